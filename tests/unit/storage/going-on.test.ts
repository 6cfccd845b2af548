import { describe, expect, it } from 'vitest'
import { asExcel, columns, desk, june, may, responses, table, withId } from './parcel-survey.ts'

describe('a survey without ids goes on', () => {
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
})
