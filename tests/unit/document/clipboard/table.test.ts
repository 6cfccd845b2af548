import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../../shared/document/clipboard/copy-table.ts'
import { pasteTable } from '../../../../shared/document/clipboard/paste-table.ts'
import { nowhere, type PasteTarget } from '../../../../shared/document/clipboard/paste-target.ts'
import { countPasted } from '../../../../shared/document/clipboard/pasted.ts'
import type { Table } from '../../../../shared/document/clipboard/table.ts'
import { applyDiff } from '../../../../shared/document/diff.ts'
import { createDocument, type MapDocument } from '../../../../shared/document/document.ts'
import { problemsOf } from '../../../../shared/document/integrity.ts'
import { createJourney } from '../../../../shared/document/journey.ts'
import { mapOf } from '../../../../shared/document/query.ts'
import { sceneLabels } from '../../../../shared/scene/labels.ts'
import { openDocument } from '../../../builders/shop-map.ts'

const languages = [sceneLabels.en.lanes, sceneLabels.hu.lanes, sceneLabels.pl.lanes] as const

const usual = () =>
  openDocument(
    JSON.stringify({
      touchline: 1,
      title: 'Heating repair',
      personas: [{ name: 'Ilona' }],
      lanes: [
        { kind: 'touchpoints' },
        { kind: 'actions' },
        { kind: 'emotions' },
        { kind: 'painPoints' },
        { kind: 'opportunities' },
      ],
      stages: [{ title: 'Before', touchpoints: [{ title: 'First' }] }, { title: 'After' }],
    }),
  )
const blank = () => createDocument(createJourney({ title: 'Blank' }))

function paste(document: MapDocument, table: Table, target: PasteTarget = nowhere) {
  const pasted = pasteTable(document, table, target, languages)
  if (!pasted) throw new Error('Nothing was pasted.')
  const after = applyDiff(document, pasted.diff)
  expect(problemsOf(after)).toEqual([])
  return { after, selected: pasted.selected, counts: countPasted(pasted.diff) }
}

function pasteAndCopy(document: MapDocument, table: Table): Table {
  const { after, selected } = paste(document, table)
  return tableOf(after, selected, languages).table
}

const heating: Table = [
  ['', 'Notice', '', 'Repair'],
  ['Touchpoints', 'Radiator', 'Helpline', 'Visit'],
  ['Actions', 'Feels it\nLooks for the valve', 'Calls', ''],
  ['Emotions: Ilona', '-1.2', '-2', '1.5'],
  ['Pain points', '', 'Forty minutes on hold', 'Came on the wrong day\n\nand without parts'],
  ['What we heard', '„Már megint?”', '', ''],
]

