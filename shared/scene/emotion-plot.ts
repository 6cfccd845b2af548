import type { EmotionId } from '../document/emotion.ts'
import type { Lane, LaneId } from '../document/lane.ts'
import type { Persona, PersonaId } from '../document/persona.ts'
import type { MapIndex } from '../document/query.ts'
import type { TouchpointId } from '../document/touchpoint.ts'
import { type ColumnEdges, columnCentre } from './column-edges.ts'
import { labelWidth } from './measures.ts'
import type { Box } from './primitive.ts'

/** What a persona is believed to feel at a touchpoint; without a level nothing is said yet. */
export interface EmotionPoint {
  readonly personaId: PersonaId
  readonly touchpointId: TouchpointId
  readonly emotionId: EmotionId | null
  readonly level: number | null
  /** What each person in the room said; `level` is their mean then. */
  readonly votes: readonly number[]
  readonly x: number
  /** At the level, or on the zero line where there is none. */
  readonly y: number
}

/** The area of the curves: the emotions row without its label column. */
export interface EmotionPlot {
  readonly laneId: LaneId
  readonly box: Box
  /** The y of level 0, and px from one level to the next. */
  readonly zeroY: number
  readonly unit: number
  /** The top of the row of notes. */
  readonly notesY: number
  /** Those whose curves are shown. */
  readonly personas: readonly Persona[]
  /** Persona by persona, each from left to right; one for every pair. */
  readonly points: readonly EmotionPoint[]
}

/** Above +2 and, with the row of notes, below -2. */
const roomAbove = 6
const roomBelow = 28

/** The y of a level on the plot; levels beyond the scale stay on its edge. */
export function levelToY(plot: Pick<EmotionPlot, 'zeroY' | 'unit'>, level: number): number {
  return plot.zeroY - Math.max(-2, Math.min(2, level)) * plot.unit
}

/** The level at a height, in steps of 0.1 from -2 to +2. */
export function yToLevel(plot: Pick<EmotionPlot, 'zeroY' | 'unit'>, y: number): number {
  const level = Math.round(((plot.zeroY - y) / plot.unit) * 10) / 10
  return Math.max(-2, Math.min(2, level)) + 0
}

/** Lays the curves out in the emotions row; a higher row stretches them. */
export function plotEmotions(
  index: MapIndex,
  edges: ColumnEdges,
  lane: Lane,
  row: Box,
  personas: readonly Persona[] = index.personas,
): EmotionPlot {
  const unit = (row.height - roomAbove - roomBelow) / 4
  const zeroY = row.y + roomAbove + 2 * unit
  const scale = { zeroY, unit }
  const points = personas.flatMap((persona) =>
    index.columns.flatMap(({ touchpoint, index: column }): EmotionPoint[] => {
      if (!touchpoint) return []
      const emotion = index.emotionOf(persona.id, touchpoint.id)
      return [
        {
          personaId: persona.id,
          touchpointId: touchpoint.id,
          emotionId: emotion?.id ?? null,
          level: emotion?.level ?? null,
          votes: emotion?.votes ?? [],
          x: columnCentre(edges, column),
          y: levelToY(scale, emotion?.level ?? 0),
        },
      ]
    }),
  )
  const box = { x: labelWidth, y: row.y, width: row.width - labelWidth, height: row.height }
  return { laneId: lane.id, box, ...scale, notesY: row.y + row.height - 25, personas, points }
}
