import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { listDatasets } from '../../../electron/storage/datasets.ts'
import { dryRun } from '../../../electron/storage/import-file.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import {
  addMap,
  importCsv,
  newWorkspace,
  overlayRows,
  temporaryFolder,
  writeFile,
} from './workspace-files.ts'

type Response = Readonly<Record<string, string>>

const columns = ['date', 'touchpoint', 'nps', 'csat', 'region', 'spent', 'comment'] as const
const withId = ['id', ...columns]

/** Response n, eight a day; every cell follows from n. */
function response(n: number): Response {
  const at = new Date(Date.UTC(2024, 4, 1) + n * 3 * 3_600_000 + ((n * n) % 3000) * 1000)
  return {
    id: `R_${n}x`,
    date: at.toISOString().slice(0, 19).replace('T', ' '),
    touchpoint: ['Checkout', 'Delivery', 'Returns'][n % 3] ?? '',
    nps: String((n * 7) % 11),
    csat: String(1 + ((n * 3) % 5)),
    region: n % 7 < 3 ? 'North' : 'South',
    spent: String(((n * 37) % 900) / 10),
    comment: n % 4 ? '' : `the parcel came late, number ${n}`,
  }
}

const responses = (from: number, to: number, change: (n: number) => Response = () => ({})) =>
  Array.from({ length: to - from }, (_, at) => ({
    ...response(from + at),
    ...change(from + at),
  }))

/** `1.5.2024 14:07`, without seconds. */
function asExcel(date = ''): string {
  const [year, month, day, hour, minute] = date.split(/\D/).map(Number)
  return `${day}.${month}.${year} ${hour}:${String(minute).padStart(2, '0')}`
}

interface Dress {
  readonly header?: readonly string[]
  readonly delimiter?: string
}

function table(
  names: readonly string[],
  rows: readonly Response[],
  { header = names, delimiter = ',' }: Dress = {},
): string {
  const cell = (text: string) => (text.includes(delimiter) ? `"${text}"` : text)
  return [header, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => `${cells.map(cell).join(delimiter)}\n`)
    .join('')
}

function desk() {
  const workspace = newWorkspace()
  const map = addMap(workspace, 'Shop', ['Checkout', 'Delivery', 'Returns'])
  const save = (name: string, text: string) =>
    writeFile(temporaryFolder(), `${name}.csv`, Buffer.from(text))
  return {
    workspace,
    bring: (name: string, text: string) => importCsv(workspace, map, save(name, text)),
    look: async (name: string, text: string) =>
      dryRun(workspace.db, await planImport(workspace.db, save(name, text), {}), map),
    n: () =>
      overlayRows(workspace, map, { metric: 'nps', minN: 0 }).reduce(
        (sum, [, , n]) => sum + (n ?? 0),
        0,
      ),
    datasets: () => listDatasets(workspace.db).length,
  }
}

const may = responses(0, 200)
const june = responses(0, 220)
const codes = ({ reasons }: { reasons: readonly { code: string }[] }) =>
  reasons.map(({ code }) => code)

