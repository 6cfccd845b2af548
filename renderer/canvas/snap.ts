import type { Box } from '../../shared/scene/primitive.ts'

/** A line along which something lies with others: drawn while it is dragged. */
export interface Guide {
  readonly axis: 'x' | 'y'
  /** The x of an upright line, or the y of a level one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Snapped {
  readonly x: number
  readonly y: number
  readonly guides: readonly Guide[]
}

interface Fit {
  readonly shift: number
  readonly at: number
  readonly other: Box
}

/**
 * Moves a box by at most `reach` so that its edges or its middle lie with those of another box,
 * upright and level each with the nearest. The guides run through both boxes.
 */
export function snapBox(box: Box, others: readonly Box[], reach: number): Snapped {
  const across = nearest(edgesOf(box.x, box.width), others, ({ x, width }) => edgesOf(x, width))
  const along = nearest(edgesOf(box.y, box.height), others, ({ y, height }) => edgesOf(y, height))
  const x = box.x + (across && Math.abs(across.shift) <= reach ? across.shift : 0)
  const y = box.y + (along && Math.abs(along.shift) <= reach ? along.shift : 0)
  const guides: Guide[] = []
  if (across && Math.abs(across.shift) <= reach) {
    const [from, to] = reachOf(y, box.height, across.other.y, across.other.height)
    guides.push({ axis: 'x', at: across.at, from, to })
  }
  if (along && Math.abs(along.shift) <= reach) {
    const [from, to] = reachOf(x, box.width, along.other.x, along.other.width)
    guides.push({ axis: 'y', at: along.at, from, to })
  }
  return { x, y, guides }
}

/** Beginning, middle and end. */
function edgesOf(start: number, length: number): readonly number[] {
  return [start, start + length / 2, start + length]
}

function nearest(
  own: readonly number[],
  others: readonly Box[],
  edges: (box: Box) => readonly number[],
): Fit | null {
  let best: Fit | null = null
  for (const other of others) {
    for (const at of edges(other)) {
      for (const edge of own) {
        const shift = at - edge
        if (best === null || Math.abs(shift) < Math.abs(best.shift)) best = { shift, at, other }
      }
    }
  }
  return best
}

function reachOf(a: number, aLength: number, b: number, bLength: number): [number, number] {
  return [Math.min(a, b), Math.max(a + aLength, b + bLength)]
}
