import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { listDatasets } from '../../../electron/storage/datasets.ts'
import { dryRun } from '../../../electron/storage/import-file.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import { previewRows } from '../../../electron/storage/preview-rows.ts'
import { longRows, npsFile } from './nps-file.ts'
import { addMap, importCsv, newWorkspace, overlayRows } from './workspace-files.ts'

const surveys = join(import.meta.dirname, '../../fixtures/surveys')

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
