import { useReactFlow, useStore } from '@xyflow/react'
import { memo, type PointerEvent } from 'react'
import { groupOf } from '../../shared/document/group-of.ts'
import type { Overlay } from '../../shared/feedback/overlay.ts'
import type { CardPlace } from '../../shared/scene/card-layout.ts'
import type { Box } from '../../shared/scene/primitive.ts'
import { heatClassOf, shownMetric } from '../../shared/scene/shown-metric.ts'
import { usePicture } from './picture-context.ts'
import { useWords } from './use-words.ts'
import './minimap.css'

const width = 148
const height = 66
const padding = 8
/** A narrower canvas has no place to spare for it. */
const leastRoom = 570
/** In a narrower canvas it stands above the buttons, which reach below it. */
const roomBeside = 900

/** The whole map in small, with the part that is on screen; not shown while all of it is, or without room. */
export function CanvasMinimap({ overlay }: { readonly overlay: Overlay | null }) {
  const { layout } = usePicture()
  const { t } = useWords()
  const flow = useReactFlow()
  const x = useStore(({ transform }) => transform[0])
  const y = useStore(({ transform }) => transform[1])
  const zoom = useStore(({ transform }) => transform[2])
  const paneWidth = useStore((state) => state.width)
  const paneHeight = useStore((state) => state.height)
  const { bounds } = layout
  const view: Box = {
    x: -x / zoom,
    y: -y / zoom,
    width: paneWidth / zoom,
    height: paneHeight / zoom,
  }
  const wholeMapFits =
    view.x <= bounds.x &&
    view.y <= bounds.y &&
    view.x + view.width >= bounds.x + bounds.width &&
    view.y + view.height >= bounds.y + bounds.height
  if (wholeMapFits || paneWidth < leastRoom) return null
  const scale = Math.min(
    (width - 2 * padding) / bounds.width,
    (height - 2 * padding) / bounds.height,
  )
  const left = (width - bounds.width * scale) / 2
  const top = (height - bounds.height * scale) / 2
  const place = (box: Box): Box => ({
    x: left + (box.x - bounds.x) * scale,
    y: top + (box.y - bounds.y) * scale,
    width: box.width * scale,
    height: box.height * scale,
  })
  const moveTo = (event: PointerEvent<SVGSVGElement>) => {
    const area = event.currentTarget.getBoundingClientRect()
    const centre = {
      x: (event.clientX - area.x - left) / scale + bounds.x,
      y: (event.clientY - area.y - top) / scale + bounds.y,
    }
    void flow.setCenter(centre.x, centre.y, { zoom })
  }
  const clip = place(view)
  return (
    <svg
      className={`minimap${paneWidth < roomBeside ? ' minimap-raised' : ''}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('minimap')}
      data-interactive
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        moveTo(event)
      }}
      onPointerMove={(event) => event.buttons === 1 && moveTo(event)}
    >
      <g
        transform={`translate(${left - bounds.x * scale} ${top - bounds.y * scale}) scale(${scale})`}
      >
        <Marks overlay={overlay} />
      </g>
      <rect
        className="minimap-view"
        x={Math.max(1, clip.x)}
        y={Math.max(1, clip.y)}
        width={Math.max(4, Math.min(width - 1, clip.x + clip.width) - Math.max(1, clip.x))}
        height={Math.max(4, Math.min(height - 1, clip.y + clip.height) - Math.max(1, clip.y))}
        rx="4"
      />
    </svg>
  )
}

/**
 * Drawn in the map's own px, so that panning only moves the frame over it; one path for all things of a
 * colour or a lane, so that an edit draws no more than its lane.
 */
const Marks = memo(function Marks({ overlay }: { readonly overlay: Overlay | null }) {
  const { layout } = usePicture()
  const shown = shownMetric(overlay)
  const byHeat = groupOf([...layout.touchpoints], ([id]) => {
    const result = shown?.resultOf(id)
    return result?.state === 'ok' || result?.state === 'few' ? heatClassOf(result) : 'z0'
  })
  return (
    <>
      <path d={marksOf(layout.stages.values())} fill="var(--line-2)" />
      {[...byHeat].map(([heat, boxes]) => (
        <path key={heat} d={marksOf(boxes.map(([, box]) => box))} fill={`var(--${heat})`} />
      ))}
      {layout.rows.map(({ lane, cards }) => (
        <LaneMarks key={lane.id} cards={cards} />
      ))}
      <path d={marksOf(layout.notes.values())} fill="var(--warn-soft)" />
    </>
  )
})

const LaneMarks = memo(function LaneMarks({ cards }: { readonly cards: readonly CardPlace[] }) {
  return <path d={marksOf(cards.map(({ box }) => box))} fill="var(--surface-3)" />
})

/** Boxes with round corners as one path. */
function marksOf(boxes: Iterable<Box>): string {
  let d = ''
  for (const { x, y, width: w, height: h } of boxes) {
    d += `M${x + 8} ${y}h${w - 16}q8 0 8 8v${h - 16}q0 8-8 8h${16 - w}q-8 0-8-8v${16 - h}q0-8 8-8z`
  }
  return d
}
