import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ballotResult,
  dotsLeft,
  dotsOf,
  votersOf,
  votesOf,
} from '../../../shared/document/ballot-result.ts'
import { applyDiff, type Diff, isEmptyDiff } from '../../../shared/document/diff.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { newId } from '../../../shared/document/id.ts'
import { problemsOf } from '../../../shared/document/integrity.ts'
import {
  addBallot,
  addRemark,
  castVote,
  closeBallot,
  removeRecords,
  reopenBallot,
  resolveRemark,
  setRemark,
} from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { shopMap } from '../../builders/shop-map.ts'

const at = '2026-03-10T09:00:00.000Z'
const ballotId = newId('ballot')

/** The sample map with a vote of three dots for each person. */
const voting = (): MapDocument => {
  const map = shopMap()
  return applyDiff(map, addBallot(map, { id: ballotId, title: 'What first?', budget: 3, at }))
}
const made = (document: MapDocument, ...steps: ((now: MapDocument) => Diff)[]) =>
  steps.reduce((now, step) => applyDiff(now, step(now)), document)
const give = (voter: string, targetId: string, dots: number) => (now: MapDocument) =>
  castVote(now, { ballotId, targetId, voter, dots })

const map = voting()
const [search, page, pay] = mapOf(map).touchpoints.map(({ id }) => id)
const card = Object.keys(map.card)[0]
if (!search || !page || !pay || !card) throw new Error('The sample map is too small.')

describe('Giving dots', () => {
  it('adds, changes and takes back, and knows what is left', () => {
    const given = made(map, give('Anna', search, 1), give('Anna', card, 1))
    expect(dotsLeft(given, ballotId, 'Anna')).toBe(1)
    const more = made(given, give('Anna', search, 2))
    expect(dotsOf(more, { ballotId, targetId: search, voter: 'Anna' })).toBe(2)
    expect(votesOf(more, ballotId)).toHaveLength(2)
    const less = made(more, give('Anna', search, 0))
    expect(votesOf(less, ballotId)).toHaveLength(1)
    expect(dotsLeft(less, ballotId, 'Anna')).toBe(2)
  })

  it('refuses more than a person has, and takes that of each person by itself', () => {
    const spent = made(map, give('Anna', search, 3))
    expect(isEmptyDiff(give('Anna', page, 1)(spent))).toBe(true)
    expect(isEmptyDiff(give('Anna', search, 4)(spent))).toBe(true)
    expect(isEmptyDiff(give('Béla', page, 3)(spent))).toBe(false)
  })

  it('knows a person by the name without its spaces', () => {
    const spent = made(map, give('Anna  Nagy', search, 3))
    expect(dotsLeft(spent, ballotId, ' Anna Nagy ')).toBe(0)
    expect(votersOf(spent, ballotId)).toEqual(['Anna Nagy'])
  })

  it('refuses a closed vote, a person without a name, and what is neither card nor touchpoint', () => {
    const stage = mapOf(map).stages[0]?.id ?? ''
    expect(isEmptyDiff(give('  ', search, 1)(map))).toBe(true)
    expect(isEmptyDiff(give('Anna', stage, 1)(map))).toBe(true)
    expect(isEmptyDiff(give('Anna', search, 0.5)(map))).toBe(true)
    const closed = made(map, (now) => closeBallot(now, { id: ballotId }))
    expect(isEmptyDiff(give('Anna', search, 1)(closed))).toBe(true)
    const open = made(closed, (now) => reopenBallot(now, { id: ballotId }))
    expect(isEmptyDiff(give('Anna', search, 1)(open))).toBe(false)
  })

  it('keeps the budget whatever is given in whatever order', () => {
    const cast = fc.record({
      voter: fc.constantFrom('Anna', 'Béla', 'Cezary', ' Anna '),
      target: fc.nat(8),
      dots: fc.integer({ min: -1, max: 5 }),
    })
    const targets = [
      ...Object.keys(map.touchpoint).slice(0, 5),
      ...Object.keys(map.card).slice(0, 4),
    ]
    fc.assert(
      fc.property(fc.array(cast, { maxLength: 40 }), (casts) => {
        const done = casts.reduce(
          (now, { voter, target, dots }) => made(now, give(voter, targets[target] ?? '', dots)),
          map,
        )
        expect(problemsOf(done)).toEqual([])
        for (const voter of votersOf(done, ballotId)) {
          const own = votesOf(done, ballotId).filter((vote) => vote.voter === voter)
          const sum = own.reduce((total, { dots }) => total + dots, 0)
          expect(sum).toBeLessThanOrEqual(3)
          expect(dotsLeft(done, ballotId, voter)).toBe(3 - sum)
        }
      }),
    )
  })
})

describe('The result of a vote', () => {
  it('ranks by dots; equal dots share a rank, with more people first', () => {
    const done = made(
      map,
      give('Anna', search, 2),
      give('Anna', page, 1),
      give('Béla', page, 1),
      give('Béla', pay, 2),
      give('Cili', pay, 1),
    )
    expect(ballotResult(done, ballotId)).toEqual([
      { targetId: pay, dots: 3, voters: 2, least: 1, most: 2, rank: 1 },
      { targetId: page, dots: 2, voters: 2, least: 1, most: 1, rank: 2 },
      { targetId: search, dots: 2, voters: 1, least: 2, most: 2, rank: 2 },
    ])
  })

  it('goes with the vote, and a target takes its dots with it', () => {
    const done = made(map, give('Anna', search, 2), give('Anna', page, 1))
    const without = made(done, (now) => removeRecords(now, { ids: [search] }))
    expect(ballotResult(without, ballotId)).toMatchObject([{ targetId: page }])
    const gone = made(done, (now) => removeRecords(now, { ids: [ballotId] }))
    expect(gone.vote).toEqual({})
    expect(problemsOf(gone)).toEqual([])
  })
})

describe('Remarks', () => {
  const id = newId('remark')
  const said = made(map, (now) =>
    addRemark(now, { id, targetId: search, author: ' Anna ', text: ' Really? ', at }),
  )

  it('stand on anything of the map, and are edited, resolved and opened again', () => {
    expect(said.remark[id]).toMatchObject({ author: 'Anna', text: 'Really?', resolved: false })
    const edited = made(said, (now) => setRemark(now, { id, text: 'Yes.' }))
    expect(edited.remark[id]?.text).toBe('Yes.')
    const resolved = made(edited, (now) => resolveRemark(now, { id, resolved: true }))
    expect(resolved.remark[id]?.resolved).toBe(true)
    expect(problemsOf(resolved)).toEqual([])
    const onMap = made(map, (now) =>
      addRemark(now, { targetId: now.journeyId, author: '', text: 'All of it', at }),
    )
    expect(problemsOf(onMap)).toEqual([])
  })

  it('say something about something', () => {
    const nothing = { author: 'Anna', at }
    expect(isEmptyDiff(addRemark(map, { ...nothing, targetId: search, text: '  ' }))).toBe(true)
    expect(isEmptyDiff(addRemark(map, { ...nothing, targetId: 'card_gone', text: 'x' }))).toBe(true)
    expect(isEmptyDiff(addRemark(said, { ...nothing, targetId: id, text: 'x' }))).toBe(true)
    expect(isEmptyDiff(setRemark(said, { id, text: ' ' }))).toBe(true)
  })
})
