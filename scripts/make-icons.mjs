/**
 * Writes shared/scene/icons.json: the outlines of the Lucide icons that maps show, each as path data
 * in its 24-unit box, so that every picture can draw them as plain paths.
 *
 *   node scripts/make-icons.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const names = [
  // Channels, in the order of shared/document/touchpoint.ts.
  'globe',
  'smartphone',
  'megaphone',
  'search',
  'share-2',
  'message-square-quote',
  'mail',
  'message-square-text',
  'messages-square',
  'bot',
  'phone',
  'headset',
  'store',
  'truck',
  'package',
  'package-open',
  'wrench',
  'file-text',
  'credit-card',
  'calendar-clock',
  'monitor',
  'users',
  'video',
  'qr-code',
  'waypoints',
  // What cards and chips say.
  'plus',
  'minus',
  'pencil',
  'star',
  'lock',
  'circle-dashed',
  'circle-dot',
  'message-circle',
  'badge-check',
  'lightbulb',
  'calendar',
  'user',
  'image',
  'map',
]

const pathOf = {
  path: ({ d }) => startAbsolutely(d),
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) =>
    `M${points
      .trim()
      .split(/[\s,]+/)
      .join(' ')}`,
  polygon: ({ points }) =>
    `M${points
      .trim()
      .split(/[\s,]+/)
      .join(' ')}Z`,
  circle: ({ cx, cy, r }) => ellipse(Number(cx), Number(cy), Number(r), Number(r)),
  ellipse: ({ cx, cy, rx, ry }) => ellipse(Number(cx), Number(cy), Number(rx), Number(ry)),
  rect: (shape) => rectangle(shape),
}

/** A leading `m` is absolute on its own, but would be relative behind another outline. */
function startAbsolutely(d) {
  return d.replace(
    /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=([-\d.])?)/,
    (_, x, y, next) => `M${x} ${y}${next ? 'l' : ''}`,
  )
}

function ellipse(cx, cy, rx, ry) {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`
}

function rectangle(shape) {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => Number(shape[key] ?? 0))
  const r = Number(shape.rx ?? shape.ry ?? 0)
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`
  const corner = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return [
    `M${x + r} ${y}h${width - 2 * r}`,
    `${corner(r, r)}v${height - 2 * r}`,
    `${corner(-r, r)}h${2 * r - width}`,
    `${corner(-r, -r)}v${2 * r - height}`,
    `${corner(r, -r)}Z`,
  ].join('')
}

const nodes = JSON.parse(
  readFileSync(join(root, 'node_modules', 'lucide-static', 'icon-nodes.json'), 'utf8'),
)
const icons = Object.fromEntries(
  names.map((name) => [
    name,
    nodes[name].map(([element, attributes]) => pathOf[element](attributes)).join(''),
  ]),
)
writeFileSync(join(root, 'shared', 'scene', 'icons.json'), `${JSON.stringify(icons, null, 2)}\n`)
console.log(`shared/scene/icons.json: ${names.length} icons`)