describe('a table', () => {
  it('becomes stages, touchpoints, emotions and a card for each line', () => {
    const { after, counts } = paste(usual(), heating)
    expect(counts).toEqual({ stage: 2, touchpoint: 3, lane: 1, card: 6, emotion: 3, note: 0 })
    const { stages, lanes, touchpointsOf, cardsOf } = mapOf(after)
    expect(stages.map(({ title }) => title)).toEqual(['Before', 'After', 'Notice', 'Repair'])
    const [radiator] = touchpointsOf(stages[2]?.id ?? '')
    const actions = lanes.find(({ kind }) => kind === 'actions')
    expect(cardsOf(actions?.id ?? '', radiator?.id ?? '').map(({ text }) => text)).toEqual([
      'Feels it',
      'Looks for the valve',
    ])
    expect(lanes.map(({ kind, title }) => title || kind)).toEqual([
      'touchpoints',
      'actions',
      'emotions',
      'painPoints',
      'What we heard',
      'opportunities',
    ])
  })

  it('copied back out is the same table', () => {
    expect(pasteAndCopy(usual(), heating)).toEqual(heating)
  })

  it('comes behind the stage in which the keyboard stands', () => {
    const document = usual()
    const column = mapOf(document).touchpoints[0]?.id ?? null
    const { after } = paste(document, heating, { ...nowhere, row: 'stages', column })
    expect(mapOf(after).stages.map(({ title }) => title)).toEqual([
      'Before',
      'Notice',
      'Repair',
      'After',
    ])
  })

  it('with touchpoints in its header goes into the stage where the keyboard stands', () => {
    const document = usual()
    const column = mapOf(document).touchpoints[0]?.id ?? null
    const table = [
      ['Touchpoints', 'Search', 'Pay'],
      ['Pain points', 'Too many results', 'No invoice'],
    ]
    const { after, selected } = paste(document, table, { ...nowhere, column })
    const { stages, touchpointsOf } = mapOf(after)
    const titles = touchpointsOf(stages[0]?.id ?? '').map(({ title }) => title)
    expect(titles).toEqual(['First', 'Search', 'Pay'])
    expect(tableOf(after, selected, languages).table).toEqual(table)
  })

  it('that stands on its side is turned: one row for each touchpoint', () => {
    const { after } = paste(blank(), [
      ['Stage', 'Touchpoint', 'Actions', 'Pain points'],
      ['Notice', 'Radiator', 'Feels it', ''],
      ['Notice', 'Helpline', '', 'On hold'],
      ['Repair', 'Visit', 'Waits', ''],
    ])
    const { stages, touchpointsOf, lanes } = mapOf(after)
    expect(
      stages.map(({ id, title }) => [title, touchpointsOf(id).map((each) => each.title)]),
    ).toEqual([
      ['Notice', ['Radiator', 'Helpline']],
      ['Repair', ['Visit']],
    ])
    expect(lanes.map(({ kind }) => kind)).toEqual(['actions', 'painPoints'])
  })

  it('of stages over their touchpoints needs no names in its first column', () => {
    const { after, counts } = paste(blank(), [
      ['Notice', 'Arrange', 'Repair'],
      ['Radiator', 'Helpline', ''],
      ['Search', '', ''],
    ])
    expect(counts).toMatchObject({ stage: 3, touchpoint: 3, card: 0 })
    expect(mapOf(after).columns.map(({ touchpoint }) => touchpoint?.title ?? null)).toEqual([
      'Radiator',
      'Search',
      'Helpline',
      null,
    ])
  })

  it('may speak another of the languages than the window', () => {
    const { after } = paste(usual(), [
      ['Szakasz', 'Észlelés', ''],
      ['Érintkezési pont', 'Radiátor', 'Ügyfélvonal'],
      ['Fájdalompontok', 'Hideg', ''],
      ['Lépések', '', 'Hív'],
    ])
    const kinds = Object.values(after.card).map((card) => after.lane[card.laneId]?.kind)
    expect(kinds.sort()).toEqual(['actions', 'painPoints'])
    expect(Object.keys(after.lane)).toHaveLength(5)
  })

  it('of one row fills the cells to the right; what is too much stands in the last', () => {
    const document = usual()
    const { lanes, touchpoints, columns } = mapOf(document)
    const lane = lanes.find(({ kind }) => kind === 'actions')
    const target = { ...nowhere, row: lane?.id ?? null, column: touchpoints[0]?.id ?? null }
    const { after } = paste(document, [['one', 'two', 'three']], target)
    const texts = columns.map(({ stage, touchpoint }) =>
      mapOf(after)
        .cardsOf(lane?.id ?? '', touchpoint?.id ?? stage.id)
        .map(({ text }) => text),
    )
    expect(texts).toEqual([['one'], ['two', 'three']])
  })

  it('with a hidden lane shows it: nothing is pasted out of sight', () => {
    const document = usual()
    const lane = mapOf(document).lanes.find(({ kind }) => kind === 'painPoints')
    if (!lane) throw new Error('missing')
    const hidden = { ...document, lane: { ...document.lane, [lane.id]: { ...lane, hidden: true } } }
    const { after } = paste(hidden, heating)
    expect(after.lane[lane.id]?.hidden).toBe(false)
  })
})

describe('any table of stages, touchpoints and lanes', () => {
  const word = fc
    .array(fc.constantFrom('a', 'b', 'ő', 'ż', '"', '=', '<', '1', '-'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((letters) => letters.join(''))
  const cell = fc.oneof(
    fc.constant(''),
    word,
    fc.array(word, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
    fc.tuple(word, word).map(([first, second]) => `${first}\n\n${second}`),
  )
  const labels = [
    'Actions',
    'actions',
    'Thoughts',
    'Pain points',
    'Fájdalompontok',
    'Problemy',
    'Emotions',
    'Text',
    'What we heard',
  ]
  const table = fc
    .record({ width: fc.integer({ min: 1, max: 8 }), height: fc.integer({ min: 1, max: 6 }) })
    .chain(({ width, height }) =>
      fc.record({
        begins: fc.array(fc.boolean(), { minLength: width, maxLength: width }),
        head: fc.constantFrom('Touchpoints', 'Steps', 'Krok', 'touchpoint'),
        labels: fc.array(fc.constantFrom(...labels), { minLength: height, maxLength: height }),
        touchpoints: fc.array(word, { minLength: width, maxLength: width }),
        body: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      }),
    )
    .map(({ begins, head, labels: names, touchpoints, body }): Table => {
      const filled = body.filter((row) => row.some((each) => each !== ''))
      return [
        ['', ...begins.map((begin, index) => (index === 0 || begin ? `Stage ${index}` : ''))],
        [head, ...touchpoints],
        ...filled.map((row, index) => [names[index] ?? '', ...row]),
      ]
    })

  const newMap = () => {
    const kinds = ['touchpoints', 'actions', 'thoughts', 'emotions', 'painPoints', 'backstage']
    return openDocument(
      JSON.stringify({
        touchline: 1,
        title: 'New',
        lanes: kinds.map((kind) => ({ kind })),
        stages: [{ title: 'Before' }],
      }),
    )
  }

  it('is the same after it was pasted into a new map and copied, its words and the order of its rows too', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(pasteAndCopy(newMap(), rows)).toEqual(rows)
      }),
    )
  })

  it('has the same cells after it was pasted into a map in use', () => {
    const cellsOf = ([, , ...rows]: Table) => rows.map(([, ...cells]) => cells.join('|')).sort()
    fc.assert(
      fc.property(table, table, (first, rows) => {
        const used = paste(usual(), first).after
        expect(cellsOf(pasteAndCopy(used, rows))).toEqual(cellsOf(rows))
      }),
    )
  })
})
