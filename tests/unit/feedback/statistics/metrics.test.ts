import { describe, expect, it } from 'vitest'
import { measure } from '../../../../shared/feedback/statistics/measure.ts'

const counts = (values: Readonly<Record<string, number>>) =>
  new Map(Object.entries(values).map(([value, count]) => [Number(value), count]))
const five = { min: 1, max: 5, higherIsBetter: true }
const seven = { min: 1, max: 7, higherIsBetter: true }

describe('Net Promoter Score', () => {
  it('50 promoters, 30 passives and 20 detractors make 30, from 14.05 to 44.20', () => {
    const result = measure('nps', counts({ 10: 20, 9: 30, 8: 25, 7: 5, 6: 15, 0: 5 }), null)
    expect(result.value).toBe(30)
    expect(result.counts).toEqual({ promoters: 50, passives: 30, detractors: 20 })
    expect(result.interval?.low).toBeCloseTo(14.0511, 4)
    expect(result.interval?.high).toBeCloseTo(44.2013, 4)
    expect(result.interval?.method).toBe('adjusted-wald')
  })

  it('five promoters of five make 100, and the interval stops there', () => {
    const result = measure('nps', counts({ 10: 3, 9: 2 }), null)
    expect(result.value).toBe(100)
    expect(result.interval?.low).toBeCloseTo(17.4915, 4)
    expect(result.interval?.high).toBe(100)
  })

  it('the answers of one real conference make 62.1', () => {
    const result = measure('nps', counts({ 10: 60, 9: 24, 8: 20, 7: 13, 5: 7 }), null)
    expect(result.n).toBe(124)
    expect(result.value).toBe(62.096774193548384)
    expect(result.interval?.low).toBeCloseTo(50.18396918703461, 10)
    expect(result.interval?.high).toBeCloseTo(71.07587333265043, 10)
  })

  it('counts whole answers from 0 to 10 only', () => {
    const result = measure(
      'nps',
      counts({ 10: 2, 9: 3, 8: 1, 7: 1, 6: 1, 3: 1, 0: 1, 11: 1, '-1': 1, 9.5: 1 }),
      null,
    )
    expect(result.n).toBe(10)
    expect(result.counts).toEqual({ promoters: 5, passives: 2, detractors: 3 })
    expect(result.value).toBe(20)
    expect(result.histogram).toEqual({ 0: 1, 3: 1, 6: 1, 7: 1, 8: 1, 9: 3, 10: 2 })
  })

  it('has nothing to say without answers', () => {
    expect(measure('nps', counts({}), null)).toMatchObject({ n: 0, value: null, interval: null })
  })
})

describe('customer satisfaction', () => {
  it('74 satisfied of 107 make 69.16 %, with Wilson’s interval', () => {
    const result = measure('csat', counts({ 5: 44, 4: 30, 3: 13, 2: 10, 1: 10 }), five)
    expect(result.value).toBeCloseTo(69.1589, 4)
    expect(result.counts).toEqual({ satisfied: 74, other: 33 })
    expect(result.interval?.low).toBeCloseTo(59.871509132198554, 10)
    expect(result.interval?.high).toBeCloseTo(77.11826025212977, 10)
    expect(result.net).toBeCloseTo((100 * (74 - 20)) / 107, 10)
  })

  it('takes the two best points at the end that is good', () => {
    const reversed = { ...five, higherIsBetter: false }
    const result = measure('csat', counts({ 1: 3, 2: 1, 5: 4 }), reversed)
    expect(result.value).toBe(50)
    expect(result.top2).toBe(50)
  })

  it('counts one best point where a scale has only two or three: the middle is not good', () => {
    const hubspot = { min: 0, max: 2, higherIsBetter: true }
    const three = measure('csat', counts({ 0: 10, 1: 30, 2: 60 }), hubspot)
    expect([three.value, three.top2, three.net]).toEqual([60, 60, 50])
    const result = measure('csat', counts({ 0: 1, 1: 3 }), { min: 0, max: 1, higherIsBetter: true })
    expect(result.value).toBe(75)
  })

  it('an interval of a share never leaves 0 … 100', () => {
    expect(measure('csat', counts({ 1: 8 }), five).interval?.low).toBe(0)
    expect(measure('csat', counts({ 5: 8 }), five).interval?.high).toBe(100)
  })
})

