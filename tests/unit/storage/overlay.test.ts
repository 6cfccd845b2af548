import { describe, expect, it } from 'vitest'
import { readComments } from '../../../electron/storage/comments.ts'
import type { Workspace } from '../../../electron/storage/open-file.ts'
import { overlayFacets, readOverlay } from '../../../electron/storage/overlay.ts'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { overlayFilterSchema } from '../../../shared/feedback/overlay.ts'
import {
  addMap,
  importCsv,
  newWorkspace,
  overlayRows,
  temporaryFolder,
  writeFile,
} from './workspace-files.ts'

/**
 * Checkout: 12 answers in January (North: six tens, South: six zeros), 8 tens in March (North).
 * Return: 3 tens in January (North).
 */
const rows = [
  ...Array.from(
    { length: 6 },
    (_, at) => `Checkout,10,North,2025-01-0${at + 1},quick payment ${at}`,
  ),
  ...Array.from({ length: 6 }, (_, at) => `Checkout,0,South,2025-01-1${at},the card was refused`),
  ...Array.from({ length: 8 }, (_, at) => `Checkout,10,North,2025-03-0${at + 1},`),
  ...Array.from({ length: 3 }, (_, at) => `Return,10,North,2025-01-2${at},label number ${at}`),
  'Kiosk,7,North,2025-01-05,',
]

async function shop(): Promise<{ workspace: Workspace; map: JourneyId }> {
  const workspace = newWorkspace()
  const map = addMap(workspace, 'Shop', ['Checkout', 'Return', 'Advice'])
  const text = ['touchpoint,nps,region,recorded,why', ...rows, ''].join('\n')
  const file = writeFile(temporaryFolder(), 'shop.csv', text)
  await importCsv(workspace, map, file, {
    columns: { why: { role: 'comment' }, region: { role: 'segment' } },
  })
  return { workspace, map }
}

const n = (found: ReturnType<typeof overlayRows>) =>
  Object.fromEntries(found.map(([title, , count]) => [title, count]))

describe('which answers count', () => {
  it('all of them, with what belongs to no touchpoint told apart', async () => {
    const { workspace, map } = await shop()
    const overlay = readOverlay(workspace.db, map, overlayFilterSchema.parse({ minN: 0 }))
    expect(n(overlayRows(workspace, map, { minN: 0 }))).toEqual({
      Checkout: 20,
      Return: 3,
      Advice: 0,
    })
    expect(overlay.unmatched).toEqual([{ value: 'Kiosk', answers: 1 }])
  })

  it('those of a time, to the day', async () => {
    const { workspace, map } = await shop()
    const checkout = (filter: Record<string, string>) =>
      n(overlayRows(workspace, map, { ...filter, minN: 0 })).Checkout
    expect(checkout({ from: '2025-03-01' })).toBe(8)
    expect(checkout({ to: '2025-01-06' })).toBe(6)
    expect(checkout({ from: '2025-01-06', to: '2025-01-10' })).toBe(2)
    expect(checkout({ from: '2026-01-01' })).toBeUndefined()
  })

  it('those of a segment; two values of one column are either', async () => {
    const { workspace, map } = await shop()
    const value = (where: Record<string, string[]>) =>
      overlayRows(workspace, map, { where })[0]?.[3]
    expect(value({ region: ['South'] })).toBe(-100)
    expect(value({ region: ['North'] })).toBe(100)
    expect(value({ region: ['North', 'South'] })).toBe(40)
    expect(() => overlayRows(workspace, map, { where: { colour: ['red'] } })).toThrow(
      /no segment column "colour".*region/,
    )
  })

  it('in groups and in periods', async () => {
    const { workspace, map } = await shop()
    const filter = overlayFilterSchema.parse({ by: 'region', trend: 'month', minN: 0 })
    const overlay = readOverlay(workspace.db, map, filter)
    const groups = overlay.groups?.map(({ value, touchpoints }) => [
      value,
      touchpoints[0]?.metrics[0]?.n,
    ])
    expect(groups).toEqual([
      ['North', 14],
      ['South', 6],
    ])
    const trend = overlay.touchpoints[0]?.metrics[0]?.trend
    expect(trend?.map(({ from, n: count }) => [from, count])).toEqual([
      ['2025-01-01', 12],
      ['2025-02-01', 0],
      ['2025-03-01', 8],
    ])
  })

  it('by the day are refused where one wrong date makes thousands of days', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Till'])
    const lines = Array.from({ length: 20 }, (_, at) => `Till,9,2025-01-${10 + at}`)
    const text = ['touchpoint,nps,recorded', ...lines, 'Till,9,1001-01-01', ''].join('\n')
    await importCsv(workspace, map, writeFile(temporaryFolder(), 'till.csv', text))
    const ask = (trend: string, more = {}) =>
      readOverlay(workspace.db, map, overlayFilterSchema.parse({ trend, ...more }))
    expect(() => ask('day')).toThrow(/1001-01-01 to 2025-01-29/)
    expect(ask('day', { from: '2025-01-01', minN: 0 }).answers).toBe(20)
    expect(ask('month').answers).toBe(21)
  })

  it('of two surveys with the same question together', async () => {
    const { workspace, map } = await shop()
    const file = writeFile(
      temporaryFolder(),
      'phone.csv',
      `touchpoint,nps,agent\n${'Checkout,10,A\n'.repeat(5)}`,
    )
    await importCsv(workspace, map, file)
    expect(n(overlayRows(workspace, map)).Checkout).toBe(25)
    const other = writeFile(
      temporaryFolder(),
      'stars.csv',
      `touchpoint,nps,shop\n${'Checkout,5,A\n'.repeat(5)}`,
    )
    await importCsv(workspace, map, other, {
      columns: { nps: { role: 'metric', metric: 'rating', scale: { min: 1, max: 5 } } },
    })
    expect(
      overlayRows(workspace, map)
        .filter(([title]) => title === 'Checkout')
        .map(([, question, count]) => [question, count]),
    ).toEqual([
      ['nps', 25],
      ['nps (stars)', 5],
    ])
  })

  it('can be chosen from what there is', async () => {
    const { workspace, map } = await shop()
    expect(overlayFacets(workspace.db, map)).toEqual({
      segments: [{ column: 'region', values: ['North', 'South'] }],
      months: [
        { month: '2025-01', answers: 16 },
        { month: '2025-03', answers: 8 },
      ],
      datasets: ['shop'],
    })
  })
})

