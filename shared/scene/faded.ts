import type { Paint, Primitive, SceneItem, TextLine } from './primitive.ts'
import { measureText } from './text-metrics.ts'

const known = new WeakMap<SceneItem, Map<boolean, SceneItem>>()

/**
 * An item as something that is gone: pale, its frame dashed, its words struck through. `wordsOnly`
 * leaves the frame out: the former text of something that is still there.
 */
export function faded(item: SceneItem, wordsOnly: boolean): SceneItem {
  const made = known.get(item) ?? new Map<boolean, SceneItem>()
  known.set(item, made)
  const before = made.get(wordsOnly)
  if (before) return before
  const after = { ...item, primitives: item.primitives.flatMap((one) => pale(one, wordsOnly)) }
  made.set(wordsOnly, after)
  return after
}

function pale(primitive: Primitive, wordsOnly: boolean): Primitive[] {
  switch (primitive.kind) {
    case 'text':
      return isTitle(primitive)
        ? [{ ...primitive, fill: 'ink-3' }, strike(primitive)]
        : [{ ...primitive, fill: 'ink-3' }]
    case 'group':
      return [{ ...primitive, children: primitive.children.flatMap((one) => pale(one, wordsOnly)) }]
    case 'image':
      return [primitive]
    default:
      return [
        {
          ...primitive,
          ...(primitive.fill && { fill: palePaint(primitive.fill) }),
          ...(primitive.stroke && { stroke: palePaint(primitive.stroke) }),
          ...(primitive.kind === 'rect' &&
            primitive.stroke && { dash: [3, 3], stroke: wordsOnly ? 'none' : 'control' }),
        },
      ]
  }
}

/** Numbers and facts stay readable: only what names the thing is struck through. */
function isTitle({ size, weight }: TextLine): boolean {
  return size === 12 || size === 13 ? weight <= 600 : false
}

function strike({ text, x, y, size, weight, anchor }: TextLine): Primitive {
  const width = measureText(text, { size, weight })
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
  const height = y - size * 0.34
  return {
    kind: 'path',
    d: `M${left} ${height}H${left + width}`,
    stroke: 'ink-3',
    strokeWidth: 1,
  }
}

function palePaint(paint: Paint): Paint {
  if (paint === 'none' || paint === 'hatch' || paint === 'hatch-bg') return paint
  if (paint === 'surface' || paint === 'surface-3') return 'surface-2'
  if (/^[npz]\dt$/.test(paint) || paint.endsWith('-soft')) return 'surface-3'
  if (paint === 'surface-2' || paint === 'line' || paint === 'line-2') return paint
  return 'control'
}
