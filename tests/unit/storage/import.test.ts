import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { readMatches, setMatches } from '../../../electron/storage/dataset-matches.ts'
import { listDatasets } from '../../../electron/storage/datasets.ts'
import { deleteDatasets } from '../../../electron/storage/delete-datasets.ts'
import { dryRun } from '../../../electron/storage/import-file.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import { openMap, readDocument } from '../../../electron/storage/maps.ts'
import { closeWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { previewRows } from '../../../electron/storage/preview-rows.ts'
import { saveDiff } from '../../../electron/storage/save-diff.ts'
import { blocksOf, importsOf } from '../../../electron/storage/stored-answers.ts'
import { rememberingProfiles } from '../../../electron/storage/survey-profile.ts'
import { reverseDiff } from '../../../shared/document/diff.ts'
import { removeRecords } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import {
  addMap,
  importCsv,
  newWorkspace,
  openForTest,
  overlayRows,
  temporaryFolder,
  writeFile,
} from './workspace-files.ts'

const surveys = join(import.meta.dirname, '../../fixtures/surveys')

/** A survey of one answer a row: touchpoint, NPS 0-10, region. */
function npsFile(rows: readonly string[], header = 'touchpoint,nps,region'): string {
  return writeFile(temporaryFolder(), 'march.csv', [header, ...rows, ''].join('\n'))
}

const eleven = ['10', '9', '8', '7', '6', '0', '10', '9', '8', '3', '10']
const longRows = eleven.flatMap((nps) => [`Checkout,${nps},North`, `Delivery,${nps},South`])

describe('importing a long file', () => {
  it('counts every answer at the touchpoint that the row names', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout', 'Delivery'])
    const report = await importCsv(workspace, map, npsFile(longRows))
    expect(report.rows).toEqual({ read: 22, accepted: 22, rejected: 0, duplicate: 0 })
    expect(report.dataset.name).toBe('march')
    expect(report.touchpoints).toMatchObject([
      { value: 'Checkout', matchedBy: 'exact', answers: 11 },
      { value: 'Delivery', matchedBy: 'exact', answers: 11 },
    ])
    const nps = (100 * (5 - 3)) / 11
    expect(overlayRows(workspace, map)).toEqual([
      ['Checkout', 'nps', 11, expect.closeTo(nps, 10), 'few'],
      ['Delivery', 'nps', 11, expect.closeTo(nps, 10), 'few'],
    ])
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('accepts nothing of the same file again and says so', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout', 'Delivery'])
    const file = npsFile(longRows)
    const first = await importCsv(workspace, map, file)
    const before = overlayRows(workspace, map)
    const again = await importCsv(workspace, map, file)
    expect(again.rows).toEqual({ read: 22, accepted: 0, rejected: 0, duplicate: 22 })
    expect(again.answers).toBe(0)
    expect(again.dataset).toEqual(first.dataset)
    expect(again.reasons[0]).toMatchObject({ code: 'duplicate', count: 22 })
    expect(overlayRows(workspace, map)).toEqual(before)
    expect(listDatasets(workspace.db)).toHaveLength(1)
  })

  it('matches equal rows of earlier files as many times as they were there', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const ten = 'Checkout,10,North'
    const first = await importCsv(workspace, map, npsFile([ten, ten, 'Checkout,3,South']))
    expect(first.rows.accepted).toBe(3)
    const next = await importCsv(
      workspace,
      map,
      npsFile([ten, ten, ten, 'Checkout,3,South', 'Checkout,4,South']),
    )
    expect(next.rows).toEqual({ read: 5, accepted: 2, rejected: 0, duplicate: 3 })
    expect(overlayRows(workspace, map, { minN: 0 })[0]?.[2]).toBe(5)
  })

  it('tells responses by their key where there is one', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const mapping = { columns: { id: { role: 'key' as const } } }
    const header = 'id,touchpoint,nps'
    const file = npsFile(['r1,Checkout,9', 'r2,Checkout,9', 'r1,Checkout,2'], header)
    const report = await importCsv(workspace, map, file, mapping)
    expect(report.rows).toEqual({ read: 3, accepted: 2, rejected: 0, duplicate: 1 })
    expect(report.reasons[0]).toMatchObject({
      code: 'duplicate',
      examples: [{ row: 4, value: 'r1' }],
    })
    const next = await importCsv(
      workspace,
      map,
      npsFile(['r2,Checkout,1', 'r3,Checkout,1'], header),
    )
    expect(next.rows).toMatchObject({ accepted: 1, duplicate: 1 })
  })

  it('keeps the counts, the multiset and the answers in step over many files', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    for (let month = 1; month <= 4; month++) {
      const rows = Array.from({ length: month * 10 }, (_, at) => `Checkout,${at % 11},R${at % 3}`)
      const { rows: told } = await importCsv(workspace, map, npsFile(rows))
      expect([told.read, told.accepted]).toEqual([month * 10, 10])
    }
    expect(overlayRows(workspace, map)[0]?.[2]).toBe(40)
    expect(checkAll(workspace.db)).toEqual([])
  })
})