describe('few answers', () => {
  it('are hidden below the threshold', async () => {
    const { workspace, map } = await shop()
    const found = overlayRows(workspace, map)
    expect(found.find(([title]) => title === 'Return')).toEqual([
      'Return',
      'nps',
      null,
      null,
      'suppressed',
    ])
  })
})

describe('a difference of two totals', () => {
  it('gives no small group away: a filter that leaves out a few answers shows nothing', async () => {
    const { workspace, map } = await shop()
    const checkout = (filter: Record<string, string>) => overlayRows(workspace, map, filter)[0]
    expect(checkout({})?.[2]).toBe(20)
    // 14 answers, but 20 less 14 are 6, which may be known.
    expect(checkout({ from: '2025-01-07' })?.[2]).toBe(14)
    // 17 answers: the 3 before would be had by subtraction.
    expect(checkout({ from: '2025-01-04' })).toEqual(['Checkout', 'nps', null, null, 'suppressed'])
    expect(checkout({ from: '2025-01-01' })?.[2]).toBe(20)
  })
})

describe('a difference of two narrower results', () => {
  /** North has 12 answers at the till: 10 of regular customers, 2 of new ones; South has 20 of each. */
  async function regions(): Promise<{ workspace: Workspace; map: JourneyId }> {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Till'])
    const many = (count: number, region: string, customer: string) =>
      Array.from({ length: count }, () => `Till,9,${region},${customer},2025-01-05`)
    const lines = [
      ...many(10, 'North', 'regular'),
      ...many(2, 'North', 'new'),
      ...many(20, 'South', 'regular'),
      ...many(20, 'South', 'new'),
    ]
    const text = ['touchpoint,nps,region,customer,recorded', ...lines, ''].join('\n')
    await importCsv(workspace, map, writeFile(temporaryFolder(), 'till.csv', text), {
      columns: { region: { role: 'segment' }, customer: { role: 'segment' } },
    })
    return { workspace, map }
  }
  const regular = { customer: ['regular'] }

  it('by a second condition is not shown where it would give a small group away', async () => {
    const { workspace, map } = await regions()
    expect(n(overlayRows(workspace, map, { where: { region: ['North'] } })).Till).toBe(12)
    const both = { where: { region: ['North'], ...regular } }
    expect(n(overlayRows(workspace, map, both)).Till).toBeNull()
    expect(n(overlayRows(workspace, map, { ...both, minN: 0 })).Till).toBe(10)
    expect(n(overlayRows(workspace, map, { where: regular })).Till).toBe(30)
  })

  it('by groups and periods of a filter is not shown either', async () => {
    const { workspace, map } = await regions()
    const read = (filter: Record<string, unknown>) =>
      readOverlay(workspace.db, map, overlayFilterSchema.parse(filter))
    const groups = (filter: Record<string, unknown>) =>
      read({ ...filter, by: 'region' }).groups?.map(({ value, touchpoints }) => [
        value,
        touchpoints[0]?.metrics[0]?.n,
      ])
    expect(groups({})).toEqual([
      ['North', 12],
      ['South', 40],
    ])
    // South's 20 would give North's 10 away: 30 are shown as the total.
    expect(groups({ where: regular })).toEqual([
      ['North', null],
      ['South', null],
    ])
    const points = read({ where: { region: ['North'] }, trend: 'month' })
    expect(points.touchpoints[0]?.metrics[0]?.trend).toMatchObject([{ n: 12 }])
  })
})

