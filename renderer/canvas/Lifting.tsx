import { GripVertical } from 'lucide-react'
import type { Box } from '../../shared/scene/primitive.ts'
import { type Lifted, useCanvasState } from './canvas-store.ts'
import { laneChip } from './lift-gestures.ts'
import { usePicture } from './picture-context.ts'
import { boxOf } from './place-box.ts'
import { placeAt } from './Rings.tsx'
import { SvgPrimitives } from './SvgPrimitives.tsx'
import { useWords } from './use-words.ts'
import './gestures.css'

/** What is being dragged: the dashed place that it left, the bar where it would land, and itself in the air. */
export function Lifting() {
  const { layout, scene } = usePicture()
  const lifted = useCanvasState((state) => state.lifted)
  if (!lifted) return null
  const box = boxOf(layout, lifted.id)
  if (lifted.kind === 'lane') return box ? <LiftedLane box={box} lifted={lifted} /> : null
  const item = scene.items.find(({ id }) => id === lifted.id)
  if (!box || !item) return null
  return (
    <>
      {lifted.kind !== 'note' && (
        <div className={`origin origin-${lifted.kind}`} style={placeAt(box)} />
      )}
      {lifted.bar && (
        <div
          className={lifted.bar.width > lifted.bar.height ? 'drop-bar drop-bar-flat' : 'drop-bar'}
          style={placeAt(lifted.bar)}
        />
      )}
      <div
        className={`lifted lifted-${lifted.kind}`}
        style={placeAt({ ...box, x: box.x + lifted.by.x, y: box.y + lifted.by.y })}
      >
        <svg width={box.width} height={box.height} aria-hidden="true">
          <SvgPrimitives primitives={item.primitives} />
        </svg>
        {lifted.count !== undefined && lifted.count > 1 && (
          <span className="lifted-count">{lifted.count}</span>
        )}
      </div>
    </>
  )
}

/** A lane in the air is a chip with its name: the whole of it would hide where it lands. */
function LiftedLane({ box, lifted }: { readonly box: Box; readonly lifted: Lifted }) {
  const { layout } = usePicture()
  const { labels } = useWords()
  const lane = layout.rows.find((row) => row.lane.id === lifted.id)?.lane
  return (
    <>
      <div className="origin origin-lane" style={placeAt(box)} />
      {lifted.bar && <div className="drop-bar drop-bar-flat" style={placeAt(lifted.bar)} />}
      <div
        className="lifted lifted-lane"
        style={placeAt({ ...laneChip, x: box.x + lifted.by.x + 12, y: box.y + lifted.by.y })}
      >
        <GripVertical size={12} strokeWidth={2} aria-hidden="true" />
        {lane && (lane.title || labels.lanes[lane.kind]).replaceAll('\u00AD', '')}
      </div>
    </>
  )
}
