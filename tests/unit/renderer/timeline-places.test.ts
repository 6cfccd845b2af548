import { describe, expect, it } from 'vitest'
import { stepMoment, type TimelineRow } from '../../../renderer/future/moments.ts'
import { placeMoments } from '../../../renderer/future/timeline-places.ts'
import { newId } from '../../../shared/document/id.ts'

const now = Date.parse('2025-11-21T12:00:00Z')

function row(...days: string[]): TimelineRow {
  const journeyId = newId('journey')
  return {
    journeyId,
    title: 'Boots',
    state: 'current',
    moments: [
      ...days.map((at) => ({ journeyId, snapshotId: at, name: at, at })),
      { journeyId, snapshotId: null, name: 'Now', at: '2025-11-21' },
    ],
  }
}

describe('the moments of a timeline', () => {
  it('stand at their time, with now at the end and the months between', () => {
    const line = row('2025-01-21T12:00:00Z', '2025-06-22T12:00:00Z')
    const { placeOf, ticks } = placeMoments([line], now)
    const places = [...placeOf.values()]
    expect(Math.max(...places)).toBe(1)
    expect(placeOf.get('2025-01-21T12:00:00Z')).toBe(0)
    expect(placeOf.get('2025-06-22T12:00:00Z')).toBeCloseTo(0.5)
    expect(ticks).toHaveLength(10)
  })

  it('make room for each other in their order, and then there is no scale', () => {
    const days = Array.from({ length: 20 }, (_, minute) => new Date(now - (20 - minute) * 60_000))
    const line = row('2025-01-21T12:00:00Z', ...days.map((day) => day.toISOString()))
    const { placeOf, ticks } = placeMoments([line], now)
    const places = line.moments.map((one) => placeOf.get(one.snapshotId ?? `now ${one.journeyId}`))
    expect(places).toEqual([...places].sort((a, b) => (a ?? 0) - (b ?? 0)))
    expect(new Set(places).size).toBe(places.length)
    expect(places[0]).toBeGreaterThanOrEqual(0)
    expect(ticks).toEqual([])
  })

  it('is only now, at the end, where nothing was kept', () => {
    expect([...placeMoments([row()], now).placeOf.values()]).toEqual([1])
  })

  it('are stepped through, and end where the line does', () => {
    const line = row('2025-01-21T12:00:00Z')
    const [first, last] = line.moments
    if (!first || !last) throw new Error('There are no moments.')
    expect(stepMoment([line], last, -1)).toBe(first)
    expect(stepMoment([line], first, -1)).toBe(first)
    expect(stepMoment([line], last, 1)).toBe(last)
  })
})
