import { columnX } from '../../shared/scene/column-edges.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import type { Layout } from '../../shared/scene/layout.ts'
import { labelWidth } from '../../shared/scene/measures.ts'
import type { Box } from '../../shared/scene/primitive.ts'
import { useCanvasState } from './canvas-store.ts'
import { usePicture } from './picture-context.ts'
import { placeAt } from './Rings.tsx'
import { useWords } from './use-words.ts'
import './size-grip.css'

/** The edge of a column under the pointer, by which it is made wider. */
export function ColumnGrip() {
  const { layout } = usePicture()
  const hover = useCanvasState((state) => state.hover)
  const resizing = useCanvasState((state) => state.resizing)
  if (resizing) {
    return resizing.kind === 'column' ? (
      <Grip box={columnGrip(layout, resizing.id)} size={resizing.size} />
    ) : null
  }
  switch (hover?.kind) {
    case 'columnEdge':
      return <Grip box={columnGrip(layout, hover.id)} size={null} />
    case 'stageEdge': {
      const header = layout.stages.get(hover.id)
      return header ? (
        <Grip box={{ ...header, x: header.x + header.width + 1.5, width: 5 }} size={null} />
      ) : null
    }
    default:
      return null
  }
}

/** The lower edge of a lane's header under the pointer, by which it is made higher. */
export function LaneGrip() {
  const { layout } = usePicture()
  const hovered = useCanvasState(({ hover }) => (hover?.kind === 'laneEdge' ? hover.id : null))
  const resizing = useCanvasState((state) => state.resizing)
  const id = resizing?.kind === 'lane' ? resizing.id : hovered
  const row = layout.rows.find(({ lane }) => lane.id === id)
  if (!row || resizing?.kind === 'column') return null
  const { y, height } = row.box
  return (
    <Grip
      box={{ x: 0, y: y + height - 3, width: labelWidth, height: 5 }}
      size={resizing?.size ?? null}
    />
  )
}

/** Beside the touchpoint's card, in the gap to the next one. */
function columnGrip(layout: Layout, touchpointId: string): Box | null {
  const column = layout.columns.find(({ touchpoint }) => touchpoint?.id === touchpointId)
  const row = layout.touchpoints.values().next().value
  if (!column || !row) return null
  const x = columnX(layout.edges, column.index + 1)
  return { x: x - 2.5, y: row.y, width: 5, height: row.height }
}

function Grip({ box, size }: { readonly box: Box | null; readonly size: number | null }) {
  const { language } = useWords()
  if (!box) return null
  const kind = box.width > box.height ? 'lane' : 'column'
  return (
    <div className={`size-grip size-grip-${kind}`} style={placeAt(box)}>
      {size !== null && (
        <output className="size-bubble">{formatNumber(Math.round(size), language)} px</output>
      )}
    </div>
  )
}
