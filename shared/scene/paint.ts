import { picturePlaceholder } from './picture-placeholder.ts'
import type { Box, Image, Paint, Primitive, Scene, TextLine } from './primitive.ts'
import { colourOf, type Theme } from './theme.ts'

/**
 * What the painter needs of a 2D canvas context: declared by its shape, so that a browser's and
 * Skia's both fit and this file needs neither. `P` is the context's own kind of path.
 */
export interface PaintContext<P> {
  globalAlpha: number
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  lineCap: 'butt' | 'round' | 'square'
  lineJoin: 'bevel' | 'miter' | 'round'
  font: string
  textAlign: 'center' | 'end' | 'left' | 'right' | 'start'
  textBaseline: 'alphabetic' | 'bottom' | 'hanging' | 'ideographic' | 'middle' | 'top'
  save(): void
  restore(): void
  translate(x: number, y: number): void
  scale(x: number, y: number): void
  setLineDash(segments: number[]): void
  fillRect(x: number, y: number, width: number, height: number): void
  fill(path: P): void
  stroke(path: P): void
  fillText(text: string, x: number, y: number): void
}

export interface PaintOptions<P> {
  readonly theme: Theme
  /** Makes a path of SVG path data. */
  readonly path: (d: string) => P
  /** Draws a picture of the workspace; answers whether it has it. */
  readonly image?: (image: Image) => boolean
}

/** Paints a scene on its own ground, with the top-left corner of its bounds at the context's origin. */
export function paintScene<P>(
  context: PaintContext<P>,
  scene: Scene,
  options: PaintOptions<P>,
): void {
  const { bounds, items } = scene
  context.save()
  context.fillStyle = options.theme.surface
  context.fillRect(0, 0, bounds.width, bounds.height)
  context.textBaseline = 'alphabetic'
  const painter = { context, options }
  for (const { box, primitives } of items) {
    moved(context, box.x - bounds.x, box.y - bounds.y, 1, () => paintAll(painter, primitives))
  }
  context.restore()
}

interface Painter<P> {
  readonly context: PaintContext<P>
  readonly options: PaintOptions<P>
}

function paintAll<P>(painter: Painter<P>, primitives: readonly Primitive[]): void {
  for (const primitive of primitives) paint(painter, primitive)
}

function paint<P>(painter: Painter<P>, primitive: Primitive): void {
  const { context, options } = painter
  switch (primitive.kind) {
    case 'group':
      moved(context, primitive.x ?? 0, primitive.y ?? 0, primitive.scale ?? 1, () =>
        paintAll(painter, primitive.children),
      )
      return
    case 'text':
      paintText(painter, primitive)
      return
    case 'image':
      if (options.image?.(primitive) || primitive.over) return
      paintAll(painter, picturePlaceholder(primitive))
      return
    case 'rect':
      paintShape(painter, options.path(rectPath(primitive, primitive.radius ?? 0)), primitive)
      return
    case 'circle':
      paintShape(painter, options.path(circlePath(primitive)), primitive)
      return
    case 'path':
      paintShape(painter, options.path(primitive.d), primitive)
      return
  }
}

function paintShape<P>(
  { context, options }: Painter<P>,
  path: P,
  shape: {
    readonly fill?: Paint
    readonly fillOpacity?: number
    readonly stroke?: Paint
    readonly strokeWidth?: number
    readonly strokeOpacity?: number
    readonly dash?: readonly number[]
    readonly cap?: 'round' | 'butt'
    readonly join?: 'round' | 'miter'
  },
): void {
  const fill = colourOf(shape.fill, options.theme)
  if (fill) {
    context.globalAlpha = shape.fillOpacity ?? 1
    context.fillStyle = fill
    context.fill(path)
  }
  const stroke = colourOf(shape.stroke, options.theme)
  if (stroke) {
    context.globalAlpha = shape.strokeOpacity ?? 1
    context.strokeStyle = stroke
    context.lineWidth = shape.strokeWidth ?? 1
    context.lineCap = shape.cap ?? 'butt'
    context.lineJoin = shape.join ?? 'miter'
    const { dash = [] } = shape
    // Skia would dash the glyphs of a later text too, and a PDF then loses its font.
    if (dash.length > 0) context.setLineDash([...dash])
    context.stroke(path)
    if (dash.length > 0) context.setLineDash([])
  }
  context.globalAlpha = 1
}

/** One call for each line: a PDF then holds the line as one run of text. */
function paintText<P>({ context, options }: Painter<P>, line: TextLine): void {
  const colour = colourOf(line.fill, options.theme)
  if (!colour || line.text === '') return
  context.font = `${line.italic ? 'italic ' : ''}${line.weight} ${line.size}px Inter`
  context.textAlign = line.anchor === 'middle' ? 'center' : (line.anchor ?? 'start')
  context.fillStyle = colour
  context.fillText(line.text, line.x, line.y)
}

function moved<P>(
  context: PaintContext<P>,
  x: number,
  y: number,
  scale: number,
  draw: () => void,
): void {
  context.save()
  context.translate(x, y)
  if (scale !== 1) context.scale(scale, scale)
  draw()
  context.restore()
}

/** The outline of a rectangle with round corners, as path data. */
export function rectPath({ x, y, width, height }: Box, radius: number): string {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2))
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return [
    `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}`,
    `h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}Z`,
  ].join('')
}

function circlePath({ cx, cy, r }: { cx: number; cy: number; r: number }): string {
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}