describe('comments', () => {
  const query = (workspace: Workspace, map: JourneyId, more: Record<string, unknown> = {}) => {
    const { touchpointId, search, limit, ...filter } = more
    return readComments(workspace.db, {
      journeyId: map,
      filter: overlayFilterSchema.parse(filter),
      touchpointId: typeof touchpointId === 'string' ? touchpointId : undefined,
      search: typeof search === 'string' ? search : undefined,
      limit: typeof limit === 'number' ? limit : 50,
    })
  }

  it('carry their touchpoint, answer, date and segments, the newest first', async () => {
    const { workspace, map } = await shop()
    const found = query(workspace, map, { limit: 2 })
    expect(found).toMatchObject({ total: 12, state: 'ok' })
    expect(found.comments).toHaveLength(2)
    expect(found.comments[0]).toMatchObject({
      text: 'the card was refused',
      value: 0,
      metric: 'nps',
      date: '2025-01-15',
      segments: { region: 'South' },
    })
  })

  it('are found by words and beginnings of words, in any case', async () => {
    const { workspace, map } = await shop()
    expect(query(workspace, map, { search: 'REFUS card' }).total).toBe(6)
    expect(query(workspace, map, { search: 'refused quick' }).total).toBe(0)
    expect(query(workspace, map, { search: '"; DROP TABLE comment' }).total).toBe(0)
    expect(query(workspace, map, { where: { region: ['North'] }, search: 'pay' }).total).toBe(6)
  })

  it('of too few people are hidden, alone and in a search', async () => {
    const { workspace, map } = await shop()
    const overlay = readOverlay(workspace.db, map, overlayFilterSchema.parse({}))
    const touchpointId = overlay.touchpoints.find(({ title }) => title === 'Return')?.id
    expect(query(workspace, map, { touchpointId })).toEqual({
      total: 0,
      comments: [],
      state: 'suppressed',
    })
    expect(query(workspace, map, { search: 'label' }).total).toBe(0)
    expect(query(workspace, map, { touchpointId, minN: 0 }).total).toBe(3)
    const none = overlay.touchpoints.find(({ title }) => title === 'Advice')?.id
    expect(query(workspace, map, { touchpointId: none }).state).toBe('none')
  })

  it('do not say to which small group their writer belongs', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Till'])
    const many = (count: number, region: string) =>
      Array.from({ length: count }, (_, at) => `Till,9,${region},remark ${at} from ${region}`)
    const lines = [...many(12, 'North'), ...many(8, 'South'), ...many(3, 'West')]
    const text = ['touchpoint,nps,region,why', ...lines, ''].join('\n')
    await importCsv(workspace, map, writeFile(temporaryFolder(), 'till.csv', text), {
      columns: { why: { role: 'comment' }, region: { role: 'segment' } },
    })
    const regions = (more: Record<string, unknown> = {}) =>
      new Set(query(workspace, map, more).comments.map(({ segments }) => segments.region))
    // As in the numbers by region: South hides with West, which the total would give away.
    expect(regions()).toEqual(new Set(['North', undefined]))
    expect(query(workspace, map).total).toBe(23)
    expect(regions({ minN: 0 })).toEqual(new Set(['North', 'South', 'West']))
  })

  it('of a wide file belong to every touchpoint that their record answers on', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Lounge', ['Comfort', 'Bar'])
    const lines = Array.from(
      { length: 8 },
      (_, at) => `4,${at < 6 ? 3 : ''},a long visit number ${at}`,
    )
    const file = writeFile(temporaryFolder(), 'w.csv', `comfort,bar,remarks\n${lines.join('\n')}\n`)
    const scale = { min: 1, max: 5 }
    await importCsv(workspace, map, file, {
      columns: {
        comfort: { role: 'metric', metric: 'rating', scale, touchpoint: 'Comfort' },
        bar: { role: 'metric', metric: 'rating', scale, touchpoint: 'Bar' },
        remarks: { role: 'comment' },
      },
    })
    const overlay = readOverlay(workspace.db, map, overlayFilterSchema.parse({}))
    const bar = overlay.touchpoints.find(({ title }) => title === 'Bar')?.id
    expect(query(workspace, map).total).toBe(8)
    const found = query(workspace, map, { touchpointId: bar })
    expect(found.total).toBe(6)
    expect(found.comments[0]).toMatchObject({ touchpointId: bar, value: 3, metric: 'rating' })
  })
})
