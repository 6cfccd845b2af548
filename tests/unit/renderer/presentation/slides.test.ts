import { describe, expect, it } from 'vitest'
import { placeSelected, slideAbout, slidesOf } from '../../../../renderer/presentation/slides.ts'
import { teamCards } from '../../../../renderer/presentation/team-cards.ts'
import { mapOf } from '../../../../shared/document/query.ts'
import { openDocument } from '../../../builders/shop-map.ts'

const map = openDocument(
  JSON.stringify({
    touchline: 1,
    title: 'Heating repair',
    lanes: [
      { kind: 'touchpoints' },
      { kind: 'actions' },
      { kind: 'thoughts' },
      { kind: 'backstage' },
      { kind: 'painPoints' },
      { kind: 'opportunities' },
    ],
    stages: [
      {
        title: 'Notice',
        touchpoints: [
          {
            title: 'Radiator',
            cards: [
              { lane: 'painPoints', text: 'Nobody knows whom to call', severity: 1, span: 2 },
              { lane: 'painPoints', text: 'It is cold', severity: 3 },
              { lane: 'opportunities', text: ' ' },
            ],
          },
          { title: 'Search', cards: [{ lane: 'opportunities', text: 'A sticker', impact: 2 }] },
        ],
      },
      { title: 'Wait' },
      {
        title: 'Repair',
        touchpoints: [
          { title: 'Visit', cards: [{ lane: 'backstage', text: 'Van with parts' }] },
          {
            title: 'Warm again',
            cards: [
              { lane: 'thoughts', text: 'At last.' },
              { lane: 'actions', text: 'Feels the radiator' },
            ],
          },
        ],
      },
    ],
  }),
)
const titleOf = (id: string) =>
  Object.values({ ...map.stage, ...map.touchpoint }).find((each) => each.id === id)?.title
const outline = (surveyed: boolean) =>
  slidesOf(map, surveyed).map((slide) =>
    slide.kind === 'touchpoint'
      ? `${slide.number} ${titleOf(slide.touchpointId)}, ${slide.part}`
      : (titleOf(slide.key) ?? slide.key),
  )

describe('the slides of a map', () => {
  it('show the whole first, then stage by stage, and what the team knows after what customers say', () => {
    expect(outline(true)).toEqual([
      'map',
      'Notice',
      '1 Radiator, customers',
      '1 Radiator, team',
      '2 Search, customers',
      '2 Search, team',
      'Wait',
      'Repair',
      '3 Visit, customers',
      '4 Warm again, customers',
      '4 Warm again, team',
    ])
  })

  it('show each touchpoint once where nobody was asked', () => {
    expect(outline(false)).toEqual([
      'map',
      'Notice',
      '1 Radiator, team',
      '2 Search, team',
      'Wait',
      'Repair',
      '3 Visit, team',
      '4 Warm again, team',
    ])
  })

  it('begin with what is selected: a touchpoint, a stage, or the one under a card', () => {
    const slides = slidesOf(map, true)
    const at = (ids: readonly string[]) =>
      slideAbout(slides, placeSelected(map, { ids: new Set(ids), cell: null }))
    const touchpoint = (title: string) =>
      mapOf(map).touchpoints.find((each) => each.title === title)?.id ?? ''
    const card = Object.values(map.card).find(({ text }) => text === 'A sticker')?.id ?? ''
    const stage = mapOf(map).stages[2]?.id ?? ''
    expect(at([touchpoint('Search')])).toBe(4)
    expect(at([card])).toBe(4)
    expect(at([stage])).toBe(7)
    expect(at([])).toBe(0)
  })

  it('begin with the column in which the keyboard stands', () => {
    const [column] = mapOf(map).columns
    const cell = { row: 'stages', column: column?.touchpoint?.id ?? column?.stage.id } as const
    if (!cell.column) throw new Error('There is no column.')
    expect(placeSelected(map, { ids: new Set(), cell: { ...cell, column: cell.column } })).toBe(
      column?.touchpoint?.id,
    )
  })
})

describe('what the team knows at a touchpoint', () => {
  const texts = (column: number) => teamCards(map, column).map(({ card }) => card.text)

  it('is the graver pain first, and what reaches over from the columns before', () => {
    expect(texts(0)).toEqual(['It is cold', 'Nobody knows whom to call'])
    expect(texts(1)).toEqual(['Nobody knows whom to call', 'A sticker'])
    expect(texts(3)).toEqual([])
  })

  it('is what happens there before what follows from it, but not what happens behind the scenes', () => {
    expect(teamCards(map, 3)).toEqual([])
    expect(texts(4)).toEqual(['Feels the radiator', 'At last.'])
  })
})
