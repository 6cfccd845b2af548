import { describe, expect, it } from 'vitest'
import { evidenceLevel } from '../../../../shared/feedback/statistics/evidence-level.ts'
import { heatOf } from '../../../../shared/feedback/statistics/heat.ts'
import { measure } from '../../../../shared/feedback/statistics/measure.ts'

const five = { min: 1, max: 5, higherIsBetter: true }
const around = (value: number, reach: number) => ({
  value,
  interval: { low: value - reach, high: value + reach },
})

describe('heat', () => {
  it.each([
    [-34, 4, 'n3'],
    [-12, 7, 'n2'],
    [-8, 3, 'n1'],
    [6, 9, 'z0'],
    [9, 4, 'p1'],
    [25, 4, 'p2'],
    [34, 3, 'p3'],
    [-30, 4, 'n2'],
    [30, 4, 'p2'],
  ])('NPS %i ± %i is %s', (value, reach, heat) => {
    expect(heatOf({ metric: 'nps', scale: null, ...around(value, reach) })).toBe(heat)
  })

  it('an interval that includes the reference is grey whatever the value', () => {
    expect(heatOf({ metric: 'nps', scale: null, ...around(60, 61) })).toBe('z0')
    expect(heatOf({ metric: 'nps', scale: null, value: 100, interval: null })).toBe('z0')
  })

  it('means are judged from the middle of their scale, in its direction', () => {
    const seven = { min: 1, max: 7, higherIsBetter: true }
    expect(heatOf({ metric: 'ces', scale: seven, ...around(4.1, 0.05) })).toBe('p1')
    expect(heatOf({ metric: 'ces', scale: seven, ...around(4.7, 0.05) })).toBe('p3')
    const effort = { ...seven, higherIsBetter: false }
    expect(heatOf({ metric: 'ces', scale: effort, ...around(4.7, 0.05) })).toBe('n3')
    expect(heatOf({ metric: 'rating', scale: five, ...around(3.3, 0.1) })).toBe('p2')
  })

  it('a target takes the place of the middle', () => {
    expect(heatOf({ metric: 'csat', scale: five, ...around(69, 2) }, 75)).toBe('n2')
    expect(heatOf({ metric: 'csat', scale: five, ...around(69, 2) })).toBe('p3')
  })

  it('durations have no heat, hidden values neither', () => {
    expect(heatOf({ metric: 'duration', scale: null, ...around(12, 1) })).toBeNull()
    expect(heatOf({ metric: 'nps', scale: null, value: null, interval: null })).toBeNull()
  })
})

describe('the evidence curve', () => {
  const level = (
    metric: 'nps' | 'csat' | 'ces' | 'rating' | 'share' | 'number',
    values: Readonly<Record<string, number>>,
    scale: typeof five | null,
  ) => {
    const counts = new Map(Object.entries(values).map(([value, count]) => [Number(value), count]))
    return evidenceLevel(metric, scale, measure(metric, counts, scale))
  }

  it('NPS 30 stands at 0.6, its interval on the same axis', () => {
    const result = level('nps', { 10: 50, 8: 30, 2: 20 }, null)
    expect(result?.level).toBeCloseTo(0.6, 12)
    expect(result?.interval?.[0]).toBeCloseTo(14.0511 / 50, 5)
    expect(result?.interval?.[1]).toBeCloseTo(44.2012 / 50, 5)
  })

  it('a rating runs from its worst point to its best', () => {
    expect(level('rating', { 3: 10 }, five)?.level).toBe(0)
    expect(level('rating', { 5: 10 }, five)?.level).toBe(2)
    expect(level('rating', { 5: 10 }, { ...five, higherIsBetter: false })?.level).toBe(-2)
  })

  it('CSAT goes by its mean, not by its share', () => {
    const result = level('csat', { 4: 5, 3: 5 }, five)
    expect(result?.level).toBeCloseTo(0.5, 12)
    expect(result?.interval?.[0]).toBeGreaterThan(0)
    expect(result?.interval?.[1]).toBeLessThan(1)
  })

  it('interval ends stay in order and on the axis', () => {
    const result = level('ces', { 1: 1, 5: 1 }, { ...five, higherIsBetter: false })
    expect(result).toEqual({ level: 0, interval: [-2, 2] })
  })

  it('three of four yes', () => {
    expect(level('share', { 1: 3, 0: 1 }, null)?.level).toBe(1)
    expect(level('share', { 1: 3, 0: 1 }, { min: 0, max: 1, higherIsBetter: false })?.level).toBe(
      -1,
    )
  })

  it('numbers have no level, nor has nothing', () => {
    expect(level('number', { 3: 4 }, null)).toBeNull()
    expect(level('nps', {}, null)).toBeNull()
  })
})
