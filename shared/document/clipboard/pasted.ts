import type { Diff } from '../diff.ts'
import type { RecordTypeName } from '../record.ts'

/** What pasting makes: one step of undo, and the records to select after it, in their order. */
export interface Pasted {
  readonly diff: Diff
  readonly selected: readonly string[]
}

/** More records than this at once are a book by mistake, not a map. */
export const pasteLimit = 20_000

/** The types of which a person is told how many came. */
export const countedTypes = [
  'stage',
  'touchpoint',
  'lane',
  'card',
  'emotion',
  'note',
] as const satisfies readonly RecordTypeName[]

/** How many records of each type a diff brings; emotions that it only changes count too. */
export function countPasted(diff: Diff): Record<(typeof countedTypes)[number], number> {
  const counts = { stage: 0, touchpoint: 0, lane: 0, card: 0, emotion: 0, note: 0 }
  for (const { type } of Object.values(diff.added)) {
    if (type in counts) counts[type as keyof typeof counts] += 1
  }
  for (const { after } of Object.values(diff.updated)) {
    if (after.type === 'emotion') counts.emotion += 1
  }
  return counts
}
