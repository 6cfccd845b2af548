import { describe, expect, it } from 'vitest'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { layoutMap } from '../../../shared/scene/layout.ts'
import { createPartScene } from '../../../shared/scene/part-scene.ts'
import { createScene } from '../../../shared/scene/scene.ts'
import { shopMap } from '../../builders/shop-map.ts'

const document = shopMap()
const layout = layoutMap(document, { overlay: false })
const scene = createScene(document, layout, null, {
  language: 'en',
  labels: sceneLabels.en,
  purpose: 'export',
  exportedOn: '2025-11-21',
})
const part = (...ids: string[]) => createPartScene(layout, scene, new Set(ids))
const idsOf = (found: ReturnType<typeof part>) => (found?.items ?? []).map(({ id }) => id).sort()

describe('a part of a map as a picture', () => {
  it('is a card alone, with a little room around it', () => {
    const [place] = [...layout.cards.values()]
    if (!place) throw new Error('no card')
    const found = part(place.card.id)
    expect(idsOf(found)).toEqual([place.card.id])
    expect(found?.bounds.width).toBeGreaterThan(place.box.width)
    expect(found?.bounds.width).toBeLessThan(place.box.width + 30)
  })

  it('is a stage with its touchpoints and all that stands under them', () => {
    const [stage] = layout.index.stages
    if (!stage) throw new Error('no stage')
    const under = [...layout.cards.values()].filter(({ card }) => card.stageId === stage.id)
    expect(under.length).toBeGreaterThan(3)
    expect(idsOf(part(stage.id))).toEqual(
      [
        stage.id,
        ...layout.index.touchpointsOf(stage.id).map(({ id }) => id),
        ...under.map(({ card }) => card.id),
      ].sort(),
    )
  })

  it('is a lane with its cards, or with the curves that it draws', () => {
    const lane = layout.index.lanes.find(({ kind }) => kind === 'painPoints')
    const cards = layout.index.cardsOfLane(lane?.id ?? '').map(({ id }) => id)
    expect(idsOf(part(lane?.id ?? ''))).toEqual([lane?.id, ...cards].sort())
    const emotions = layout.index.lanes.find(({ kind }) => kind === 'emotions')
    expect(idsOf(part(emotions?.id ?? ''))).toEqual(['emotions', emotions?.id].sort())
  })

  it('is nothing where nothing of it can be seen', () => {
    expect(part('card_gone')).toBeNull()
  })
})