describe('nothing disappears silently', () => {
  it('counts bad cells of good records, and rejects a record only when nothing of it can be used', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const cells = ['10', '11', '', 'N/A', '9.5', 'nagyon', ' 9 ', '3']
    const rows = cells.map((nps, at) => `Checkout,${nps},${at % 2 ? 'fine' : ''}`)
    const report = await importCsv(workspace, map, npsFile(rows, 'touchpoint,nps,why'), {
      columns: { nps: { role: 'metric', metric: 'nps' }, why: { role: 'comment' } },
    })
    const { read, accepted, rejected, duplicate } = report.rows
    expect(read).toBe(8)
    expect(accepted + rejected + duplicate).toBe(read)
    // Row 4 (blank) and row 6 (9.5) have no comment either.
    expect(rejected).toBe(2)
    const counts = Object.fromEntries(
      report.reasons.map(({ code, column, count }) => [`${code} ${column ?? ''}`.trim(), count]),
    )
    expect(counts).toEqual({
      no_answer: 2,
      'missing nps': 2,
      'out_of_range nps': 1,
      'not_whole nps': 1,
      'not_a_number nps': 1,
    })
    expect(report.reasons.find(({ code }) => code === 'out_of_range')?.examples).toEqual([
      { row: 3, value: '11' },
    ])
    expect(overlayRows(workspace, map, { minN: 0 })[0]?.[2]).toBe(3)
  })

  it('shows before the import what each row would come to', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const file = npsFile(['Checkout,10,N', 'Checkout,,N', 'Checkout,5,N', 'Checkout,11,N'])
    const plan = await planImport(workspace.db, file, {})
    const all = await previewRows(plan, { from: 1, limit: 2, onlyRejected: false })
    expect(all.rows.map(({ row, rejected }) => [row, rejected])).toEqual([
      [3, true],
      [4, false],
    ])
    const bad = await previewRows(plan, { from: 0, limit: 10, onlyRejected: true })
    expect(bad.rows).toHaveLength(2)
    expect(bad.rows[1]).toMatchObject({
      row: 5,
      reason: 'no_answer',
      problems: [{ column: 1, code: 'out_of_range' }],
    })
    const would = await dryRun(workspace.db, plan, map)
    expect(would.rows).toEqual({ read: 4, accepted: 2, rejected: 2, duplicate: 0 })
    expect(listDatasets(workspace.db)).toEqual([])
    const did = await importCsv(workspace, map, file)
    expect({ ...did, elapsedMs: 0, dataset: null }).toEqual({
      ...would,
      elapsedMs: 0,
      dataset: null,
    })
  })

  it('says what to do when a file holds no answer at all, and changes nothing', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const file = npsFile(['Checkout,11,N', 'Checkout,12,N'])
    await expect(
      importCsv(workspace, map, file, { columns: { nps: { role: 'metric', metric: 'nps' } } }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/march\.csv: none of its 2 records .* mapping/),
    })
    expect(listDatasets(workspace.db)).toEqual([])
  })
})

