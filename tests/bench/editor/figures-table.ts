import type { Measured } from './gestures.ts'
import type { Step } from './trace.ts'

/** What was measured of one editor in all rounds. */
export interface Samples {
  readonly name: string
  readonly firstPaint: number[]
  readonly measured: Measured[]
}

interface Row {
  readonly name: string
  readonly unit: 'ms' | 'MB'
  readonly of: (samples: Samples) => number
}

const gestures = { pan: 'panning', zoom: 'zooming', drag: 'dragging', type: 'typing' } as const
type Gesture = keyof typeof gestures

const rows: readonly Row[] = [
  { name: 'first paint', unit: 'ms', of: ({ firstPaint }) => quantile(firstPaint, 0.5) },
  ...(['pan', 'zoom', 'drag', 'type'] as const).flatMap((gesture): Row[] => [
    row(gesture, 'script', 0.5),
    row(gesture, 'script', 0.95),
    row(gesture, 'whole', 0.5),
    row(gesture, 'whole', 0.95),
  ]),
  { name: 'key to paint, median', unit: 'ms', of: keyToPaint(0.5) },
  { name: 'key to paint, p95', unit: 'ms', of: keyToPaint(0.95) },
  {
    name: 'heap',
    unit: 'MB',
    of: ({ measured }) =>
      quantile(
        measured.map(({ heap }) => heap / 1e6),
        0.5,
      ),
  },
]

function row(gesture: Gesture, part: keyof Step, at: number): Row {
  const what = part === 'script' ? 'script' : 'with style and paint'
  return {
    name: `${gestures[gesture]}, ${what}, ${at === 0.5 ? 'median' : 'p95'}`,
    unit: 'ms',
    of: ({ measured }) =>
      quantile(
        measured.flatMap((each) => each[gesture].map((step) => step[part])),
        at,
      ),
  }
}

function keyToPaint(at: number): Row['of'] {
  return ({ measured }) =>
    quantile(
      measured.flatMap((each) => each.keyToPaint),
      at,
    )
}

/** A line for each figure: the first editor's, and beside each other's how many times that it is. */
export function figuresTable([own, ...others]: readonly Samples[]): string[] {
  if (!own) return []
  const head = others.map(({ name }) => name.padStart(24)).join('')
  return [
    `  ${''.padEnd(38)}${own.name.padStart(14)}${head}`,
    ...rows.map(({ name, unit, of }) => {
      const mine = of(own)
      const figure = (value: number) => `${value.toFixed(1)} ${unit}`
      const theirs = others.map((other) => {
        const value = of(other)
        return `${figure(value).padStart(15)} ${`${(mine / value).toFixed(2)} x`.padStart(8)}`
      })
      return `  ${name.padEnd(38)}${figure(mine).padStart(14)}${theirs.join('')}`
    }),
    '  x: the first figure divided by this one; below 1 is less. A frame is one step of the pointer',
    "  or one key with all that it brings about, in the main thread's own time.",
    ...[own, ...others].map(
      ({ name, measured }) =>
        `  ${name}: panned ${measured[0]?.reached.pan.toFixed(0)} px, zoomed out to ${measured[0]?.reached.zoom.toFixed(2)}`,
    ),
  ]
}

function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN
}
