import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type AcceptedBlock, createPacker } from '../../../electron/storage/accepted-blocks.ts'
import type { Field } from '../../../electron/storage/answer-blocks.ts'
import type { ChangedRecord } from '../../../electron/storage/import-reading.ts'
import { type KnownRecords, knownRows } from '../../../electron/storage/known-rows.ts'
import { recordCount } from '../../../electron/storage/record-count.ts'
import { readSecret, type Secret } from '../../../electron/storage/secret.ts'
import { createSoundReader } from '../../../electron/storage/sound-records.ts'
import type { Mapping } from '../../../shared/feedback/mapping.ts'
import { type CodedBatch, cellsOf } from '../../../shared/feedback/reading/coded-batch.ts'
import { createCodedReader } from '../../../shared/feedback/reading/coded-reader.ts'
import type { CompleteMapping } from '../../../shared/feedback/reading/complete-mapping.ts'
import { delimitedText } from '../../builders/surveys/delimited-text.ts'
import { readBytes } from '../feedback/reading/read-survey.ts'
import { temporaryFolder } from './workspace-files.ts'

/** Columns with what stands in them: what is usual first, then what must be told of or left out. */
const columns: Readonly<Record<string, readonly string[]>> = {
  'Response ID': ['R_1', 'R_2', 'R_3', 'R_4', ' R_5 ', '6', 'Ré7', 'n/a', '', '-', 'key'],
  Recorded: ['2025-01-13', '2025-02-28 10:00', '', '2025-02-31', 'n/a', '1970-01-01', 'soon'],
  'Sent on': ['2024-12-24', '', 'never'],
  Touchpoint: ['Basket', 'Payment', ' Basket ', 'Kosár', ''],
  NPS: ['0', '9', '10', '', 'n/a', '11', '7.5', 'ten', ' 8 '],
  Ease: ['1', '5', '', '6', '99', '3'],
  'Minutes waited': ['0:05:30', '1:00:00', '', '12 min', 'long'],
  Region: ['North', 'South', ' North', '', 'Dél'],
  Interests: ['Maps;Shoes', 'Shoes;Maps', 'Maps', '', 'n/a;Maps'],
  Status: ['Complete', 'Partial', 'complete'],
  Comment: ['', 'Slow', ' Slow', 'It was "slow", they said', 'n/a', '-', 'Lassú\nvolt'],
  'Name of the customer': ['Anna Nagy', 'Béla Kis', ''],
  'Customer number': ['C-1', 'C-2', '', 'n/a'],
}
const names = Object.keys(columns)

const mapping = (hasKey: boolean, touchpoint: Mapping['touchpoint']): Mapping => ({
  read: { delimiter: ',', headerRows: 1 },
  ...(touchpoint && { touchpoint }),
  columns: {
    'Response ID': { role: hasKey ? 'key' : 'ignored' },
    Recorded: { role: 'date', format: 'yyyy-MM-dd' },
    'Sent on': { role: 'date', format: 'yyyy-MM-dd' },
    NPS: { role: 'metric', metric: 'nps' },
    Ease: { role: 'metric', metric: 'ces', scale: { min: 1, max: 5 }, touchpoint: 'Help' },
    'Minutes waited': { role: 'metric', metric: 'duration' },
    Region: { role: 'segment' },
    Interests: { role: 'segment', choices: ';' },
    Comment: { role: 'comment' },
    'Name of the customer': { role: 'personal' },
    'Customer number': { role: 'respondent' },
  },
})

/** Mostly what is usual, so that many records have nothing amiss. */
const record = fc
  .tuple(
    ...names.map((name) => {
      const [first = '', second = '', ...others] = columns[name] ?? []
      return fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(first, second) },
        { weight: 1, arbitrary: fc.constantFrom(...others) },
      )
    }),
  )
  .chain((cells) =>
    fc.oneof(
      { weight: 12, arbitrary: fc.constant(cells) },
      { weight: 1, arbitrary: fc.constantFrom([...cells, ''], [...cells, 'more']) },
      { weight: 1, arbitrary: fc.nat(names.length).map((count) => cells.slice(0, count)) },
    ),
  )

const touchpoint = fc.constantFrom<Mapping['touchpoint']>(
  { column: 'Touchpoint' },
  { eachColumn: true },
  { title: 'Whole visit' },
)

