import { describe, expect, it } from 'vitest'
import {
  cardsResting,
  evidenceCoverage,
  nextCard,
} from '../../../shared/document/evidence-coverage.ts'
import { openDocument } from '../../builders/shop-map.ts'

const map = (lanes: object[] = []) =>
  openDocument(
    JSON.stringify({
      touchline: 1,
      title: 'Repair',
      lanes: [
        { kind: 'touchpoints' },
        { kind: 'actions' },
        { kind: 'painPoints' },
        { kind: 'text', hidden: true },
        ...lanes,
      ],
      stages: [
        {
          title: 'Before',
          cards: [{ lane: 'painPoints', text: 'Nobody knows the price', evidence: 'assumed' }],
          touchpoints: [
            {
              title: 'Search',
              cards: [
                { lane: 'painPoints', text: 'Too slow', evidence: 'observed', span: 2 },
                { lane: 'actions', text: 'Types the model', evidence: 'assumed' },
                { lane: 'text', text: 'Not seen', evidence: 'assumed' },
              ],
            },
            {
              title: 'Helpline',
              cards: [{ lane: 'actions', text: 'Waits', evidence: 'inferred' }],
            },
          ],
        },
        {
          title: 'After',
          touchpoints: [
            { title: 'Invoice', cards: [{ lane: 'actions', text: 'Pays' }] },
            {
              title: 'Rating',
              cards: [
                { lane: 'painPoints', text: ' ', evidence: 'observed' },
                { lane: 'painPoints', text: 'Too many questions', evidence: 'assumed' },
              ],
            },
          ],
        },
      ],
    }),
  )
const texts = (document: ReturnType<typeof map>) =>
  cardsResting(document, 'assumed').map(({ text }) => text)

describe('on what a map rests', () => {
  it('counts the cards that say something and are seen', () => {
    expect(evidenceCoverage(map(), () => false).cards).toEqual({
      unsaid: 1,
      assumed: 3,
      inferred: 1,
      observed: 1,
    })
  })

  it('takes the strongest ground of a touchpoint, also of a card that reaches over it', () => {
    expect(evidenceCoverage(map(), () => false).touchpoints).toEqual({
      unsaid: 1,
      assumed: 1,
      inferred: 0,
      observed: 2,
    })
  })

  it('calls a touchpoint observed when customers have answered there', () => {
    const document = map()
    const invoice = Object.values(document.touchpoint).find(({ title }) => title === 'Invoice')
    expect(evidenceCoverage(document, (id) => id === invoice?.id).touchpoints).toMatchObject({
      unsaid: 0,
      observed: 3,
    })
  })
})

describe('the assumed cards', () => {
  it('come as one reads: stage, then column by column downwards', () => {
    expect(texts(map())).toEqual([
      'Nobody knows the price',
      'Types the model',
      'Too many questions',
    ])
  })

  it('are gone through one after the other, and from the last to the first', () => {
    const cards = cardsResting(map(), 'assumed')
    expect(nextCard(cards, null)).toBe(cards[0])
    expect(nextCard(cards, cards[0]?.id ?? '')).toBe(cards[1])
    expect(nextCard(cards, cards[2]?.id ?? '')).toBe(cards[0])
    expect(nextCard([], null)).toBeUndefined()
  })
})
