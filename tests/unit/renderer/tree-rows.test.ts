import { describe, expect, it } from 'vitest'
import { neighbourPlace, treeRows } from '../../../renderer/app/outline/tree-rows.ts'
import { applyDiff } from '../../../shared/document/diff.ts'
import { createDocument, documentOf, journeyOf } from '../../../shared/document/document.ts'
import { createJourney } from '../../../shared/document/journey.ts'
import { moveTouchpoint } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { createStage } from '../../../shared/document/stage.ts'
import { createTouchpoint } from '../../../shared/document/touchpoint.ts'

/** Two stages: Discover with Ad and Search, Buy with Basket. */
function shop() {
  const journey = journeyOf(createDocument(createJourney()))
  const { id: journeyId } = journey
  const discover = createStage({ journeyId, order: 'a0', title: 'Discover' })
  const buy = createStage({ journeyId, order: 'a1', title: 'Buy' })
  const touchpoint = (stage: typeof buy, order: string, title: string) =>
    createTouchpoint({ journeyId, stageId: stage.id, order, title })
  const ad = touchpoint(discover, 'a0', 'Social ad')
  const search = touchpoint(discover, 'a1', 'Search')
  const basket = touchpoint(buy, 'a0', 'Basket')
  const document = documentOf(journey, [discover, buy, ad, search, basket])
  return { document, discover, buy, ad, search, basket }
}

const titles = (rows: ReturnType<typeof treeRows>) => rows.map(({ record }) => record.title)

describe('the rows of the outline', () => {
  it('follow the map, stage by stage', () => {
    const { document } = shop()
    expect(titles(treeRows(mapOf(document), new Set(), ''))).toEqual([
      'Discover',
      'Social ad',
      'Search',
      'Buy',
      'Basket',
    ])
  })

  it('leave out what is folded, but not its number', () => {
    const { document, discover } = shop()
    const rows = treeRows(mapOf(document), new Set([discover.id]), '')
    expect(titles(rows)).toEqual(['Discover', 'Buy', 'Basket'])
    expect(rows[0]).toMatchObject({ open: false, touchpoints: 2 })
  })

  it('are found whatever the case, also in folded stages; a stage brings its touchpoints', () => {
    const { document, discover } = shop()
    expect(titles(treeRows(mapOf(document), new Set([discover.id]), 'SEAR'))).toEqual([
      'Discover',
      'Search',
    ])
    expect(titles(treeRows(mapOf(document), new Set(), 'buy'))).toEqual(['Buy', 'Basket'])
  })
})

describe('moving a touchpoint with Alt and the arrows', () => {
  it('goes from the first place to the last, through every place between, and back', () => {
    const { document, ad } = shop()
    const walk = (start: typeof document, step: -1 | 1) => {
      const seen: string[][] = []
      let present = start
      for (;;) {
        const moving = present.touchpoint[ad.id]
        const place = moving && neighbourPlace(mapOf(present), moving, step)
        if (!place) return { seen, present }
        present = applyDiff(present, moveTouchpoint(present, { id: ad.id, ...place }))
        const stage = present.stage[place.stageId]?.title ?? ''
        seen.push([stage, ...mapOf(present).touchpoints.map(({ title }) => title)])
      }
    }
    const down = walk(document, 1)
    expect(down.seen).toEqual([
      ['Discover', 'Search', 'Social ad', 'Basket'],
      ['Buy', 'Search', 'Social ad', 'Basket'],
      ['Buy', 'Search', 'Basket', 'Social ad'],
    ])
    expect(walk(down.present, -1).seen.at(-1)).toEqual([
      'Discover',
      'Social ad',
      'Search',
      'Basket',
    ])
  })
})
