import { coveringBox, picturePlaceholder } from './picture-placeholder.ts'
import type { Circle, Group, Image, Paint, Primitive, Rect, Scene, TextLine } from './primitive.ts'
import { colourOf, type Theme } from './theme.ts'
import { attribute, escapeXml } from './xml.ts'

export interface SvgOptions {
  /** Read out and shown as the document's name: the map's title. */
  readonly title?: string
  readonly description?: string
  /** What lies behind everything; paper if left out, nothing if `none`. */
  readonly ground?: Paint
  /** Pictures by their SHA-256; a placeholder is drawn for those that are not among them. */
  readonly pictures?: ReadonlyMap<string, EmbeddedPicture>
}

/** A picture as it goes into the document. */
export interface EmbeddedPicture {
  /** A data URI. */
  readonly href: string
  /** Of the picture itself, in px. */
  readonly width: number
  readonly height: number
}

/**
 * Where Inter is not installed, faces that are no wider stand in for it, so that text still ends where
 * it was measured to end; many a system's own sans serif is wider.
 */
const families = "Inter, 'Inter Variable', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"

/**
 * The scene as an SVG document for the web and for design tools: real text, one group for each record
 * with its id and a readable layer name, plain paths for patterns; no scripts and no foreign objects.
 */
export function sceneToSvg(scene: Scene, theme: Theme, options: SvgOptions = {}): string {
  const { x, y, width, height } = scene.bounds
  const ground = colourOf(options.ground ?? 'surface', theme)
  const writer = { theme, options, ids: new Set<string>() }
  const size = `width="${n(width)}" height="${n(height)}" viewBox="${n(x)} ${n(y)} ${n(width)} ${n(height)}"`
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<svg xmlns="http://www.w3.org/2000/svg" ',
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" ',
    `${size} role="img" font-family="${attribute(families)}">\n`,
    options.title ? `<title>${escapeXml(options.title)}</title>\n` : '',
    options.description ? `<desc>${escapeXml(options.description)}</desc>\n` : '',
    ground
      ? `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${ground}"/>\n`
      : '',
  ]
  for (const item of scene.items) {
    const name = item.name.trim() || item.kind
    parts.push(
      `<g${identity(writer, item.id, name)} transform="translate(${n(item.box.x)} ${n(item.box.y)})">`,
      `<title>${escapeXml(name)}</title>`,
      item.primitives.map((primitive) => element(writer, primitive)).join(''),
      '</g>\n',
    )
  }
  parts.push('</svg>\n')
  return parts.join('')
}

interface Writer {
  readonly theme: Theme
  readonly options: SvgOptions
  /** Ids may stand only once in a document. */
  readonly ids: Set<string>
}

function identity(writer: Writer, id: string | undefined, name: string | undefined): string {
  const layer = name ? ` inkscape:label="${attribute(name)}"` : ''
  if (!id || writer.ids.has(id)) return layer
  writer.ids.add(id)
  return ` id="${attribute(id)}"${layer}`
}

function element(writer: Writer, primitive: Primitive): string {
  switch (primitive.kind) {
    case 'rect':
      return rect(writer, primitive)
    case 'circle':
      return circle(writer, primitive)
    case 'path':
      return primitive.d === ''
        ? ''
        : `<path d="${attribute(primitive.d)}"${stroked(writer, primitive)}/>`
    case 'text':
      return text(writer, primitive)
    case 'image':
      return image(writer, primitive)
    case 'group':
      return group(writer, primitive)
  }
}

function rect(writer: Writer, { x, y, width, height, radius, ...style }: Rect): string {
  const round = radius ? ` rx="${n(radius)}"` : ''
  const size = `width="${n(Math.max(0, width))}" height="${n(Math.max(0, height))}"`
  return `<rect x="${n(x)}" y="${n(y)}" ${size}${round}${stroked(writer, style)}/>`
}

function circle(writer: Writer, { cx, cy, r, ...style }: Circle): string {
  return `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}"${stroked(writer, style)}/>`
}

