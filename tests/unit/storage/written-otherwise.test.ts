import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { asExcel, columns, desk, june, may, responses, table, withId } from './parcel-survey.ts'

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

  it('is known by its beginning where there is more of it than memory should hold', async () => {
    const { bring, n } = desk()
    const everyTenMinutes = (n: number) => ({
      date: new Date(Date.UTC(2023, 0, 1) + n * 600_000).toISOString().slice(0, 19),
    })
    const many = responses(0, 110_000, everyTenMinutes)
    await bring('may', table(columns, many))
    const written = many.map((row) => ({ ...row, date: asExcel(row.date) }))
    const report = await bring('may again', table(columns, written, { delimiter: ';' }))
    expect(report.rows).toMatchObject({ accepted: 0, duplicate: 110_000 })
    expect(n()).toBe(110_000)
  })
})
