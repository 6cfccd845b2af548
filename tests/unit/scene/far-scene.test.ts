import { describe, expect, it } from 'vitest'
import type { MapDocument } from '../../../shared/document/document.ts'
import type { Overlay } from '../../../shared/feedback/overlay.ts'
import { createFarScene } from '../../../shared/scene/far-scene.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { layoutMap } from '../../../shared/scene/layout.ts'
import type { Scene, SceneItem } from '../../../shared/scene/primitive.ts'
import { activeOverlay, createScene } from '../../../shared/scene/scene.ts'
import { npsOverlay } from '../../builders/overlay.ts'
import { flat, wordsOf } from '../../builders/scene-words.ts'
import { openDocument } from '../../builders/shop-map.ts'

const map = (touchpoints: readonly object[]) =>
  openDocument(
    JSON.stringify({
      touchline: 1,
      title: 'Shop',
      scenario: 'She orders boots.',
      personas: [{ name: 'Ada Byron' }],
      stages: [{ title: 'Buy', touchpoints }, { title: 'Use' }],
    }),
  )
const shop = map([
  { title: 'Basket', emotions: [{ persona: 'Ada Byron', level: 1 }] },
  {
    title: 'Payment',
    emotions: [{ persona: 'Ada Byron', level: -1 }],
    cards: [{ lane: 'painPoints', text: 'Card refused', severity: 3 }],
  },
  { title: 'Parcel' },
])

function fromFar(
  document: MapDocument,
  overlay: Overlay | null = null,
  part: 'stamp' | 'whole' = 'stamp',
): Scene {
  const layout = layoutMap(document, { overlay: activeOverlay(overlay) !== null })
  const scene = createScene(document, layout, overlay, {
    language: 'en',
    labels: sceneLabels.en,
    purpose: 'canvas',
  })
  return createFarScene(layout, scene, part)
}
const shapesOf = (scene: Scene, kind: SceneItem['kind'], name: string) => {
  const item = scene.items.find((one) => one.kind === kind && one.name === name)
  return item ? flat(item.primitives) : []
}

describe('a map at the size of a stamp', () => {
  it('has stages, touchpoints, cards and curves, and no word', () => {
    const scene = fromFar(shop)
    expect(scene.items.flatMap(wordsOf)).toEqual([])
    expect(new Set(scene.items.map(({ kind }) => kind))).toEqual(
      new Set(['sheet', 'stage', 'touchpoint', 'card', 'emotions']),
    )
    expect(shapesOf(scene, 'emotions', 'Emotions').some(({ kind }) => kind === 'path')).toBe(true)
  })

  it('says the heat in its solid colour only where there are answers enough', () => {
    const scene = fromFar(
      shop,
      npsOverlay(shop, {
        Basket: { value: 62.1, low: 50.2, high: 71.1, n: 1204 },
        Payment: { value: -12, low: -19, high: -5, n: 486 },
        Parcel: { value: 8, low: -36, high: 49, n: 12 },
      }),
    )
    const fills = (name: string) =>
      shapesOf(scene, 'touchpoint', name).flatMap((one) =>
        'fill' in one && one.fill ? [one.fill] : [],
      )
    expect(fills('Basket')).toContain('p3')
    expect(fills('Payment')).toContain('n2')
    expect(fills('Parcel').filter((fill) => /^[npz]\d$/.test(fill))).toEqual([])
  })

  it('marks a severe pain point', () => {
    const card = shapesOf(fromFar(shop), 'card', 'Card refused')
    expect(card.filter((one) => one.kind === 'rect' && one.fill === 'n3')).toHaveLength(1)
  })

  it('shows a place where a stage waits for its first touchpoint', () => {
    const sheet = shapesOf(fromFar(shop), 'sheet', 'Sheet')
    expect(sheet.filter((one) => one.kind === 'rect' && one.dash)).toHaveLength(1)
  })

  it('shows the upper left of a map that is very long or very wide', () => {
    const long = map([
      { title: 'Basket', cards: [{ lane: 'actions', text: 'again and again '.repeat(200) }] },
    ])
    const wide = map(Array.from({ length: 40 }, (_, index) => ({ title: `Step ${index}` })))
    for (const document of [long, wide]) {
      const { width, height } = fromFar(document).bounds
      expect(width / height).toBeGreaterThan(0.5)
      expect(width / height).toBeLessThan(3)
    }
  })

  it('is shown to its last touchpoint where it stands for the whole map', () => {
    const wide = map(Array.from({ length: 40 }, (_, index) => ({ title: `Step ${index}` })))
    const { items, bounds } = fromFar(wide, null, 'whole')
    for (const { box } of items) {
      expect(box.x + box.width).toBeLessThanOrEqual(bounds.x + bounds.width)
      expect(box.y + box.height).toBeLessThanOrEqual(bounds.y + bounds.height)
    }
  })
})
