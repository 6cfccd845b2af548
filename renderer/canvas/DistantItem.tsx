import type { Path, Primitive, SceneItem, TextLine } from '../../shared/scene/primitive.ts'
import { measureText, type TextStyle, wrapText } from '../../shared/scene/text-metrics.ts'
import { colourOf, SvgPrimitives } from './SvgPrimitives.tsx'

/** How much of an item can be made out at a zoom: all, its name and value, or its colour. */
export type Detail = 'near' | 'middle' | 'far'

export function detailAt(zoom: number): Detail {
  return zoom >= 0.7 ? 'near' : zoom >= 0.4 ? 'middle' : 'far'
}

/** Whether an item of this kind is drawn with less from farther away. */
export function hasLessDetail({ kind }: SceneItem): boolean {
  return kind === 'touchpoint' || kind === 'card'
}

/**
 * A touchpoint or a card seen from farther away: the tint fills the touchpoint's card and its name is
 * larger, text in lanes becomes bars; from very far only the heat remains. Drawn from the scene's own
 * primitives, so that it never says anything else than the full drawing.
 */
export function DistantItem(props: {
  readonly item: SceneItem
  readonly detail: 'middle' | 'far'
}) {
  return props.item.kind === 'touchpoint' ? (
    <DistantTouchpoint {...props} />
  ) : (
    <DistantCard {...props} />
  )
}

const nameStyle: TextStyle = { size: 18, weight: 600 }
const nameLine = 20

function DistantTouchpoint({ item, detail }: Parameters<typeof DistantItem>[0]) {
  const { width, height } = item.box
  const foot = item.primitives.filter(isFootOf)
  const [ground] = foot
  const tint = ground?.fill ?? 'surface'
  const heat = /^[npz]\dt$/.test(tint) ? tint.slice(0, -1) : null
  const value = item.primitives.find(isValue)
  const fill = detail === 'far' && heat ? `var(--${heat})` : colourOf(tint)
  const names = wrapText(item.name, width - 16, nameStyle, value ? 2 : 3)
  return (
    <>
      <rect
        x="0.5"
        y="0.5"
        width={width - 1}
        height={height - 1}
        rx="8"
        fill={fill}
        stroke="var(--line-2)"
      />
      {/* Hatches and stripes stay where they are: too few and no data must not look like enough. */}
      {ground && foot.length > 1 && <SvgPrimitives primitives={foot.slice(1)} />}
      {detail === 'middle' &&
        names.map((line, row) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            key={row}
            x="8"
            y={22 + row * nameLine}
            fontSize={nameStyle.size}
            fontWeight={nameStyle.weight}
            fill="var(--ink)"
          >
            {line}
          </text>
        ))}
      {detail === 'middle' && value && (
        <text
          x="8"
          y={height - 10}
          fontSize="24"
          fontWeight={value.weight}
          fill={colourOf(value.fill)}
        >
          {value.text}
        </text>
      )}
    </>
  )
}

function isFootOf(primitive: Primitive): primitive is Path {
  return primitive.kind === 'path' && primitive.fill !== undefined && primitive.fill !== 'none'
}

/** The number of a touchpoint is its only text of this size. */
function isValue(primitive: Primitive): primitive is TextLine {
  return primitive.kind === 'text' && primitive.size === 15
}

function DistantCard({ item, detail }: Parameters<typeof DistantItem>[0]) {
  const frames = item.primitives.filter(
    (primitive) =>
      primitive.kind === 'image' ||
      (primitive.kind === 'rect' && primitive.width > item.box.width / 2),
  )
  const lines = item.primitives.filter((primitive) => primitive.kind === 'text')
  const shown = detail === 'far' ? lines.slice(0, 1) : lines
  return (
    <>
      <SvgPrimitives primitives={frames} />
      {shown.map((line) => (
        <rect
          key={`${line.x} ${line.y}`}
          x={line.anchor === 'end' ? line.x - measureText(line.text, line) : line.x}
          y={line.y - 9}
          width={measureText(line.text, line)}
          height={detail === 'far' ? 9 : 7}
          rx="3.5"
          fill="var(--line-2)"
        />
      ))}
    </>
  )
}
