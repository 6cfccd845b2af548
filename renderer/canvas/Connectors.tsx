import { useSelection } from '../document/session-context.ts'
import { useCanvasState } from './canvas-store.ts'
import { centreOf, type Point } from './geometry.ts'
import { handlesOf } from './hit.ts'
import { usePicture } from './picture-context.ts'
import { placeAt } from './Rings.tsx'

/** The handles from which connections are drawn, and the one that is being drawn. */
export function Connectors() {
  return (
    <>
      <Handles />
      <SpanHandle />
      <Drawn />
    </>
  )
}

function Handles() {
  const { layout } = usePicture()
  const { ids } = useSelection()
  const hovered = useCanvasState(({ hover }) =>
    hover?.kind === 'touchpoint' || hover?.kind === 'handle' ? hover.id : null,
  )
  const busy = useCanvasState((state) => state.lifted !== null || state.connecting !== null)
  if (busy || ids.size > 1) return null
  return [...layout.touchpoints].flatMap(([id, box]) =>
    id === hovered || ids.has(id)
      ? handlesOf(box).map(({ x, y }) => (
          <i key={`${id} ${x}`} className="handle" style={{ left: x - 4.5, top: y - 4.5 }} />
        ))
      : [],
  )
}

/** The edge by which one selected card is made to cover more columns. */
function SpanHandle() {
  const { layout, document } = usePicture()
  const { ids } = useSelection()
  const [id] = ids
  const place =
    ids.size === 1 ? [...layout.cards.values()].find(({ card }) => card.id === id) : undefined
  const busy = useCanvasState((state) => state.lifted !== null)
  if (busy || !place || document.card[place.card.id]?.touchpointId === null) return null
  const { box } = place
  return (
    <i
      className="span-handle"
      style={{ left: box.x + box.width - 3.5, top: box.y + box.height / 2 - 10 }}
    />
  )
}

function Drawn() {
  const { layout } = usePicture()
  const connecting = useCanvasState((state) => state.connecting)
  const from = connecting && layout.touchpoints.get(connecting.from)
  if (!connecting || !from) return null
  const target = connecting.to ? layout.touchpoints.get(connecting.to) : undefined
  const end = connecting.point ?? (target && centreOf(target))
  if (!end) return null
  const [left, right] = handlesOf(from)
  const start: Point | undefined = end.x < from.x + from.width / 2 ? left : right
  if (!start) return null
  const bend = Math.max(24, Math.abs(end.x - start.x) / 2) * (start === left ? -1 : 1)
  return (
    <>
      {target && <div className="ring ring-single ring-target" style={placeAt(target)} />}
      <svg className="connecting" width="1" height="1" aria-hidden="true">
        <path
          d={`M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`}
        />
        <circle className="connecting-from" cx={start.x} cy={start.y} r="4" />
        <circle className="connecting-to" cx={end.x} cy={end.y} r="4" />
      </svg>
    </>
  )
}
