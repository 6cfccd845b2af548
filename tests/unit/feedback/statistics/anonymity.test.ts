import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hiddenGroups,
  isGivingAway,
  stateOf,
} from '../../../../shared/feedback/statistics/anonymity.ts'

describe('few answers', () => {
  it('below 5 hidden, below 30 pale, from there on plain', () => {
    const limits = { minN: 5, reliableN: 30 }
    expect([0, 1, 4, 5, 29, 30].map((n) => stateOf(n, limits))).toEqual([
      'none',
      'suppressed',
      'suppressed',
      'few',
      'few',
      'ok',
    ])
    expect(stateOf(1, { minN: 0, reliableN: 30 })).toBe('few')
  })

  it('hides the next smallest group too, or subtraction would give the small one away', () => {
    expect([...hiddenGroups([40, 3, 12, 90], 5)].sort()).toEqual([1, 2])
  })

  it('hides nothing where every group is large enough or empty', () => {
    expect(hiddenGroups([5, 0, 80], 5).size).toBe(0)
    expect(hiddenGroups([1, 2, 80], 0).size).toBe(0)
  })

  it('two small groups hide each other only if together they are not small', () => {
    expect([...hiddenGroups([3, 4, 50], 5)].sort()).toEqual([0, 1])
    expect([...hiddenGroups([1, 2, 50, 9], 5)].sort()).toEqual([0, 1, 3])
  })

  it('a part gives the rest away where that is fewer than may be shown', () => {
    expect(isGivingAway(46, [50], 5)).toBe(true)
    expect(isGivingAway(45, [50], 5)).toBe(false)
    expect(isGivingAway(50, [50], 5)).toBe(false)
    expect(isGivingAway(0, [4], 5)).toBe(false)
  })

  it('answers without a segment are one more thing that subtraction would show', () => {
    expect([...hiddenGroups([60, 12], 5, { outside: 2 })]).toEqual([1])
    expect(hiddenGroups([60, 12], 5, { outside: 20 }).size).toBe(0)
  })

  it('no hidden group can be had from the total and the shown groups', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(12), fc.nat(200)), { maxLength: 8 }),
        fc.nat(10),
        fc.oneof(fc.constant(0), fc.nat(12)),
        (sizes, minN, outside) => {
          const total = sizes.reduce((sum, n) => sum + n, outside)
          // A total below the threshold is hidden itself.
          fc.pre(total >= minN)
          const hidden = hiddenGroups(sizes, minN, { outside })
          const shown = sizes.filter((n, index) => n > 0 && !hidden.has(index))
          expect(shown.every((n) => n >= minN)).toBe(true)
          // What somebody can work out: the sum of everything hidden, and nothing finer.
          const secret = [...hidden].map((index) => sizes[index] ?? 0).concat(outside)
          const people = secret.filter((n) => n > 0)
          const derived = total - shown.reduce((sum, n) => sum + n, 0)
          expect(derived === 0 || derived >= minN).toBe(true)
          if (people.length === 1) expect(people[0]).toBeGreaterThanOrEqual(minN)
          // Nothing is hidden for no reason: without small groups everything is shown.
          if ([...sizes, outside].every((n) => n === 0 || n >= minN)) expect(hidden.size).toBe(0)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
