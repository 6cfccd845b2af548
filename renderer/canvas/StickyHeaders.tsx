import { useStore } from '@xyflow/react'
import { memo } from 'react'
import { labelWidth, stageHeight } from '../../shared/scene/measures.ts'
import type { SceneItem } from '../../shared/scene/primitive.ts'
import { measureText } from '../../shared/scene/text-metrics.ts'
import { useSelection } from '../document/session-context.ts'
import type { CanvasContext } from './canvas-context.ts'
import { heldHeaders } from './held-headers.ts'
import { LaneTools } from './LaneTools.tsx'
import { usePicture } from './picture-context.ts'
import { placeAt } from './Rings.tsx'
import { LaneGrip } from './SizeGrips.tsx'
import { SvgPrimitives } from './SvgPrimitives.tsx'
import './sticky.css'

/**
 * The stages' row and the label column, held at the edges while the map scrolls under them. They follow
 * the viewport by a transform alone: what they show is drawn again only when it changes. Without a
 * context the map is only looked at, and they hold no tools.
 */
export function StickyHeaders({ context }: { readonly context: CanvasContext | null }) {
  const { layout } = usePicture()
  const x = useStore(({ transform }) => transform[0])
  const y = useStore(({ transform }) => transform[1])
  const zoom = useStore(({ transform }) => transform[2])
  const { sheet } = layout
  const rowHeight = stageHeight * zoom
  const columnWidth = labelWidth * zoom
  const { stages: stuckTop, lanes: stuckLeft } = heldHeaders(layout, { x, y, zoom })
  return (
    <>
      {stuckLeft && (
        <div className="sticky-column" style={{ width: columnWidth }}>
          <div
            className="sticky-layer"
            style={{ transform: `translate(0, ${y}px) scale(${zoom})` }}
          >
            <div className="sticky-sheet" style={{ width: labelWidth, height: sheet.height }} />
            <Rules />
            <Labels />
            {context && (
              <>
                <LaneTools context={context} />
                <LaneGrip />
              </>
            )}
          </div>
        </div>
      )}
      {stuckTop && (
        <div className="sticky-row" style={{ height: rowHeight }} aria-hidden="true">
          <div
            className="sticky-layer"
            style={{ transform: `translate(${x}px, 0) scale(${zoom})` }}
          >
            <div className="sticky-sheet" style={{ width: sheet.width, height: stageHeight }} />
            <StageBars />
          </div>
          {stuckLeft && (
            <div className="sticky-layer" style={{ transform: `scale(${zoom})` }}>
              <div className="sticky-corner" />
              <Corner />
            </div>
          )}
        </div>
      )}
    </>
  )
}

const Labels = memo(function Labels() {
  const { scene } = usePicture()
  const { ids } = useSelection()
  return scene.items.flatMap((item) =>
    item.kind === 'lane'
      ? [
          <Held key={item.id} item={item} />,
          ids.has(item.id) && (
            <div key={`ring ${item.id}`} className="ring ring-lane" style={placeAt(item.box)} />
          ),
        ]
      : [],
  )
})

/** The rules between lanes, and the names of the blueprint's lines that end within the column. */
const Rules = memo(function Rules() {
  const { scene } = usePicture()
  const item = scene.items.find(({ kind }) => kind === 'sheet')
  if (!item) return null
  const primitives = item.primitives.filter(
    (one) => one.kind !== 'text' || one.x + measureText(one.text, one) <= labelWidth,
  )
  return <Held item={{ ...item, primitives }} />
})

const Corner = memo(function Corner() {
  const { scene } = usePicture()
  const item = scene.items.find(({ id }) => id === 'stages-label')
  return item && <Held item={item} />
})

const StageBars = memo(function StageBars() {
  const { scene } = usePicture()
  return scene.items.flatMap((item) =>
    item.kind === 'stage' ? [<Held key={item.id} item={item} />] : [],
  )
})

const Held = memo(function Held({ item }: { readonly item: SceneItem }) {
  const { x, y, width, height } = item.box
  return (
    <svg
      className="held-item"
      style={{ left: x, top: y }}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <SvgPrimitives primitives={item.primitives} />
    </svg>
  )
})