describe('wide and single files', () => {
  it('takes each rating column as a touchpoint of its own', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Lounge', ['Comfort', 'Wi-Fi', 'Bar'])
    const rows = Array.from({ length: 6 }, (_, at) => `${(at % 5) + 1},${at % 2 ? 5 : 4},`)
    const scale = { min: 1, max: 5 }
    const file = npsFile(rows, 'comfort_rating,wifi_rating,bar_rating')
    const report = await importCsv(workspace, map, file, {
      touchpoint: { eachColumn: true },
      columns: {
        comfort_rating: { role: 'metric', metric: 'rating', scale, touchpoint: 'Comfort' },
        wifi_rating: { role: 'metric', metric: 'rating', scale, touchpoint: 'Wi-Fi' },
      },
    })
    expect(report.answers).toBe(12)
    const shown = overlayRows(workspace, map).filter(([, , n]) => n)
    expect(shown).toEqual([
      ['Comfort', 'comfort_rating', 6, expect.closeTo(16 / 6, 10), 'few'],
      ['Wi-Fi', 'wifi_rating', 6, 4.5, 'few'],
    ])
  })

  it('takes a whole file as about one touchpoint', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Talk', ['The talk', 'The tea'])
    const file = npsFile(
      ['Anna,10,N', 'Bela,9,N', 'Cili,8,N', 'Dora,2,S', 'Emma,10,S'],
      'room,nps,region',
    )
    await importCsv(workspace, map, file, {
      touchpoint: { title: 'The talk' },
      columns: { room: { role: 'ignored' } },
    })
    expect(overlayRows(workspace, map).filter(([, , n]) => n)).toEqual([
      ['The talk', 'nps', 5, 40, 'few'],
    ])
  })
})

describe('touchpoints that the map does not have', () => {
  it('are made in a stage titled as the file, in one transaction with the answers', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const report = await importCsv(
      workspace,
      map,
      npsFile(longRows),
      {},
      { createTouchpoints: true },
    )
    expect(report.touchpoints.map(({ value, matchedBy }) => [value, matchedBy])).toEqual([
      ['Checkout', 'exact'],
      ['Delivery', 'created'],
    ])
    const { stages, touchpointsOf } = mapOf(readDocument(workspace.db, map))
    expect(stages.map(({ title }) => title)).toEqual(['Visit', 'march'])
    expect(touchpointsOf(stages[1]?.id ?? '').map(({ title }) => title)).toEqual(['Delivery'])
    expect(openMap(workspace.db, map).revision).toBe(1)
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('are made by the thousand, and under names that every object has', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const names = ['constructor', '__proto__', 'toString']
    while (names.length < 5000) names.push(`Step ${names.length}`)
    const started = performance.now()
    const report = await importCsv(
      workspace,
      map,
      npsFile(names.map((name) => `${name},10,North`)),
      { touchpoint: { column: 'touchpoint' } },
      { createTouchpoints: true },
    )
    expect(report.touchpoints.every(({ matchedBy }) => matchedBy === 'created')).toBe(true)
    const { stages, touchpointsOf } = mapOf(readDocument(workspace.db, map))
    expect(touchpointsOf(stages[1]?.id ?? '').map(({ title }) => title)).toEqual(names)
    expect(performance.now() - started).toBeLessThan(15_000)
  }, 60_000)

  it('are refused where a column names more of them than any journey has', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const rows = Array.from({ length: 5001 }, (_, at) => `Person ${at},10,North`)
    const mapping = { touchpoint: { column: 'touchpoint' } }
    await expect(importCsv(workspace, map, npsFile(rows), mapping)).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('march.csv: up to row 5002 more than 5000'),
    })
    expect(listDatasets(workspace.db)).toEqual([])
  })

  it('can be joined later, and next month’s file finds the join', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Pay', 'Door'])
    const { dataset } = await importCsv(workspace, map, npsFile(longRows))
    expect(overlayRows(workspace, map)).toEqual([])
    const touchpoints = mapOf(readDocument(workspace.db, map)).touchpoints
    setMatches(workspace.db, dataset.id, [
      { value: 'Checkout', touchpointId: touchpoints[0]?.id ?? '' },
    ])
    expect(readMatches(workspace.db, dataset.id)).toMatchObject([
      { value: 'Checkout', touchpointId: touchpoints[0]?.id, answers: 11 },
      { value: 'Delivery', touchpointId: null, answers: 11 },
    ])
    expect(overlayRows(workspace, map).filter(([, , n]) => n)).toHaveLength(1)
    const next = await importCsv(workspace, map, npsFile(['Checkout,1,West']))
    expect(next.dataset.id).toBe(dataset.id)
    expect(next.touchpoints[0]).toMatchObject({
      matchedBy: 'mapping',
      touchpoint: { title: 'Pay' },
    })
    expect(() =>
      setMatches(workspace.db, dataset.id, [
        { value: 'Checkout', touchpointId: 'touchpoint_none' },
      ]),
    ).toThrow(expect.objectContaining({ code: 'not_found' }))
  })

  it('bring their answers back when their deletion is undone', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout', 'Delivery'])
    await importCsv(workspace, map, npsFile(longRows))
    const before = overlayRows(workspace, map)
    const document = readDocument(workspace.db, map)
    const gone = removeRecords(document, { ids: [mapOf(document).touchpoints[0]?.id ?? ''] })
    saveDiff(workspace.db, map, gone, 0)
    expect(overlayRows(workspace, map)).toHaveLength(1)
    saveDiff(workspace.db, map, reverseDiff(gone), 1)
    expect(overlayRows(workspace, map)).toEqual(before)
  })
})