interface Reading {
  readonly complete: CompleteMapping
  readonly bytes: Uint8Array
  /** Numbered texts of each column at most. */
  readonly limit: number
  readonly secret: Secret
  readonly known: KnownRecords
}

/** All that comes of reading the table, with or without the reader of sound records. */
function outcome({ complete, bytes, limit, secret, known }: Reading, isSound: boolean) {
  const packer = createPacker(complete, secret)
  const changed: ChangedRecord[] = []
  const count = recordCount('survey.csv', complete, {
    known: knownRows(known),
    secret,
    onAccepted: packer.add,
    onSound: packer.addSound,
    onChanged: (change) => changed.push(change),
  })
  const reader = createCodedReader({
    delimiter: ',',
    columns: names.length,
    limit,
    hasMark: true,
    decode: (all, from, to) => new TextDecoder().decode(all.subarray(from, to)),
  })
  const sound = isSound ? createSoundReader(complete, reader.texts, secret) : null
  let soundRecords = 0
  function take(batch: CodedBatch | null): void {
    if (!batch) throw new Error('The table cannot be read.')
    sound?.begin(batch)
    for (let place = 0; place < batch.size; place++) {
      const row = batch.rows[place] ?? 0
      if (row === 1) continue
      const cells = () => cellsOf(batch, reader.texts, place)
      const found = sound?.read(place)
      if (found) {
        soundRecords++
        count.addSound(found, row, cells)
      } else count.add(cells(), row)
    }
  }
  const half = bytes.length / 2
  take(reader.push(bytes.subarray(0, half)))
  take(reader.push(bytes.subarray(half)))
  take(reader.end())
  return { soundRecords, of: { totals: count.totals(), blocks: packer.take(true), changed } }
}

/** What a workspace knows of these records, some of which say something else there. */
function knownFrom(blocks: readonly AcceptedBlock[]): KnownRecords {
  const all = (field: Field) =>
    Float64Array.from(
      blocks.flatMap(({ columns: { fields }, size }) => [...fields[field].subarray(0, size)]),
    )
  const rowHashes = all('rowHash')
  return {
    ids: rowHashes.map((_, at) => at + 1),
    rowHashes,
    personalHashes: all('personalHash'),
    contentHashes: all('contentHash').map((hash, at) => hash + (at % 2)),
    comparable: new Uint8Array(rowHashes.length).fill(1),
    alike: null,
  }
}

const bytesOf = (records: readonly (readonly string[])[]) =>
  new TextEncoder().encode(
    delimitedText([names, ...records], { delimiter: ',', quoting: 'needed', lineEnding: 'lf' }),
  )

it('comes to the same by numbers of texts as cell by cell, and knows the same responses again', () => {
  const secret = readSecret(temporaryFolder())
  let records = 0
  let soundRecords = 0
  const table = fc.array(record, { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(
      table,
      table,
      fc.boolean(),
      touchpoint,
      fc.integer({ min: 1, max: 6 }),
      (before, now, hasKey, about, limit) => {
        const { complete } = readBytes(bytesOf([...before, ...now]), mapping(hasKey, about))
        const first = { complete, limit, secret, known: knownFrom([]), bytes: bytesOf(before) }
        const known = knownFrom(outcome(first, false).of.blocks)
        const second = { ...first, known, bytes: bytesOf(now) }
        const bySound = outcome(second, true)
        expect(bySound.of).toEqual(outcome(second, false).of)
        records += now.length
        soundRecords += bySound.soundRecords
      },
    ),
    { numRuns: 100 },
  )
  // Else nothing would have been compared.
  expect(soundRecords).toBeGreaterThan(records / 20)
})

it('is what a record with nothing amiss is, also where its key and its comment have no number', () => {
  const cells = (at: number) =>
    ['', '2024-12-24', 'Basket', '9', '', '0:05:30', 'North', 'Maps', 'Complete'].concat(
      `Remark ${at}`,
      'Anna Nagy',
      'C-1',
    )
  const records = Array.from({ length: 50 }, (_, at) => [`R_${at}`, ...cells(at)])
  const { complete } = readBytes(bytesOf(records), mapping(true, { column: 'Touchpoint' }))
  const secret = readSecret(temporaryFolder())
  const reading = { complete, limit: 3, secret, known: knownFrom([]), bytes: bytesOf(records) }
  expect(outcome(reading, true).soundRecords).toBe(50)
})
