import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startI18n } from '../../../renderer/app/i18n.ts'
import { MapCanvas } from '../../../renderer/canvas/MapCanvas.tsx'
import { createAutosave } from '../../../renderer/document/autosave.ts'
import { createSession } from '../../../renderer/document/session.ts'
import { SessionProvider } from '../../../renderer/document/session-context.ts'
import { keepTouchpoints } from '../../../renderer/feedback/keep-touchpoints.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { moveCard, setFields } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import type { Overlay } from '../../../shared/feedback/overlay.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { layoutMap } from '../../../shared/scene/layout.ts'
import type { Primitive, SceneItem } from '../../../shared/scene/primitive.ts'
import { createScene } from '../../../shared/scene/scene.ts'
import { allWords } from '../../builders/all-words.ts'
import { largeMap } from '../../builders/large-map.ts'
import { npsOverlay, type Said } from '../../builders/overlay.ts'

/** The drawings that React has rendered, in order; all of the canvas draws its items by this component. */
const { rendered } = vi.hoisted(() => ({ rendered: [] as (readonly Primitive[])[] }))
vi.mock('../../../renderer/canvas/SvgPrimitives.tsx', async (original) => ({
  ...(await original<object>()),
  // Without the memo of the real one, which would hide that what is around it was rendered.
  SvgPrimitives: ({ primitives }: { primitives: readonly Primitive[] }) => {
    rendered.push(primitives)
    return null
  },
}))

const patience = 60_000

/** The large map in a canvas on which there is room for all of it. */
function openLargeMap(overlayOf: (document: MapDocument) => Overlay | null = () => null) {
  const map = largeMap({ stages: 60, touchpointsPerStage: 5, cards: 2000 })
  const session = createSession({
    document: map,
    autosave: (onStatus) =>
      createAutosave({
        revision: 1,
        onStatus,
        save: async (_, revision) => ({ revision: revision + 1, savedAt: '2026-01-05T10:00:00Z' }),
        holds: async () => ({ holds: true, revision: 1 }),
        after: () => () => {},
        now: () => 0,
      }),
  })
  const canvas = (overlay: Overlay | null) => (
    <SessionProvider value={session}>
      <MapCanvas overlay={overlay} />
    </SessionProvider>
  )
  let overlay = overlayOf(map)
  const { rerender } = render(canvas(overlay))
  const document = () => session.store.getState().document
  const items = (): readonly SceneItem[] =>
    createScene(document(), layoutMap(document(), { overlay: overlay !== null }), overlay, {
      language: 'en',
      labels: sceneLabels.en,
      purpose: 'canvas',
    }).items
  return {
    session,
    document,
    items,
    /** The ids of the items that are rendered while this is done. */
    renderedBy(change: () => void): string[] {
      rendered.length = 0
      act(change)
      const ids = new Map(items().map((item) => [item.primitives, item.id]))
      return rendered.map(
        (primitives) => ids.get(primitives) ?? 'something that is not there any more',
      )
    },
    /** Shows numbers as they come from storage: the same ones are other objects. */
    show(next: Overlay) {
      overlay = keepTouchpoints(overlay, next)
      rerender(canvas(overlay))
    },
  }
}

beforeEach(() => {
  startI18n('en', allWords.en)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(60_000)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(4000)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('on a map with two thousand cards, all of them in view', () => {
  it('moving one renders no more than the cards of both cells, and their lane', {
    timeout: patience,
  }, () => {
    const open = openLargeMap()
    const opened = new Set(rendered)
    const seen = open.items().filter(({ primitives }) => opened.has(primitives))
    expect(seen.filter(({ kind }) => kind === 'card')).toHaveLength(2000)
    const { lanes, touchpoints, cardsOf, cardsOfLane } = mapOf(open.document())
    const lane = lanes.find(({ kind }) => kind === 'backstage')
    const [from, to] = [touchpoints[40], touchpoints[43]]
    const [card] = cardsOf(lane?.id ?? '', from?.id ?? '')
    if (!lane || !to || !card) throw new Error('The map is too small.')
    const ofLane = new Set<string>([lane.id, ...cardsOfLane(lane.id).map(({ id }) => id)])
    const cells = [from, to].flatMap((touchpoint) => cardsOf(lane.id, touchpoint?.id ?? ''))
    const drawn = open.renderedBy(() =>
      open.session.dispatch('moveCard', (document) =>
        moveCard(document, {
          id: card.id,
          laneId: lane.id,
          stageId: to.stageId,
          touchpointId: to.id,
          index: 0,
        }),
      ),
    )
    expect(drawn).toContain(card.id)
    const others = drawn.filter((id) => !ofLane.has(id))
    // The lane may grow, and with it the paper below everything.
    expect(others.filter((id) => id !== 'sheet')).toEqual([])
    expect(drawn.filter((id) => id.startsWith('card_')).length).toBeLessThanOrEqual(cells.length)
  })

  it('each letter typed into a card renders that card alone', { timeout: patience }, () => {
    const open = openLargeMap()
    const card = Object.values(open.document().card)[1037]
    if (!card) throw new Error('The map is too small.')
    const drawn = open.renderedBy(() =>
      open.session.dispatch(
        'editCard',
        (document) =>
          setFields(document, { type: 'card', id: card.id, fields: { text: 'parcels' } }),
        { typing: `${card.id}.text` },
      ),
    )
    expect(drawn).toEqual([card.id])
  })

  it('new numbers render the touchpoints whose numbers are others', { timeout: patience }, () => {
    const said: Record<string, Said> = Object.fromEntries(
      Object.values(largeMap({ stages: 60, touchpointsPerStage: 5, cards: 0 }).touchpoint).map(
        ({ title }, index): [string, Said] => [
          title,
          { value: index % 60, low: 0, high: 60, n: 200 },
        ],
      ),
    )
    const open = openLargeMap((document) => npsOverlay(document, said))
    const changed = mapOf(open.document()).touchpoints[7]
    if (!changed) throw new Error('The map is too small.')
    const drawn = open.renderedBy(() =>
      open.show(
        npsOverlay(open.document(), {
          ...said,
          [changed.title]: { value: -40, low: -50, high: -30, n: 210 },
        }),
      ),
    )
    expect(drawn.filter((id) => id.startsWith('touchpoint_'))).toEqual([changed.id])
    expect(drawn.filter((id) => id.startsWith('metric-'))).toEqual([`metric-${changed.id}`])
    expect(drawn.filter((id) => id.startsWith('card_'))).toEqual([])
  })
})
