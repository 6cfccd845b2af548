import { round } from './draw.ts'

/**
 * Stripes and hatches as filled paths, so that every output draws the same: no format's own patterns,
 * which design tools and PDF readers treat differently.
 */

interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle whose lower corners may be round, as the foot of a card is. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly bottomRadius?: number
}

/** Stripes of a class tint, 4 px on and 4 px off, leaning `\`: too few answers. */
export function stripes(area: Area): string {
  return bands(area, { lean: 1, every: 8, width: 4 })
}

/** Hairlines leaning `/`, 1 px every 6 px: no data. */
export function hatch(area: Area): string {
  return bands(area, { lean: -1, every: 6, width: 1 })
}

/** The outline of the area itself. */
export function areaPath({ x, y, width, height, bottomRadius: r = 0 }: Area): string {
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`
  return [
    `M${x} ${y}h${width}v${height - r}`,
    `a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}`,
    `a${r} ${r} 0 0 1 ${-r} ${-r}Z`,
  ].join('')
}

const known = new Map<string, string>()

/** Bands at 45°: where x - lean·y lies within `width` of every multiple of `every` (across the band). */
function bands(
  area: Area,
  { lean, every, width }: { lean: 1 | -1; every: number; width: number },
): string {
  const key = [area.x, area.y, area.width, area.height, area.bottomRadius, lean, every].join(' ')
  const found = known.get(key)
  if (found !== undefined) return found
  const outline = outlineOf(area)
  const across = outline.map(({ x, y }) => x - lean * y)
  const step = every * Math.SQRT2
  let path = ''
  const first = Math.floor(Math.min(...across) / step) * step
  for (let from = first; from < Math.max(...across); from += step) {
    const to = from + width * Math.SQRT2
    const band = clip(
      clip(outline, ({ x, y }) => x - lean * y - from),
      ({ x, y }) => to - (x - lean * y),
    )
    if (band.length > 2) {
      path += `M${band.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`
    }
  }
  if (known.size > 500) known.clear()
  known.set(key, path)
  return path
}

/** The area as a convex polygon; a round corner becomes a few short sides. */
function outlineOf({ x, y, width, height, bottomRadius: r = 0 }: Area): Point[] {
  const corner = (cx: number, cy: number, start: number): Point[] =>
    r === 0
      ? [{ x: cx, y: cy }]
      : [0, 1, 2, 3, 4].map((part) => {
          const angle = start + (part * Math.PI) / 8
          return { x: cx + r * Math.cos(angle), y: cy + r * Math.sin(angle) }
        })
  return [
    { x, y },
    { x: x + width, y },
    ...corner(x + width - r, y + height - r, 0),
    ...corner(x + r, y + height - r, Math.PI / 2),
  ]
}

/** The part of a convex polygon where `inside` is not negative (Sutherland and Hodgman 1974). */
function clip(polygon: readonly Point[], inside: (point: Point) => number): Point[] {
  return polygon.flatMap((point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point
    const here = inside(point)
    const there = inside(next)
    const kept = here >= 0 ? [point] : []
    if (here < 0 === there < 0) return kept
    const part = here / (here - there)
    return [
      ...kept,
      { x: point.x + (next.x - point.x) * part, y: point.y + (next.y - point.y) * part },
    ]
  })
}
