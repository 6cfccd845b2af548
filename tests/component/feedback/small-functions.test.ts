import { describe, expect, it } from 'vitest'
import { measuresOf, suggestedName } from '../../../renderer/export/export-choices.ts'
import { scaleOf, withRole, withScale } from '../../../renderer/feedback/column-role.ts'
import { metricChoices } from '../../../renderer/feedback/metric-choices.ts'
import { everyMonth, lastDay } from '../../../renderer/feedback/months.ts'
import { runsOf, ticksBetween } from '../../../renderer/feedback/trend-geometry.ts'

describe('months', () => {
  it('those without answers stand between the others', () => {
    const months = everyMonth([
      { month: '2025-02', answers: 3 },
      { month: '2024-11', answers: 5 },
    ])
    expect(months.map(({ month, answers }) => `${month} ${answers}`)).toEqual([
      '2024-11 5',
      '2024-12 0',
      '2025-01 0',
      '2025-02 3',
    ])
    expect(everyMonth([])).toEqual([])
  })

  it('end on their last day, in leap years too', () => {
    expect(['2024-02', '2025-02', '2025-12'].map(lastDay)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2025-12-31',
    ])
  })
})

describe('which metrics can be chosen', () => {
  const question = (name: string, metric: 'nps' | 'rating', touchpoints: string[]) => ({
    name,
    question: `${name}?`,
    metric,
    answers: 9,
    touchpoints,
  })

  it('the columns of a wide file are one choice', () => {
    const questions = [
      question('comfort', 'rating', ['a']),
      question('staff', 'rating', ['b']),
      question('nps', 'nps', ['a', 'b']),
    ]
    expect(metricChoices({ questions }).map(({ value }) => value)).toEqual(['rating', 'nps'])
  })

  it('two questions at the same touchpoint are two choices, told apart by their words', () => {
    const questions = [question('speed', 'rating', ['a']), question('price', 'rating', ['a', 'b'])]
    expect(metricChoices({ questions }).map(({ question }) => question)).toEqual([
      'speed?',
      'price?',
    ])
  })
})

describe('the line by month', () => {
  const point = (value: number | null) => ({
    from: '2025-01-01',
    n: value === null ? null : 9,
    value,
    interval: null,
    state: value === null ? ('suppressed' as const) : ('ok' as const),
  })

  it('breaks where a month is hidden or missing', () => {
    const runs = runsOf([point(1), point(2), point(null), point(3)])
    expect(runs.map((run) => run.map(({ index }) => index))).toEqual([[0, 1], [3]])
  })

  it('lines stand at round numbers inside what is drawn', () => {
    expect(ticksBetween(-27, 24, 3)).toEqual([-20, 0, 20])
    expect(ticksBetween(3.31, 3.94, 3)).toEqual([3.4, 3.6, 3.8])
  })
})

describe('a column takes another role', () => {
  it('a scale goes with its metric, the date format stays', () => {
    const rating = { role: 'metric', metric: 'rating', scale: { min: 1, max: 10 } } as const
    expect(withRole(rating, 'metric:csat')).toEqual({ role: 'metric', metric: 'csat' })
    expect(withRole(rating, 'metric:rating')).toEqual(rating)
    expect(withRole({ role: 'date', format: 'd.M.yyyy' }, 'ignored')).toEqual({
      role: 'ignored',
      format: 'd.M.yyyy',
    })
    expect(scaleOf({ role: 'metric', metric: 'ces', scale: { max: 5 } })).toEqual({
      min: 1,
      max: 5,
      higherIsBetter: true,
    })
  })
})

describe('a column takes another scale', () => {
  const marks = {
    role: 'metric',
    metric: 'rating',
    scale: { min: 1, max: 5 },
    missing: ['6', '99', 'no idea'],
  } as const

  it('points that it now has are answers again', () => {
    const column = { ...marks, missing: [...marks.missing] }
    expect(withScale(column, { min: 1, max: 6 })).toEqual({
      ...marks,
      scale: { min: 1, max: 6 },
      missing: ['99', 'no idea'],
    })
    expect(withRole(column, 'metric:nps')).toEqual({ role: 'metric', metric: 'nps' })
  })

  it('a date that nobody recognised starts with a format, which can be changed', () => {
    expect(withRole({ role: 'segment' }, 'date', { dateFormat: null })).toEqual({
      role: 'date',
      format: 'yyyy-MM-dd',
    })
    expect(withRole({ role: 'segment' }, 'date', { dateFormat: 'd.M.yyyy' })).toEqual({
      role: 'date',
    })
  })
})

describe('the exported file', () => {
  it('has a name that every file system takes', () => {
    expect(suggestedName('A/B: "first" try?', 'Map', 'pdf')).toBe('A B first try.pdf')
    expect(suggestedName(' .. ', 'Map', 'svg')).toBe('Map.svg')
  })

  it('measures pixels by scale, a page by inches of 96', () => {
    const bounds = { width: 960, height: 480 }
    expect(measuresOf(bounds, 'png', 3)).toEqual({ width: 2880, height: 1440, unit: 'px' })
    expect(measuresOf(bounds, 'pdf', 3)?.width).toBeCloseTo(254, 10)
    expect(measuresOf(bounds, 'json', 3)).toBeNull()
  })
})
