import { memo } from 'react'
import { picturePlaceholder } from '../../shared/scene/picture-placeholder.ts'
import type {
  Circle,
  Group,
  Image,
  Paint,
  Path,
  Primitive,
  Rect,
  TextLine,
} from '../../shared/scene/primitive.ts'
import { useLoadedPicture } from '../pictures/loaded-pictures.ts'

/**
 * Draws the scene's primitives as React SVG elements. Colours stay tokens (`var(--ink)`), so that a
 * change of theme draws nothing anew. A list that kept its identity is not drawn again.
 */
export const SvgPrimitives = memo(function SvgPrimitives(props: {
  readonly primitives: readonly Primitive[]
}) {
  // Primitives have no ids of their own and are always replaced as a whole list: the place in it is
  // their identity, and a component for each would only cost.
  return props.primitives.map((primitive, index) => elementOf(primitive, index))
})

function elementOf(primitive: Primitive, key: number) {
  switch (primitive.kind) {
    case 'rect':
      return rectOf(primitive, key)
    case 'path':
      return <path key={key} d={primitive.d} {...strokeOf(primitive)} />
    case 'circle': {
      const { cx, cy, r } = primitive
      return <circle key={key} cx={cx} cy={cy} r={r} {...strokeOf(primitive)} />
    }
    case 'text':
      return textOf(primitive, key)
    case 'image':
      return <SvgPicture key={key} {...primitive} />
    case 'group':
      return (
        <g key={key} {...transformOf(primitive)}>
          <SvgPrimitives primitives={primitive.children} />
        </g>
      )
  }
}

function rectOf(rect: Rect, key: number) {
  return (
    <rect
      key={key}
      x={rect.x}
      y={rect.y}
      width={Math.max(0, rect.width)}
      height={Math.max(0, rect.height)}
      {...(rect.radius !== undefined && { rx: rect.radius })}
      {...strokeOf(rect)}
    />
  )
}

function textOf(line: TextLine, key: number) {
  return (
    <text
      key={key}
      x={line.x}
      y={line.y}
      fontSize={line.size}
      fontWeight={line.weight}
      fill={colourOf(line.fill)}
      {...(line.italic && { fontStyle: 'italic' })}
      {...(line.anchor && line.anchor !== 'start' && { textAnchor: line.anchor })}
    >
      {line.text}
    </text>
  )
}

function SvgPicture(image: Image) {
  const loaded = useLoadedPicture(image.picture)
  const { x, y, width, height, radius = 0 } = image
  if (loaded.state === 'ready') {
    return (
      <image
        href={loaded.url}
        x={x}
        y={y}
        width={width}
        height={height}
        preserveAspectRatio="xMidYMid slice"
        {...(radius > 0 && { style: { clipPath: `inset(0 round ${radius}px)` } })}
      />
    )
  }
  if (image.over) return null
  if (loaded.state === 'missing') return <SvgPrimitives primitives={picturePlaceholder(image)} />
  return <rect x={x} y={y} width={width} height={height} rx={radius} fill={colourOf('surface-3')} />
}

/** A paint as CSS. */
export function colourOf(paint: Paint): string {
  return paint === 'none' ? 'none' : `var(--${paint})`
}

function strokeOf(shape: Rect | Path | Circle) {
  return {
    fill: colourOf(shape.fill ?? 'none'),
    ...(shape.fillOpacity !== undefined && { fillOpacity: shape.fillOpacity }),
    ...(shape.stroke && { stroke: colourOf(shape.stroke) }),
    ...(shape.strokeWidth !== undefined && { strokeWidth: shape.strokeWidth }),
    ...(shape.strokeOpacity !== undefined && { strokeOpacity: shape.strokeOpacity }),
    ...(shape.dash && shape.dash.length > 0 && { strokeDasharray: shape.dash.join(' ') }),
    ...(shape.cap && { strokeLinecap: shape.cap }),
    ...(shape.join && { strokeLinejoin: shape.join }),
  }
}

function transformOf(group: Group): { transform?: string } {
  const { x = 0, y = 0, scale = 1 } = group
  if (x === 0 && y === 0 && scale === 1) return {}
  return { transform: `translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}` }
}
