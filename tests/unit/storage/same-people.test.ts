import { describe, expect, it } from 'vitest'
import { asExcel, codes, columns, desk, may, responses, table } from './parcel-survey.ts'

describe('responses of a survey without ids are told by what they say', () => {
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
