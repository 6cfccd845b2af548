import { describe, expect, it } from 'vitest'
import { changeSentence, metricSentence } from '../../../../renderer/presentation/metric-words.ts'
import { pickComments } from '../../../../renderer/presentation/pick-comments.ts'
import { stackVotes } from '../../../../renderer/presentation/stack-votes.ts'
import type { MetricResult } from '../../../../shared/feedback/overlay.ts'
import type { Comment } from '../../../../shared/rpc/contract.ts'

const result = (more: Partial<MetricResult>, low = 0, high = 0): MetricResult => ({
  metric: 'nps',
  name: 'nps',
  question: '',
  n: 400,
  value: (low + high) / 2,
  interval: { low, high, level: 0.95, method: 'wilson' },
  state: 'ok',
  scale: { min: 0, max: 10, higherIsBetter: true },
  ...more,
})
const stars = { min: 1, max: 5, higherIsBetter: true }

describe('what a number means', () => {
  it.each([
    ['npsLow', result({}, -19, -5)],
    ['npsHigh', result({}, 20, 40)],
    ['npsEven', result({}, -4, 9)],
    ['csatHigh', result({ metric: 'csat' }, 62, 71)],
    ['csatEven', result({ metric: 'csat' }, 45, 55)],
    ['shareLow', result({ metric: 'share' }, 12, 20)],
    ['meanGood', result({ metric: 'rating', scale: stars }, 3.4, 3.9)],
    ['meanBad', result({ metric: 'ces', scale: { ...stars, higherIsBetter: false } }, 3.4, 3.9)],
    ['meanEven', result({ metric: 'rating', scale: stars }, 2.9, 3.3)],
    ['median', result({ metric: 'duration', scale: null }, 8, 12)],
    ['few', result({ state: 'few', n: 12 }, -19, -5)],
    ['alone', result({ interval: null, n: 1 })],
  ] as const)('%s', (key, given) => {
    expect(metricSentence(given)?.key).toBe(key)
  })

  it('is not said of what is hidden or was never asked', () => {
    expect(metricSentence(result({ state: 'suppressed', value: null, interval: null }))).toBeNull()
    expect(metricSentence(result({ state: 'none', value: null, interval: null }))).toBeNull()
  })
})

describe('what has changed', () => {
  const change = (detectable: boolean) => ({
    difference: -17,
    interval: { low: -28, high: -6 },
    p: 0.01,
    detectable,
    halves: { first: '2024-07-01', second: '2025-01-01', end: '2025-07-01' },
  })

  it('is a direction and a size only when it can be told', () => {
    expect(changeSentence(result({ change: change(true) }))).toEqual({
      key: 'down',
      size: 17,
      since: '2025-01-01',
    })
    expect(changeSentence(result({ change: change(false) }))).toMatchObject({
      key: 'none',
      size: 11,
    })
  })

  it('is not said of few answers', () => {
    expect(changeSentence(result({ state: 'few', change: change(true) }))).toBeNull()
  })
})

describe('the comments for the room', () => {
  const said = (text: string, value: number | null): Comment => ({
    text,
    value,
    touchpointId: null,
    metric: 'nps',
    date: null,
    segments: {},
  })

  it('are the newest of the lower and of the upper half, the worse one first', () => {
    const comments = [
      said('Newest and glad about it', 9),
      said('Also quite satisfied here', 8),
      said('Nine days without a slot', 2),
      said('Two weeks without a slot', 1),
    ]
    expect(pickComments(comments).map(({ value }) => value)).toEqual([2, 9])
  })

  it('are not the same words twice', () => {
    const comments = [
      said('On its way for days', 5),
      said('On its way for days', 6),
      said('It came in the end', 8),
    ]
    expect(pickComments(comments).map(({ value }) => value)).toEqual([5, 8])
  })

  it('can be read aloud where there are such', () => {
    const comments = [said('ok', 3), said('x'.repeat(400), 4), said('The slot was gone', 2)]
    expect(pickComments(comments).map(({ text }) => text)).toEqual(['The slot was gone'])
    expect(pickComments([said('ok', 3)])).toHaveLength(1)
  })

  it('are the two newest where nobody gave a score, or all the same', () => {
    const comments = [
      said('First of all comments', null),
      said('Second comment here', null),
      said('Third comment here', null),
    ]
    expect(pickComments(comments).map(({ text }) => text)).toEqual([
      'First of all comments',
      'Second comment here',
    ])
    expect(
      pickComments([said('Neither good nor bad', 5), said('Hard to say anything', 5)]),
    ).toHaveLength(2)
    expect(pickComments([])).toEqual([])
  })
})

describe('votes as dots', () => {
  it('stand on one another, and fit however many they are', () => {
    const { dots, radius } = stackVotes([1, 1, 0.9, -2], { room: 200, most: 15 })
    expect(dots.map(({ level, row }) => [level, row])).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
      [-2, 0],
    ])
    expect(radius).toBe(15)
    const many = stackVotes(
      Array.from({ length: 100 }, () => 0),
      { room: 200, most: 15 },
    )
    expect(many.radius * 2 * 100).toBeLessThanOrEqual(200)
  })
})