describe('next month’s file', () => {
  it('is read as last month’s was', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const header = 'touchpoint,ease,when'
    const mapping = {
      columns: {
        ease: {
          role: 'metric' as const,
          metric: 'ces' as const,
          scale: { min: 1, max: 5, higherIsBetter: false },
        },
        when: { role: 'date' as const, format: 'd/M/yy' },
      },
    }
    await importCsv(workspace, map, npsFile(['Checkout,1,03/04/25'], header), mapping)
    const plan = await planImport(workspace.db, npsFile(['Checkout,2,04/05/25'], header), {})
    expect(plan.recipe?.name).toBe('march')
    expect(plan.complete.columns[1]).toMatchObject({
      metric: 'ces',
      scale: { min: 1, max: 5, higherIsBetter: false },
    })
    expect(plan.complete.columns[2]?.dateFormat).toBe('d/M/yy')
  })

  it('keeps a question apart that is measured differently than before, and says so', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    await importCsv(workspace, map, npsFile(['Checkout,5,N']), {
      columns: { nps: { role: 'metric', metric: 'nps' } },
    })
    const [before] = overlayRows(workspace, map, { minN: 0 })
    const report = await importCsv(workspace, map, npsFile(['Checkout,4,N']), {
      columns: { nps: { role: 'metric', metric: 'rating', scale: { min: 1, max: 5 } } },
    })
    expect(report.reasons).toContainEqual({
      code: 'scale_changed',
      column: 'nps',
      count: 1,
      examples: [
        { row: 1, value: 'nps 0–10' },
        { row: 1, value: 'rating 1–5' },
      ],
    })
    const after = overlayRows(workspace, map, { minN: 0 })
    expect(after[0]).toEqual(before)
    expect(after[1]?.slice(1, 4)).toEqual(['nps (1–5)', 1, 4])
  })
})

describe('an import that is stopped', () => {
  it('leaves no trace', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const many = Array.from({ length: 60_000 }, (_, at) => `Checkout,${at % 11},R${at % 7}`)
    const file = npsFile(many)
    let asked = 0
    await expect(
      importCsv(workspace, map, file, {}, { isCancelled: () => ++asked > 1 }),
    ).rejects.toMatchObject({
      code: 'cancelled',
      message: expect.stringContaining('march.csv was cancelled'),
    })
    expect(asked).toBe(2)
    expect(listDatasets(workspace.db)).toEqual([])
    expect(workspace.db.prepare('SELECT count(*) FROM answer_block').pluck().get()).toBe(0)
    const whole = await importCsv(workspace, map, file)
    expect(whole.rows.accepted).toBe(60_000)
  })

  it('stops while the file is still being looked at', async () => {
    const workspace = newWorkspace()
    const many = Array.from({ length: 60_000 }, (_, at) => `Checkout,${at % 11},R${at % 7}`)
    const file = npsFile(many)
    const profileFile = rememberingProfiles()
    let asked = 0
    // Five pieces are decoded; the second that is profiled is the last.
    const stopping = planImport(
      workspace.db,
      file,
      {},
      { profileFile, isCancelled: () => ++asked > 6 },
    )
    await expect(stopping).rejects.toMatchObject({ code: 'cancelled' })
    expect(asked).toBe(7)
    const { profile } = await planImport(workspace.db, file, {}, { profileFile })
    expect(profile.records).toBe(60_000)
  })

  it('because the file ends inside a quoted cell names the row and changes nothing', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const file = npsFile(['Checkout,9,N', 'Checkout,8,"No'])
    await expect(importCsv(workspace, map, file)).rejects.toMatchObject({
      code: 'invalid_file',
      message: expect.stringMatching(/march\.csv: .*quot.*row 3.*Close it/),
    })
    expect(listDatasets(workspace.db)).toEqual([])
  })
})

