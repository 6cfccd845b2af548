import type { PersonaColour } from '../document/field.ts'
import type { Persona } from '../document/persona.ts'
import { round } from './draw.ts'
import type { Paint, Primitive } from './primitive.ts'

/** The colour of the customers' curve: the point of view's, or the first one on a map without personas. */
export function evidencePaint(personas: readonly Persona[]): Paint {
  return personas[0]?.colour ?? 'u1'
}

type Marker = 'circle' | 'square' | 'diamond' | 'up' | 'down' | 'hexagon'

/** How a persona's workshop curve is drawn: it is told by its dashes and points as well as by its colour. */
export interface CurveLook {
  readonly paint: Paint
  readonly dash: readonly number[]
  readonly marker: Marker
}

const shapes: Readonly<Record<PersonaColour, Omit<CurveLook, 'paint'>>> = {
  u1: { dash: [4, 4], marker: 'circle' },
  u2: { dash: [9, 4], marker: 'square' },
  u3: { dash: [2, 3], marker: 'diamond' },
  u4: { dash: [9, 3, 2, 3], marker: 'up' },
  u5: { dash: [14, 4], marker: 'down' },
  u6: { dash: [5, 2], marker: 'hexagon' },
}
const colours: readonly PersonaColour[] = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6']

/**
 * The looks of a map's personas in their order. One alone is neutral beside the coloured evidence;
 * several have their own colours, and those of the same colour still differ by dashes and points.
 */
export function curveLooks(personas: readonly Persona[]): ReadonlyMap<string, CurveLook> {
  const [only] = personas
  if (only && personas.length === 1) {
    return new Map([[only.id, { paint: 'ink-2', ...shapes.u1 }]])
  }
  const taken = new Set<PersonaColour>()
  return new Map(
    personas.map(({ id, colour }): [string, CurveLook] => {
      const own = taken.has(colour) ? colours.find((each) => !taken.has(each)) : colour
      taken.add(own ?? colour)
      return [id, { paint: colour, ...shapes[own ?? colour] }]
    }),
  )
}

/** A point of a curve: hollow, in the curve's own shape. */
export function curvePoint(x: number, y: number, { paint, marker }: CurveLook): Primitive {
  const style = { fill: 'surface', stroke: paint, strokeWidth: 1.5 } as const
  if (marker === 'circle') return { kind: 'circle', cx: x, cy: y, r: 4, ...style }
  const corners = cornersOf[marker].map(([dx, dy]) => `${round(x + dx)} ${round(y + dy)}`)
  return { kind: 'path', d: `M${corners.join('L')}Z`, join: 'round', ...style }
}

type Corners = readonly (readonly [number, number])[]
const cornersOf: Readonly<Record<Exclude<Marker, 'circle'>, Corners>> = {
  square: [
    [-3.6, -3.6],
    [3.6, -3.6],
    [3.6, 3.6],
    [-3.6, 3.6],
  ],
  diamond: [
    [0, -5],
    [5, 0],
    [0, 5],
    [-5, 0],
  ],
  up: [
    [0, -4.8],
    [4.6, 3.4],
    [-4.6, 3.4],
  ],
  down: [
    [0, 4.8],
    [4.6, -3.4],
    [-4.6, -3.4],
  ],
  hexagon: [
    [-2.3, -4],
    [2.3, -4],
    [4.6, 0],
    [2.3, 4],
    [-2.3, 4],
    [-4.6, 0],
  ],
}