function text({ theme }: Writer, line: TextLine): string {
  if (line.text === '') return ''
  const italic = line.italic ? ' font-style="italic"' : ''
  const weight = line.weight === 400 ? '' : ` font-weight="${line.weight}"`
  const anchor = line.anchor && line.anchor !== 'start' ? ` text-anchor="${line.anchor}"` : ''
  const place = `x="${n(line.x)}" y="${n(line.y)}" font-size="${n(line.size)}"`
  const fill = colourOf(line.fill, theme) ?? 'none'
  return `<text ${place}${weight}${italic}${anchor} fill="${fill}">${escapeXml(line.text)}</text>`
}

/**
 * The whole picture behind a frame that cuts it, so that a designer can shift it in the frame: design
 * tools disagree about `preserveAspectRatio`, and agree about clip paths.
 */
function image(writer: Writer, place: Image): string {
  const { name, radius, picture, over } = place
  const source = writer.options.pictures?.get(picture)
  if (!source) {
    return over
      ? ''
      : picturePlaceholder(place)
          .map((each) => element(writer, each))
          .join('')
  }
  const clip = freeId(writer, `picture-${picture.slice(0, 8)}`)
  const whole = coveringBox(place, source)
  const frame = rect(writer, { kind: 'rect', ...boxOf(place), ...(radius && { radius }) })
  return [
    `<g${name ? ` inkscape:label="${attribute(name)}" role="img"` : ''}>`,
    name ? `<title>${escapeXml(name)}</title>` : '',
    `<clipPath id="${clip}">${frame.replace(' fill="none"', '')}</clipPath>`,
    `<g clip-path="url(#${clip})"><image x="${n(whole.x)}" y="${n(whole.y)}" width="${n(whole.width)}" height="${n(whole.height)}" preserveAspectRatio="none" href="${attribute(source.href)}"/></g>`,
    '</g>',
  ].join('')
}

const boxOf = ({ x, y, width, height }: Image) => ({ x, y, width, height })

function freeId({ ids }: Writer, wanted: string): string {
  let id = wanted
  for (let number = 2; ids.has(id); number += 1) id = `${wanted}-${number}`
  ids.add(id)
  return id
}

function group(writer: Writer, { id, name, x = 0, y = 0, scale = 1, children }: Group): string {
  const move = x !== 0 || y !== 0 ? `translate(${n(x)} ${n(y)})` : ''
  const grow = scale !== 1 ? `scale(${n(scale)})` : ''
  const transform = `${move} ${grow}`.trim()
  const place = transform ? ` transform="${transform}"` : ''
  const inner = children.map((child) => element(writer, child)).join('')
  return `<g${identity(writer, id, name)}${place}>${inner}</g>`
}

function stroked(
  { theme }: Writer,
  style: {
    readonly fill?: Paint
    readonly fillOpacity?: number
    readonly stroke?: Paint
    readonly strokeWidth?: number
    readonly strokeOpacity?: number
    readonly dash?: readonly number[]
    readonly cap?: 'round' | 'butt'
    readonly join?: 'round' | 'miter'
  },
): string {
  const fill = colourOf(style.fill, theme)
  const stroke = colourOf(style.stroke, theme)
  let attributes = ` fill="${fill ?? 'none'}"`
  if (fill && style.fillOpacity !== undefined) attributes += ` fill-opacity="${style.fillOpacity}"`
  if (!stroke) return attributes
  attributes += ` stroke="${stroke}"`
  if (style.strokeWidth !== undefined) attributes += ` stroke-width="${n(style.strokeWidth)}"`
  if (style.strokeOpacity !== undefined) attributes += ` stroke-opacity="${style.strokeOpacity}"`
  if (style.dash && style.dash.length > 0)
    attributes += ` stroke-dasharray="${style.dash.join(' ')}"`
  if (style.cap === 'round') attributes += ' stroke-linecap="round"'
  if (style.join === 'round') attributes += ' stroke-linejoin="round"'
  return attributes
}

/** A number with three places at most, and no exponent. */
function n(value: number): string {
  return `${Math.round(value * 1000) / 1000}`
}