describe('personal data', () => {
  it('never reaches the file; a respondent is known by a keyed hash', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const rows = eleven.map((nps, at) => `person${at}@example.org,C-77${at},Checkout,${nps}`)
    const report = await importCsv(
      workspace,
      map,
      npsFile(rows, 'email,customer_id,touchpoint,nps'),
      {
        columns: { customer_id: { role: 'respondent' } },
      },
    )
    expect(report.dropped).toEqual(['email'])
    const [stored] = blocksOf(workspace.db, importsOf(workspace.db, report.dataset.id))
    expect(new Set(stored?.block.field('respondentHigh')).size).toBe(11)
    expect(new Set(stored?.block.field('respondentLow')).size).toBe(11)
    closeWorkspaceFile(workspace)
    const bytes = readFileSync(workspace.path).toString('latin1')
    expect(bytes).not.toContain('example.org')
    expect(bytes).not.toContain('C-77')
  })

  it('still tells people apart, and is found again with another computer’s key', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const header = 'email,touchpoint,nps'
    await importCsv(
      workspace,
      map,
      npsFile(['ann@x.org,Checkout,9', 'bob@x.org,Checkout,9'], header),
    )
    const other = ['cat@x.org,Checkout,9', 'ann@x.org,Checkout,9', 'bob@x.org,Checkout,9']
    // `npsFile` makes a new home, so that this import has another key and only kept cells to go by.
    const { rows } = await importCsv(workspace, map, npsFile(other, header))
    expect(rows).toMatchObject({ accepted: 1, duplicate: 2 })
  })
})

describe('files as tools write them', () => {
  it.each([
    ['polish-windows-1250.csv'],
    ['hungarian-windows-1250.csv'],
    ['surveymonkey-two-headers-mac.csv'],
    ['qualtrics-three-headers.csv'],
    ['tabs-named-csv.csv'],
    ['playstore-utf16le-no-bom.csv'],
    ['two-code-pages.csv'],
  ])('%s comes in, twice without a second copy', async (name) => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Any', ['Anything'])
    const file = join(surveys, name)
    const first = await importCsv(workspace, map, file, {}, { createTouchpoints: true })
    expect(first.rows.accepted).toBeGreaterThan(0)
    const again = await importCsv(workspace, map, file, {}, { createTouchpoints: true })
    expect(again.rows).toMatchObject({ read: first.rows.read, accepted: 0 })
    expect(checkAll(workspace.db)).toEqual([])
  })
})

describe('a dataset', () => {
  it('goes with all its answers, comments and their search, and can be imported anew', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const rows = eleven.map((nps, at) => `Checkout,${nps},the parcel number ${at} was lovely`)
    const file = npsFile(rows, 'touchpoint,nps,comment')
    const { dataset } = await importCsv(workspace, map, file)
    expect(listDatasets(workspace.db)).toMatchObject([
      { name: 'march', metrics: ['nps'], answers: 11, records: 11, matched: 1, values: 1 },
    ])
    await deleteDatasets(workspace.path, [dataset.id])
    for (const table of ['dataset', 'import', 'answer_block', 'answer_count', 'comment']) {
      expect(workspace.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
    }
    expect(checkAll(workspace.db)).toEqual([])
    closeWorkspaceFile(workspace)
    expect(readFileSync(workspace.path).toString('latin1')).not.toContain('lovely')
    const again = openForTest(workspace.path)
    expect((await importCsv(again, map, file)).rows.accepted).toBe(11)
  })
})
