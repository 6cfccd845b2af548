import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { readComments } from '../../../electron/storage/comments.ts'
import { listDatasets } from '../../../electron/storage/datasets.ts'
import { dryRun } from '../../../electron/storage/import-file.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import { overlayFacets } from '../../../electron/storage/overlay.ts'
import type { Mapping } from '../../../shared/feedback/mapping.ts'
import { overlayFilterSchema } from '../../../shared/feedback/overlay.ts'
import {
  addMap,
  importCsv,
  newWorkspace,
  overlayRows,
  temporaryFolder,
  writeFile,
} from './workspace-files.ts'

const header = 'response_id,date,touchpoint,region,nps,comment'
const mapping: Mapping = {
  touchpoint: { column: 'touchpoint' },
  columns: {
    response_id: { role: 'key' },
    date: { role: 'date', format: 'yyyy-MM-dd' },
    region: { role: 'segment' },
    nps: { role: 'metric', metric: 'nps' },
    comment: { role: 'comment' },
  },
}

type Row = readonly [string, string, string, string, string, string]
const row = (n: number): Row => [
  `R_${n}x`,
  `2024-05-${String((n % 28) + 1).padStart(2, '0')}`,
  n % 2 ? 'Checkout' : 'Delivery',
  n % 3 ? 'North' : 'South',
  String((n * 7) % 11),
  n % 4 ? '' : `the parcel number ${n}`,
]
const rows = (count: number): Row[] => Array.from({ length: count }, (_, n) => row(n))

function desk() {
  const workspace = newWorkspace()
  const map = addMap(workspace, 'Shop', ['Checkout', 'Delivery', 'Returns'])
  const write = (name: string, lines: readonly (readonly string[])[], head = header) =>
    writeFile(
      temporaryFolder(),
      `${name}.csv`,
      [head, ...lines.map((cells) => cells.join(',')), ''].join('\n'),
    )
  return {
    workspace,
    map,
    write,
    bring: (name: string, lines: readonly (readonly string[])[], head = header, how = mapping) =>
      importCsv(workspace, map, write(name, lines, head), how),
    look: async (
      name: string,
      lines: readonly (readonly string[])[],
      head = header,
      how = mapping,
    ) => dryRun(workspace.db, await planImport(workspace.db, write(name, lines, head), how), map),
    n: () =>
      overlayRows(workspace, map, { metric: 'nps', minN: 0 }).reduce(
        (sum, [, , n]) => sum + (n ?? 0),
        0,
      ),
    search: (text: string) =>
      readComments(workspace.db, {
        journeyId: map,
        filter: overlayFilterSchema.parse({ minN: 0 }),
        search: text,
        limit: 50,
      }),
  }
}

const changed = (lines: readonly Row[], at: number, change: Partial<Record<number, string>>) =>
  lines.map((cells, n) => (n === at ? cells.map((cell, column) => change[column] ?? cell) : cells))