describe('ratings and effort', () => {
  it('shows the mean with Student’s interval', () => {
    const result = measure('rating', counts({ 1: 3, 2: 5, 3: 9, 4: 20, 5: 13 }), five)
    expect(result.n).toBe(50)
    expect(result.value).toBe(3.7)
    expect(result.interval?.low).toBeCloseTo(3.373937326124377, 10)
    expect(result.interval?.high).toBeCloseTo(4.026062673875623, 10)
    expect(result.counts).toEqual({ low: 8, middle: 9, high: 33 })
    expect(result.top2).toBe(66)
  })

  it('one answer has a mean and no interval', () => {
    expect(measure('rating', counts({ 4: 1 }), five)).toMatchObject({ value: 4, interval: null })
  })

  it('does not count what is off the scale: 6 of 5 means "not applicable" in some files', () => {
    expect(measure('rating', counts({ 5: 2, 6: 10, 0: 3 }), five)).toMatchObject({ n: 2, value: 5 })
  })

  it('recodes out of order give another mean: 3.604, and 2.769 by the order of the labels', () => {
    // Strongly disagree … strongly agree, coded 1, 6, 2, 3, 4 by the survey tool.
    const coded = counts({ 1: 27, 6: 28, 2: 3, 3: 5, 4: 28 })
    const inOrder = counts({ 1: 27, 2: 28, 3: 3, 4: 5, 5: 28 })
    const wrong = measure('rating', coded, { min: 1, max: 6, higherIsBetter: true })
    expect(wrong.value).toBeCloseTo(3.604, 3)
    expect(measure('rating', inOrder, five).value).toBeCloseTo(2.769, 3)
  })

  it('effort on seven points has the shares 5-7 and 6-7, whatever end is good', () => {
    const answers = counts({ 1: 1, 4: 3, 5: 2, 6: 2, 7: 2 })
    expect(measure('ces', answers, seven)).toMatchObject({ value: 4.9, share57: 60, share67: 40 })
    const mirrored = counts({ 7: 1, 4: 3, 3: 2, 2: 2, 1: 2 })
    expect(measure('ces', mirrored, { ...seven, higherIsBetter: false })).toMatchObject({
      value: 3.1,
      share57: 60,
      share67: 40,
    })
  })

  it('the older effort question on five points shows its mean as answered', () => {
    const result = measure('ces', counts({ 1: 2, 2: 2 }), { min: 1, max: 5, higherIsBetter: false })
    expect(result.value).toBe(1.5)
    expect(result).not.toHaveProperty('share57')
  })
})

describe('yes and no, durations', () => {
  it('one yes of twelve', () => {
    const result = measure('share', counts({ 0: 11, 1: 1 }), null)
    expect(result.value).toBeCloseTo(100 / 12, 12)
    expect(result.interval?.low).toBeCloseTo(1.4865094404917096, 10)
    expect(result.interval?.high).toBeCloseTo(35.38799111411169, 10)
  })

  it('a duration shows median and p90, interpolated as spreadsheets do', () => {
    const result = measure('duration', counts({ 10: 1, 20: 1, 30: 1, 40: 1 }), null)
    expect(result).toMatchObject({ value: 25, median: 25, mean: 25, interval: null })
    expect(result.p90).toBeCloseTo(37, 12)
  })

  it.each([
    [6, 1],
    [9, 2],
    [10, 2],
    [25, 8],
    [100, 40],
    [1001, 470],
  ])('of %i answers the median lies between the %i-th from either end', (n, rank) => {
    const answers = new Map(Array.from({ length: n }, (_, i) => [i + 1, 1]))
    const { interval } = measure('number', answers, null)
    expect([interval?.low, interval?.high]).toEqual([rank, n + 1 - rank])
  })

  it('five answers cannot bound the median at 95 %', () => {
    const answers = new Map([1, 2, 3, 4, 5].map((value) => [value, 1]))
    expect(measure('number', answers, null).interval).toBeNull()
  })
})
