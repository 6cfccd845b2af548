import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff, emptyDiff } from '../../../shared/document/diff.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import { levelOfVotes, spreadOfVotes } from '../../../shared/document/emotion-votes.ts'
import { setEmotion, setEmotionVotes } from '../../../shared/document/operations/operations.ts'
import { parseVotes, writeVotes } from '../../../shared/document/parse-votes.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { openDocument, shopMap } from '../../builders/shop-map.ts'

describe('votes as they are typed', () => {
  it.each([
    ['2 1 1 -1 0', [2, 1, 1, -1, 0]],
    ['2,1,1,-1,0', [2, 1, 1, -1, 0]],
    ['2, 1; 1,-1 ,0,', [2, 1, 1, -1, 0]],
    ['+2 −1 –2', [2, -1, -2]],
    ['0.5 -1.25 .5', [0.5, -1.25, 0.5]],
    ['0,5 -1,25 1,5,2', [0.5, -1.25, 1.5, 2]],
    ['  ', []],
    ['1,20 1,2', [1.2, 1, 2]],
    ['-0', [0]],
  ])('%s', (text, votes) => {
    expect(parseVotes(text)).toMatchObject({ votes, isRight: true })
  })

  it('marks what is wrong where it stands and counts the rest', () => {
    const { words, votes, isRight } = parseVotes('2 3 x 1')
    expect(votes).toEqual([2, 1])
    expect(isRight).toBe(false)
    expect(words.filter(({ problem }) => problem)).toEqual([
      { text: '3', start: 2, end: 3, value: null, problem: 'outside' },
      { text: 'x', start: 4, end: 5, value: null, problem: 'notANumber' },
    ])
  })

  it('waits for the number after a sign that was typed last', () => {
    expect(parseVotes('1 -')).toMatchObject({ votes: [1], isRight: true })
    expect(parseVotes('- 1')).toMatchObject({ votes: [1], isRight: false })
  })

  it('counts 500 people and says so of the next', () => {
    const { votes, words } = parseVotes('1 '.repeat(501))
    expect(votes).toHaveLength(500)
    expect(words.at(-1)?.problem).toBe('tooMany')
  })

  it('are read again as they were written, in each language', () => {
    const vote = fc.integer({ min: -200, max: 200 }).map((hundredth) => hundredth / 100)
    fc.assert(
      fc.property(
        fc.array(vote, { maxLength: 20 }),
        fc.constantFrom('en', 'hu', 'pl'),
        (votes, language) => {
          expect(parseVotes(writeVotes(votes, language)).votes).toEqual(
            votes.map((each) => each + 0),
          )
        },
      ),
    )
  })
})

describe('what votes say together', () => {
  it('is their mean in steps of 0.1 and how far they lie apart', () => {
    expect(levelOfVotes([2, 1, 1, -1, 0])).toBe(0.6)
    expect(levelOfVotes([-0.04])).toBe(0)
    expect(spreadOfVotes([2, 1, 1, -1, 0])).toEqual({
      n: 5,
      mean: 0.6,
      low: -1,
      high: 2,
      middle: [0, 1],
      divided: false,
    })
  })

  it('has no middle half below five votes, and nothing at all without votes', () => {
    expect(spreadOfVotes([2, -2, 0, 0])).toMatchObject({ n: 4, middle: null, divided: false })
    expect(spreadOfVotes([])).toBeNull()
    expect(levelOfVotes([])).toBeNull()
  })

  it('is divided when half of the room stands two levels from the other half', () => {
    expect(spreadOfVotes([2, 2, 2, -1, -2, -1])?.divided).toBe(true)
    expect(spreadOfVotes([1, 1, 2, 0, 0, 1])?.divided).toBe(false)
  })
})

describe('votes on the map', () => {
  const place = (document: MapDocument) => {
    const { personas, touchpoints } = mapOf(document)
    const [persona, touchpoint] = [personas[0], touchpoints[0]]
    if (!persona || !touchpoint) throw new Error('The map is empty.')
    return { personaId: persona.id, touchpointId: touchpoint.id }
  }
  const emotionIn = (document: MapDocument) => {
    const { personaId, touchpointId } = place(document)
    return mapOf(document).emotionOf(personaId, touchpointId)
  }
  const voted = (document: MapDocument, votes: readonly number[]) =>
    applyDiff(document, setEmotionVotes(document, { ...place(document), votes }))

  it('bring the level to their mean; without them it stays where it is', () => {
    const document = voted(shopMap(), [2, 1, 1])
    expect(emotionIn(document)).toMatchObject({ votes: [2, 1, 1], level: 1.3, feeling: 'curious' })
    expect(emotionIn(voted(document, []))).toMatchObject({ votes: [], level: 1.3 })
  })

  it('are refused beyond the scale', () => {
    const document = shopMap()
    expect(setEmotionVotes(document, { ...place(document), votes: [1, 3] })).toEqual(emptyDiff)
  })

  it('are let go when the level is moved by hand, and stay when only its words change', () => {
    const document = voted(shopMap(), [2, 1, 1])
    const said = applyDiff(document, setEmotion(document, { ...place(document), feeling: 'glad' }))
    expect(emotionIn(said)).toMatchObject({ votes: [2, 1, 1], feeling: 'glad' })
    const moved = applyDiff(said, setEmotion(said, { ...place(said), level: -0.4 }))
    expect(emotionIn(moved)).toMatchObject({ votes: [], level: -0.4 })
  })

  it('travel with the map as JSON, unless its level is not their mean', () => {
    const text = dumpMap(voted(shopMap(), [2, 1, 1]))
    expect(emotionIn(openDocument(text))).toMatchObject({ votes: [2, 1, 1], level: 1.3 })
    expect(emotionIn(openDocument(text.replace('"level": 1.3', '"level": -1')))).toMatchObject({
      votes: [],
      level: -1,
    })
  })
})