describe('next month’s export of a survey without response ids', () => {
  it.each([
    ['with semicolons and a decimal comma', columns, june, { delimiter: ';' }, 'spent'],
    ['with dates as Excel shows them', columns, june, { delimiter: ';' }, 'date'],
    ['with a number of decimals', columns, june, {}, 'nps'],
    ['with its columns in another order', columns.toReversed(), june, {}, ''],
    ['with a segment more', [...columns, 'shop'], june, {}, 'shop'],
    ['with a column fewer', columns.filter((name) => name !== 'spent'), june, {}, ''],
    ['with a segment fewer', columns.filter((name) => name !== 'region'), june, {}, ''],
    [
      'with its header in capitals',
      columns,
      june,
      { header: columns.map((name) => name.toUpperCase()) },
      '',
    ],
    ['with ids this time', withId, june, {}, ''],
  ])('%s gives only what is new', async (_what, names, rows, dress, changed) => {
    const { workspace, bring, look, n, datasets } = desk()
    const first = await bring('may', table(columns, may))
    const written = rows.map((row, at) => {
      if (changed === 'spent') return { ...row, spent: row.spent?.replace('.', ',') ?? '' }
      if (changed === 'date') return { ...row, date: asExcel(row.date) }
      if (changed === 'nps') return { ...row, nps: `${row.nps}.0` }
      return { ...row, shop: at % 2 ? 'A' : 'B' }
    })
    const text = table(names, written, dress)
    expect((await look('june', text)).rows).toMatchObject({ accepted: 20, duplicate: 200 })
    const report = await bring('june', text)
    expect(report.dataset).toEqual(first.dataset)
    expect(report.rows).toEqual({ read: 220, accepted: 20, rejected: 0, duplicate: 200 })
    expect(n()).toBe(220)
    expect((await bring('june again', text)).rows.accepted).toBe(0)
    expect(datasets()).toBe(1)
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('goes on with the survey where a column came and no old response comes along', async () => {
    const { bring, n, datasets } = desk()
    await bring('may', table(columns, may))
    const text = table(
      [...columns, 'shop'],
      responses(200, 300, () => ({ shop: 'A' })),
    )
    expect((await bring('june', text)).rows.accepted).toBe(100)
    expect(n()).toBe(300)
    expect(datasets()).toBe(1)
  })

  it('tells a question that was renamed by the responses that gave the same answers', async () => {
    const { bring, n } = desk()
    await bring('may', table(columns, may))
    const header = columns.map((name) => (name === 'nps' ? 'Recommend us (nps)' : name))
    const report = await bring('june', table(columns, june, { header }))
    expect(report.rows).toMatchObject({ accepted: 20, duplicate: 200 })
    expect(report.changes).toMatchObject([{ code: 'question_renamed', together: true }])
    expect(n()).toBe(220)
  })

  it('keeps another month of people who answered alike', async () => {
    const { bring, n } = desk()
    const short = ['date', 'touchpoint', 'nps']
    const day = (month: number) => (at: number) => ({
      date: `2024-0${month}-${String(1 + (at % 28)).padStart(2, '0')}`,
    })
    await bring('may', table(short, responses(0, 200, day(5))))
    expect((await bring('june', table(short, responses(0, 200, day(6))))).rows.accepted).toBe(200)
    expect(n()).toBe(400)
  })

  it.each([
    ['touchpoint', 'Checkout', 'The till'],
    ['region', 'North', 'N'],
  ])('that calls a %s otherwise brings the old responses up to date', async (name, was, is) => {
    const { workspace, bring, n } = desk()
    await bring('may', table(columns, may))
    const called = june.map((row) => ({
      ...row,
      [name]: row[name] === was ? is : (row[name] ?? ''),
    }))
    const touched = may.filter((row) => row[name] === was).length
    expect(await bring('june', table(columns, called))).toMatchObject({
      updated: touched,
      rows: { accepted: 20, duplicate: 200 },
    })
    expect((await bring('june again', table(columns, called))).updated).toBe(0)
    expect(n()).toBe(220)
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('tells of other responses on the same days', async () => {
    const { bring } = desk()
    await bring('may', table(columns, may))
    const elsewhere = responses(0, 100, (at) => ({ nps: String(at % 9), comment: `nurse ${at}` }))
    const report = await bring('ward', table(columns, elsewhere))
    expect(report.rows.accepted).toBe(100)
    expect(report.reasons).toContainEqual(
      expect.objectContaining({ code: 'same_days', count: 100 }),
    )
    expect(codes(await bring('july', table(columns, responses(300, 400))))).not.toContain(
      'same_days',
    )
  })

  it('knows the part of a survey that a filter let through, written otherwise', async () => {
    const { bring } = desk()
    await bring('may', table(columns, may))
    const north = may.filter(({ region }) => region === 'North')
    const written = north.map((row) => ({ ...row, date: asExcel(row.date) }))
    expect((await bring('north', table(columns, written))).rows.accepted).toBe(0)
  })

  it('is told by its many questions where it has neither dates nor comments', async () => {
    const { bring } = desk()
    const items = Array.from({ length: 9 }, (_, item) => `q${item}`)
    const scored = (from: number, to: number, decimals = '') =>
      responses(from, to, (n) =>
        Object.fromEntries(
          items.map((name, item) => [name, `${1 + ((n * (item + 2) + (n >> 2)) % 5)}${decimals}`]),
        ),
      )
    await bring('may', table(['touchpoint', ...items], scored(0, 60)))
    const report = await bring('june', table(['touchpoint', ...items], scored(0, 70, '.0')))
    expect(report.rows).toMatchObject({ accepted: 10, duplicate: 60 })
    expect(codes(report)).not.toContain('indistinct')
  })

  it('takes a handful of responses that look like earlier ones for chance', async () => {
    const { bring } = desk()
    const silent = columns.filter((name) => name !== 'comment')
    await bring('may', table(silent, may))
    const some = may.slice(100, 106).map((row) => ({ ...row, date: asExcel(row.date) }))
    expect((await bring('some', table(silent, some))).rows.accepted).toBe(6)
  })

  it('knows a survey to which many responses of the same days came late, written otherwise', async () => {
    const { bring, n } = desk()
    const early = may.filter((_, at) => at % 3 > 0)
    await bring('may', table(columns, early))
    const written = may.map((row) => ({ ...row, date: asExcel(row.date) }))
    const report = await bring('late', table(columns, written))
    expect(report.rows).toMatchObject({ accepted: 67, duplicate: 133 })
    expect(n()).toBe(200)
  })

  it('keeps responses of the same days of which every second looks like an earlier one', async () => {
    const { bring, n } = desk()
    const silent = columns.filter((name) => name !== 'comment')
    await bring('may', table(silent, may))
    const half = may.map((row, at) => ({
      ...row,
      date: asExcel(row.date),
      nps: String((Number(row.nps) + (at % 2 ? 3 : 0)) % 11),
    }))
    const report = await bring('half', table(silent, half))
    expect(report.rows.accepted).toBe(200)
    expect(codes(report)).toContain('same_days')
    expect(n()).toBe(400)
  })

  it('leaves a question out of the comparison that an earlier file did not have', async () => {
    const { bring, datasets } = desk()
    const wider = [...columns, 'ease (ces)']
    const eased = (n: number) => ({ 'ease (ces)': String(1 + (n % 7)) })
    await bring('may', table(columns, may))
    await bring('june', table(wider, responses(200, 300, eased)))
    expect(datasets()).toBe(1)
    const written = responses(0, 310, eased).map((row) => ({ ...row, date: asExcel(row.date) }))
    expect((await bring('july', table(wider, written))).rows.accepted).toBe(10)
  })

  it('that got ids in between is known in whole, the newest first', async () => {
    const { bring } = desk()
    await bring('may', table(columns, may))
    await bring('june', table(withId, responses(200, 9200)))
    const all = responses(0, 9200).toReversed()
    expect((await bring('july', table(withId, all))).rows.accepted).toBe(0)
  })

  it('goes on where it asks less, and not where it has little else in common', async () => {
    const { bring, datasets } = desk()
    await bring('may', table(columns, may))
    const fewer = columns.filter((name) => name !== 'csat')
    await bring('june', table(fewer, responses(200, 260)))
    expect(datasets()).toBe(1)
    const other = [...fewer, 'ease (ces)']
    const eased = responses(260, 300, () => ({ 'ease (ces)': '6' }))
    await bring('july', table(other, eased))
    expect(datasets()).toBe(1)
    const others = ['age', 'town', 'device', 'shop', 'plan', 'wave']
    const strange = responses(300, 360, () =>
      Object.fromEntries(others.map((name) => [name, `${name} A`])),
    )
    await bring('other', table(['date', 'touchpoint', 'nps', 'csat', ...others], strange))
    expect(datasets()).toBe(2)
  })

  it('stays apart where one question came and another went', async () => {
    const { bring, datasets } = desk()
    await bring('may', table(columns, may))
    const header = columns.map((name) => (name === 'csat' ? 'ease (ces)' : name))
    await bring('june', table(columns, responses(200, 260), { header }))
    expect(datasets()).toBe(2)
  })

  it('keeps another wave of people who say the same few words', async () => {
    const { bring, n } = desk()
    const short = ['id', 'touchpoint', 'nps', 'region', 'comment']
    const wave = (letter: string) =>
      table(
        short,
        responses(0, 40, (at) => ({ id: `${letter}${at}x`, comment: 'It was fine as it was' })),
      )
    await bring('may', wave('a'))
    expect((await bring('june', wave('b'))).rows.accepted).toBe(40)
    expect(n()).toBe(80)
  })

  it('says so where nothing tells one person from another', async () => {
    const { bring } = desk()
    const short = ['touchpoint', 'nps']
    expect(codes(await bring('may', table(short, may)))).not.toContain('indistinct')
    const report = await bring('june', table(short, responses(50, 200)))
    expect(report.reasons).toContainEqual(
      expect.objectContaining({ code: 'indistinct', count: 150 }),
    )
  })
})

describe('next month’s export whose response ids are others', () => {
  it.each([
    ['under another name', withId, { header: ['response_id', ...columns] }],
    ['gone', columns, {}],
  ])('%s is told by what was answered', async (_what, names, dress) => {
    const { workspace, bring, n, datasets } = desk()
    await bring('may', table(withId, may))
    const report = await bring('june', table(names, june, dress))
    expect(report.rows).toEqual({ read: 220, accepted: 20, rejected: 0, duplicate: 200 })
    expect(n()).toBe(220)
    expect(datasets()).toBe(1)
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('and begin at 1 each month loses nobody and says so', async () => {
    const { workspace, bring, look, n, datasets } = desk()
    const numbered = (from: number, to: number) =>
      table(
        withId,
        responses(from, to, (at) => ({ id: String(at - from + 1) })),
      )
    await bring('may', numbered(0, 200))
    expect((await look('june', numbered(200, 380))).rows.accepted).toBe(180)
    const report = await bring('june', numbered(200, 380))
    expect(report).toMatchObject({ updated: 0, rows: { accepted: 180, duplicate: 0 } })
    expect(report.reasons).toContainEqual(
      expect.objectContaining({ code: 'keys_reused', count: 180 }),
    )
    expect(n()).toBe(380)
    for (const [from, to] of [
      [200, 380],
      [0, 200],
    ] as const) {
      expect(await bring('again', numbered(from, to))).toMatchObject({
        updated: 0,
        rows: { accepted: 0 },
      })
    }
    const corrected = numbered(0, 200).replace('number 100', 'number one hundred')
    expect(await bring('may again', corrected)).toMatchObject({
      updated: 1,
      rows: { accepted: 0 },
    })
    expect(datasets()).toBe(1)
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('and are counted from the newest gives only what is new', async () => {
    const { bring, n } = desk()
    const numbered = (to: number) =>
      table(
        withId,
        responses(0, to, (at) => ({ id: String(to - at) })),
      )
    await bring('may', numbered(200))
    const report = await bring('june', numbered(220))
    expect(report).toMatchObject({ updated: 0, rows: { accepted: 20, duplicate: 200 } })
    expect(n()).toBe(220)
  })

  it('are still believed where an answer of each was corrected', async () => {
    const { bring, n } = desk()
    await bring('may', table(withId, may))
    const corrected = responses(0, 200, (at) => ({ nps: String((at * 7 + 1) % 11) }))
    expect(await bring('june', table(withId, corrected))).toMatchObject({ updated: 200 })
    expect(n()).toBe(200)
  })
})
