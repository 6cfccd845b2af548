import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import type { Overlay } from '../../shared/feedback/overlay.ts'
import { unite } from '../../shared/scene/box.ts'
import { createFarScene } from '../../shared/scene/far-scene.ts'
import { type Layout, layoutMap } from '../../shared/scene/layout.ts'
import type { Box, Scene } from '../../shared/scene/primitive.ts'
import { activeOverlay, createScene } from '../../shared/scene/scene.ts'
import { SvgPrimitives } from '../canvas/SvgPrimitives.tsx'
import { useLanguage, useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useDocument, useJourney } from '../document/session-context.ts'
import { useSlideWidth } from './use-room.ts'
import './map-slide.css'

/** Units that the picture of the map has for itself. */
const pictureHeight = 700
const side = 80
/** Smaller than this nobody reads: the map is drawn as from far away. */
const leastScale = 0.36

/** The whole map, as the first slide shows it. */
export function MapSlide({ overlay }: { readonly overlay: Overlay | null }) {
  const { t } = useTranslation('presentation')
  const language = useLanguage()
  const labels = useSceneLabels()
  const journey = useJourney()
  const document = useDocument((present) => present)
  const width = useSlideWidth() - 2 * side
  const { stages, touchpoints } = mapOf(document)
  const scene = useMemo(() => {
    const layout = layoutMap(document, { overlay: activeOverlay(overlay) !== null })
    const whole = createScene(document, layout, overlay, { language, labels, purpose: 'canvas' })
    const near = onSheet(layout, whole)
    const scale = Math.min(width / near.bounds.width, pictureHeight / near.bounds.height)
    return scale < leastScale ? createFarScene(layout, near, 'whole') : near
  }, [document, overlay, language, labels, width])
  const { bounds } = scene
  return (
    <article className="presentation-slide presentation-map">
      <header className="presentation-head">
        <div>
          <p className="presentation-kicker">
            {[
              labels.states[journey.state],
              labels.bases[journey.basis],
              t('map.stages', { count: stages.length }),
              t('map.touchpoints', { count: touchpoints.length }),
            ].join(', ')}
          </p>
          <h1>{journey.title || t('untitledMap')}</h1>
        </div>
      </header>
      <svg
        className="presentation-map-picture"
        viewBox={`${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`}
        role="img"
        aria-label={t('map.picture')}
      >
        {scene.items.map(({ id, kind, box, primitives }) => (
          <g key={`${kind} ${id}`} transform={`translate(${box.x} ${box.y})`}>
            <SvgPrimitives primitives={primitives} />
          </g>
        ))}
      </svg>
    </article>
  )
}

/** The map without hints, and without the notes beside it, which are the facilitator's own. */
function onSheet({ sheet, header, summary }: Layout, scene: Scene): Scene {
  const shown = unite([sheet, ...(header ? [header] : []), ...(summary ? [summary] : [])])
  const isOver = ({ x, y, width, height }: Box) =>
    x < shown.x + shown.width &&
    shown.x < x + width &&
    y < shown.y + shown.height &&
    shown.y < y + height
  const items = scene.items.filter(
    ({ kind, box }) => kind !== 'hint' && (kind !== 'note' || isOver(box)),
  )
  // A note that hangs over the edge is read whole.
  const bounds = unite([shown, ...items.flatMap(({ kind, box }) => (kind === 'note' ? [box] : []))])
  // The frame is drawn on the edge.
  const room = 2
  return {
    items,
    bounds: {
      x: bounds.x - room,
      y: bounds.y - room,
      width: bounds.width + 2 * room,
      height: bounds.height + 2 * room,
    },
  }
}