describe('next month’s export with an answer that was changed since', () => {
  it('brings the answer up to date, in the numbers and in the report', async () => {
    const { workspace, map, bring, look } = desk()
    await bring('may', rows(60))
    const before = overlayRows(workspace, map, { metric: 'nps', minN: 0 })
    const june = changed(rows(70), 5, { 4: '10' })
    const would = await look('june', june)
    expect(would).toMatchObject({ updated: 1, rows: { accepted: 10, duplicate: 60 } })
    const report = await bring('june', june)
    expect(report).toMatchObject({
      updated: 1,
      rows: { read: 70, accepted: 10, rejected: 0, duplicate: 60 },
      answers: 10,
    })
    expect(report.reasons).toContainEqual({
      code: 'updated',
      count: 1,
      examples: [{ row: 7, value: 'R_5x' }],
    })
    expect(report.reasons).toContainEqual(expect.objectContaining({ code: 'duplicate', count: 59 }))
    expect(overlayRows(workspace, map, { metric: 'nps', minN: 0 })).not.toEqual(before)
    const fresh = desk()
    await fresh.bring('june', june)
    expect(overlayRows(workspace, map, { metric: 'nps', minN: 0 })).toEqual(
      overlayRows(fresh.workspace, fresh.map, { metric: 'nps', minN: 0 }),
    )
    expect(checkAll(workspace.db)).toEqual([])
    const updated = workspace.db.prepare('SELECT updated FROM import ORDER BY id').pluck().all()
    expect(updated).toEqual([0, 1])
  })

  it('says nothing is new when the same file comes again after that', async () => {
    const { bring } = desk()
    await bring('may', rows(60))
    const june = changed(rows(60), 5, { 4: '10' })
    expect((await bring('june', june)).updated).toBe(1)
    expect(await bring('june again', june)).toMatchObject({
      updated: 0,
      rows: { accepted: 0, duplicate: 60 },
    })
  })

  it('changes a comment and what search finds of it', async () => {
    const { workspace, bring, search } = desk()
    await bring('may', rows(60))
    await bring('june', changed(rows(60), 8, { 5: 'a wonderful courier' }))
    expect(search('wonderful').total).toBe(1)
    expect(search('"number 8"').comments.map(({ text }) => text)).not.toContain(
      'the parcel number 8',
    )
    await bring('july', changed(rows(60), 8, { 5: '' }))
    expect(search('wonderful').total).toBe(0)
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('moves a response to another day, segment and touchpoint', async () => {
    const { workspace, map, bring } = desk()
    await bring('may', rows(60))
    const report = await bring(
      'june',
      changed(rows(60), 8, { 1: '2024-07-02', 2: 'Returns', 3: 'East' }),
    )
    expect(report.updated).toBe(1)
    expect(report.touchpoints.map(({ value }) => value)).toContain('Returns')
    expect(overlayFacets(workspace.db, map).segments).toEqual([
      { column: 'region', values: ['East', 'North', 'South'] },
    ])
    const east = overlayRows(workspace, map, { where: { region: ['East'] }, minN: 0 })
    expect(east.filter(([, , n]) => n === 1)).toHaveLength(1)
    expect(listDatasets(workspace.db)[0]).toMatchObject({ to: '2024-07-02', answers: 60 })
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('counts an answer that was taken back no longer', async () => {
    const { workspace, bring, n } = desk()
    await bring('may', rows(60))
    await bring('june', changed(rows(60), 8, { 4: '' }))
    expect(n()).toBe(59)
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('gives old responses the answers to a question that this export has more', async () => {
    const { workspace, map, bring } = desk()
    await bring('may', rows(60))
    const wider = `${header},ease`
    const report = await bring(
      'june',
      rows(61).map((cells, n) => [...cells, String((n % 7) + 1)]),
      wider,
      { ...mapping, columns: { ...mapping.columns, ease: { role: 'metric', metric: 'ces' } } },
    )
    expect(report).toMatchObject({ updated: 60, rows: { accepted: 1 } })
    const ease = overlayRows(workspace, map, { metric: 'ces', minN: 0 })
    expect(ease.reduce((sum, [, , count]) => sum + (count ?? 0), 0)).toBe(61)
    expect(checkAll(workspace.db)).toEqual([])
    // A narrower export says nothing of it: that is no change.
    expect((await bring('july', rows(61))).updated).toBe(0)
  })

  it('takes the first of two rows with one response id, each time', async () => {
    const { bring } = desk()
    const twice = [...rows(60), ['R_5x', '2024-05-06', 'Checkout', 'North', '0', '']] as Row[]
    expect((await bring('may', twice)).rows).toMatchObject({ accepted: 60, duplicate: 1 })
    expect(await bring('again', twice)).toMatchObject({ updated: 0, rows: { duplicate: 61 } })
  })

  it('changes answers all over a large survey', async () => {
    const { workspace, bring } = desk()
    const many = rows(24_000).map((cells, n) => [...cells.slice(0, 5), `${'long '.repeat(20)}${n}`])
    await bring('may', many)
    const june = many.map((cells, n) =>
      n % 7 ? cells : cells.map((cell, column) => (column === 4 ? String((n + 3) % 11) : cell)),
    )
    const report = await bring('june', june.toReversed())
    const differing = june.filter((cells, n) => cells[4] !== row(n)[4]).length
    expect(report.updated).toBe(differing)
    expect(checkAll(workspace.db)).toEqual([])
  })
})

describe('next month’s export that asks otherwise', () => {
  const renamedHeader = header.replace('nps', 'How likely are you to recommend us? (nps)')

  it('under another name, with the same answers of the same responses, is the same question', async () => {
    const { workspace, bring, n } = desk()
    const first = await bring('may', rows(60))
    const report = await bring('june', rows(80), renamedHeader, {})
    expect(report.dataset).toEqual(first.dataset)
    expect(report.rows).toMatchObject({ accepted: 20, duplicate: 60 })
    expect(report.reasons).toContainEqual({
      code: 'question_renamed',
      column: 'How likely are you to recommend us? (nps)',
      count: 1,
      examples: [
        { row: 1, value: 'nps' },
        { row: 1, value: 'How likely are you to recommend us? (nps)' },
      ],
    })
    expect(n()).toBe(80)
    // The name is known from then on, also where no old response comes along.
    const july = await bring('july', rows(90).slice(80), renamedHeader, {})
    expect(july.dataset).toEqual(first.dataset)
    expect(n()).toBe(90)
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('under another name without an old response stays apart with a warning, until it is said to be the same', async () => {
    const { workspace, bring, look, n } = desk()
    await bring('may', rows(60))
    const would = await look('june', rows(90).slice(60), renamedHeader, {})
    expect(would.changes).toMatchObject([
      { code: 'question_renamed', before: { name: 'nps' }, together: false },
    ])
    expect(would.dataset.id).toBe('')
    const report = await bring('june', rows(90).slice(60), renamedHeader, {
      columns: {
        'How likely are you to recommend us? (nps)': {
          role: 'metric',
          metric: 'nps',
          continues: 'nps',
        },
      },
    })
    expect(report.changes).toMatchObject([{ code: 'question_renamed', together: true }])
    expect(listDatasets(workspace.db)).toHaveLength(1)
    expect(n()).toBe(90)
  })

  it('on another scale loses no answer and mixes none', async () => {
    const { workspace, map, bring, look } = desk()
    const rated = 'response_id,date,touchpoint,food rating'
    const answers = (from: number, points: number, least: number) =>
      Array.from({ length: 60 }, (_, at) => [
        `R_${from + at}x`,
        '2024-05-01',
        'Checkout',
        String(least + (at % points)),
      ])
    await bring('may', answers(0, 5, 1), rated, {})
    const june = answers(60, 11, 0)
    const would = await look('june', june, rated, {})
    expect(would.rows).toEqual({ read: 60, accepted: 60, rejected: 0, duplicate: 0 })
    expect(would.changes).toMatchObject([
      { code: 'scale_changed', before: { scale: { max: 5 } }, now: { scale: { max: 10 } } },
    ])
    await bring('june', june, rated, {})
    const found = overlayRows(workspace, map, { minN: 0 }).filter(([, , count]) => count)
    expect(found.map(([, name, count]) => [name, count])).toEqual([
      ['food rating', 60],
      ['food rating (0–10)', 60],
    ])
    expect(listDatasets(workspace.db)).toHaveLength(1)
    const july = await bring('july', answers(120, 11, 0), rated, {})
    expect(july.rows.accepted).toBe(60)
    expect(overlayRows(workspace, map, { minN: 0 }).filter(([, , count]) => count)).toHaveLength(2)
  })

  it('says it of a question whose words below its code are others', async () => {
    const { workspace, bring } = desk()
    const coded = (text: string, from: number) => [
      ['Response', 'Date', 'Touchpoint', 'Region', text, 'Comment'],
      ...rows(from + 40).slice(from),
    ]
    const how: Mapping = { ...mapping, read: { headerRows: 2 } }
    await bring('may', coded('How likely are you to recommend us?', 0), header, how)
    const report = await bring('june', coded('Would you come again?', 40), header, how)
    expect(report.changes).toMatchObject([
      {
        code: 'question_changed',
        before: { question: 'How likely are you to recommend us?' },
        now: { question: 'Would you come again?' },
        together: false,
      },
    ])
    expect(listDatasets(workspace.db)).toHaveLength(2)
    // The same words in other letters are the same question.
    const july = await bring('july', coded('Would you come again', 80), header, how)
    expect(july.dataset).toEqual(report.dataset)
    expect(july.changes).toEqual([])
  })

  it('is noticed as like another survey by its response ids alone, unless these are row numbers', async () => {
    const { bring } = desk()
    await bring('may', rows(60))
    const other = rows(60).map(([id, date, place], at) => [id, date, place, String((at % 5) + 1)])
    const report = await bring('beds', other, 'response_id,date,touchpoint,bed rating', {})
    expect(report.reasons).toContainEqual({
      code: 'similar_dataset',
      count: 60,
      examples: [{ row: 2, value: 'may' }],
    })
    const numbered = desk()
    const byNumber = (lines: readonly (readonly string[])[]) =>
      lines.map(([, ...rest], at) => [String(at + 1), ...rest])
    await numbered.bring('may', byNumber(rows(60)))
    const next = await numbered.bring(
      'beds',
      byNumber(other),
      'response_id,date,touchpoint,bed rating',
      {},
    )
    expect(next.reasons.map(({ code }) => code)).not.toContain('similar_dataset')
  })
})
