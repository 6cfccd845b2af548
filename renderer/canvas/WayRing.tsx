import type { ConnectionRoute } from '../../shared/scene/connection-routes.ts'
import { connectionPath, lineStyle } from '../../shared/scene/connections-scene.ts'

/** A selected connection is seen by its line; a frame around an arc would hold half of the row. */
export function WayRing({ route }: { readonly route: ConnectionRoute }) {
  const { box, label } = route
  const { line, head } = connectionPath(route)
  return (
    <svg
      className="ring-way"
      style={{
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        ...(label && { clipPath: `path(evenodd, '${aroundLabel(route, label.box)}')` }),
      }}
      aria-hidden
    >
      <path className="ring-way-halo" d={line} />
      <path d={line} strokeDasharray={lineStyle(route).dash?.join(' ')} />
      <path d={head} />
    </svg>
  )
}

/** All but the pill with the label, which the line runs behind. */
function aroundLabel({ box }: ConnectionRoute, label: ConnectionRoute['box']): string {
  const beyond = 20
  const outside = rectangle(-beyond, -beyond, box.width + 2 * beyond, box.height + 2 * beyond)
  return outside + rectangle(label.x - box.x, label.y - box.y, label.width, label.height)
}

const rectangle = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y}h${width}v${height}h${-width}Z`
