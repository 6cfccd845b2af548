import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { columns, desk, june, may, responses, table, withId } from './parcel-survey.ts'

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
