import { describe, expect, it } from 'vitest'
import type { MetricResult } from '../../../shared/feedback/overlay.ts'
import { poolResults } from '../../../shared/feedback/pool-results.ts'
import { measure } from '../../../shared/feedback/statistics/measure.ts'

const limits = { minN: 5, reliableN: 30 }
const at = (promoters: number, passives: number, detractors: number): MetricResult => ({
  metric: 'nps',
  name: 'nps',
  question: '',
  scale: null,
  state: 'ok',
  ...measure(
    'nps',
    new Map([
      [10, promoters],
      [8, passives],
      [3, detractors],
    ]),
    null,
  ),
})

describe('one number over several touchpoints', () => {
  it('is measured from all answers, not the mean of the touchpoints', () => {
    // 40 and 10 promoters of 100 and 10 answers: 100 * (50 - 20) / 110, and not (20 + 100) / 2.
    const pooled = poolResults([at(40, 40, 20), at(10, 0, 0)], limits)
    expect(pooled).toMatchObject({ n: 110, state: 'ok' })
    expect(pooled?.value).toBeCloseTo((100 * 30) / 110, 10)
    expect(pooled?.counts).toMatchObject({ promoters: 50, passives: 40, detractors: 20 })
  })

  it('leaves out what is hidden', () => {
    const hidden: MetricResult = {
      metric: 'nps',
      name: 'nps',
      question: '',
      scale: null,
      state: 'suppressed',
      n: null,
      value: null,
      interval: null,
    }
    expect(poolResults([at(5, 3, 2), hidden], limits)).toMatchObject({ n: 10, state: 'few' })
    expect(poolResults([hidden], limits)).toBeNull()
    expect(poolResults([], limits)).toBeNull()
  })
})
