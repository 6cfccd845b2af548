import { type IconName, iconPath } from './icons.ts'
import type { Group, Paint, Path, Primitive, Rect, TextLine } from './primitive.ts'
import { baseline, measureText, type TextStyle } from './text-metrics.ts'

/** The type sizes of tokens.md with their line heights. */
const lineHeights: Readonly<Record<number, number>> = {
  11: 16,
  12: 16,
  13: 20,
  15: 20,
  20: 28,
}

export const meta: TextStyle = { size: 11, weight: 400 }
export const body: TextStyle = { size: 12, weight: 400 }
export const bodyMedium: TextStyle = { size: 12, weight: 500 }
export const title: TextStyle = { size: 13, weight: 600 }
export const heading: TextStyle = { size: 15, weight: 600 }

/** One line of text in a line box that starts at `top`. */
export function textAt(
  text: string,
  x: number,
  top: number,
  style: TextStyle,
  fill: Paint,
  anchor: NonNullable<TextLine['anchor']> = 'start',
): TextLine {
  return {
    kind: 'text',
    x: round(x),
    y: round(top + baseline(lineHeights[style.size] ?? style.size * 1.4, style.size)),
    text,
    size: style.size,
    weight: style.weight,
    ...(style.italic && { italic: true }),
    fill,
    ...(anchor !== 'start' && { anchor }),
  }
}

/** A rectangle whose 1 px border lies inside of its edges. */
export function bordered(
  width: number,
  height: number,
  radius: number,
  fill: Paint,
  stroke: Paint,
): Rect {
  return {
    kind: 'rect',
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    radius: radius - 0.5,
    fill,
    stroke,
    strokeWidth: 1,
  }
}

/** A straight line. */
export function lineFrom(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  style: Omit<Path, 'kind' | 'd'>,
): Path {
  return { kind: 'path', d: `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, ...style }
}

/** An icon in a square of `size`; outlined as Lucide draws it, or filled. */
export function iconAt(
  name: IconName,
  x: number,
  y: number,
  size: number,
  paint: Paint,
  filled = false,
): Group {
  const path: Path = {
    kind: 'path',
    d: iconPath(name),
    fill: filled ? paint : 'none',
    stroke: paint,
    strokeWidth: size < 14 ? 2 : 1.75,
    cap: 'round',
    join: 'round',
  }
  return { kind: 'group', name, x: round(x), y: round(y), scale: size / 24, children: [path] }
}

/** A rounded label with its text in the middle, centred on `x`. */
export function pill(
  text: string,
  x: number,
  top: number,
  style: TextStyle,
  look: { readonly ink: Paint; readonly fill: Paint; readonly padding?: number },
): readonly Primitive[] {
  const width = measureText(text, style) + 2 * (look.padding ?? 6)
  return [
    {
      kind: 'rect',
      x: round(x - width / 2),
      y: top,
      width: round(width),
      height: 18,
      radius: 4,
      fill: look.fill,
    },
    textAt(text, x, top + 1, style, look.ink, 'middle'),
  ]
}

/** Three bars of growing height, of which `grade` are filled: severity, impact, effort. */
export function gradeBars(
  x: number,
  top: number,
  grade: number,
  paint: Paint,
): readonly Primitive[] {
  return [4, 7, 10].map(
    (height, index): Rect => ({
      kind: 'rect',
      x: x + index * 5,
      y: top + 10 - height,
      width: 3,
      height,
      radius: 1,
      fill: index < grade ? paint : 'line-2',
    }),
  )
}
export const gradeBarsWidth = 13

/** To a tenth of a px: what a picture at 800 % still shows exactly enough. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
