import type { CSSProperties } from 'react'
import { unite } from '../../shared/scene/box.ts'
import type { Box } from '../../shared/scene/primitive.ts'
import { useEditing, useSelection } from '../document/session-context.ts'
import { useCanvasState } from './canvas-store.ts'
import { usePicture } from './picture-context.ts'
import { boxOf } from './place-box.ts'
import { WayRing } from './WayRing.tsx'
import './selection-ring.css'

/** Places an element on the map. */
export function placeAt({ x, y, width, height }: Box): CSSProperties {
  return { position: 'absolute', left: x, top: y, width, height }
}

/** The rings of what is selected. */
export function Rings() {
  const { layout, document } = usePicture()
  const selection = useSelection()
  const editing = useEditing()
  const lifted = useCanvasState((state) => state.lifted?.id)
  const boxes = [...selection.ids].flatMap((id) => {
    const box = boxOf(layout, id)
    return box && !document.emotion[id] && id !== lifted ? [{ id, box }] : []
  })
  const routes = [...layout.connections.values()].filter(({ connection }) =>
    selection.ids.has(connection.id),
  )
  const framed = boxes.filter(
    ({ id }) => !routes.some(({ connection, label }) => connection.id === id && !label),
  )
  const several = boxes.length > 1
  const frame = several ? unite(boxes.map(({ box }) => box)) : null
  return (
    <>
      {routes.map((route) => (
        <WayRing key={route.connection.id} route={route} />
      ))}
      {framed.map(({ id, box }) => (
        <div
          key={id}
          className={`ring ${several ? 'ring-several' : 'ring-single'} ring-${id.slice(0, id.indexOf('_'))}${
            editing?.id === id ? ' ring-editing' : ''
          }`}
          style={placeAt(box)}
        />
      ))}
      {frame && (
        <div
          className="ring-frame"
          style={placeAt({
            x: frame.x - 6,
            y: frame.y - 6,
            width: frame.width + 12,
            height: frame.height + 12,
          })}
        />
      )}
    </>
  )
}
