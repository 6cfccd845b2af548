import { describe, expect, it } from 'vitest'
import { againstOthers } from '../../../shared/feedback/against-others.ts'
import type { MetricResult } from '../../../shared/feedback/overlay.ts'
import { measure } from '../../../shared/feedback/statistics/measure.ts'

/** NPS of so many promoters, passives and detractors. */
function nps(promoters: number, passives: number, detractors: number): MetricResult {
  const counts = new Map([
    [10, promoters],
    [8, passives],
    [3, detractors],
  ])
  const about = { metric: 'nps', name: 'nps', question: 'nps', scale: null, state: 'ok' } as const
  return { ...about, ...measure('nps', counts, null) }
}

describe('a group against the other customers', () => {
  const far = { touchpointId: 'far', group: nps(10, 20, 170), others: nps(150, 40, 10) }
  const near = { touchpointId: 'near', group: nps(50, 30, 20), others: nps(52, 29, 19) }

  it('says by how much it differs, and puts what can be told first', () => {
    const [first, second] = againstOthers([near, far])
    expect(first).toMatchObject({ touchpointId: 'far', group: -80, others: 70, detectable: true })
    expect(first?.difference).toBeCloseTo(-150)
    expect(second).toMatchObject({ touchpointId: 'near', detectable: false })
    // What would have to lie between the two to be told.
    expect(second?.reach).toBeGreaterThan(Math.abs(second?.difference ?? 0))
  })

  it('compares nothing that is hidden, too little or missing', () => {
    const hidden: MetricResult = { ...far.group, state: 'suppressed', n: null, value: null }
    const few: MetricResult = { ...far.group, state: 'few' }
    expect(againstOthers([{ ...far, group: hidden }])).toEqual([])
    expect(againstOthers([{ ...far, others: few }])).toEqual([])
    expect(againstOthers([])).toEqual([])
  })

  it('corrects for the number of touchpoints: one lucky difference among many is none', () => {
    const lucky = { touchpointId: 'lucky', group: nps(46, 20, 34), others: nps(61, 20, 19) }
    expect(againstOthers([lucky])[0]?.detectable).toBe(true)
    const many = Array.from({ length: 19 }, (_, at) => ({ ...near, touchpointId: `t${at}` }))
    const found = againstOthers([lucky, ...many]).find(
      ({ touchpointId }) => touchpointId === 'lucky',
    )
    expect(found?.detectable).toBe(false)
  })
})
