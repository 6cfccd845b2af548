import { z } from 'zod'
import { text, tint } from './field.ts'
import { type Id, idSchema, newId } from './id.ts'
import type { JourneyId } from './journey.ts'
import type { RecordType } from './record-type.ts'

export type NoteId = Id<'note'>

/** A free sticky anywhere on the canvas. `x`, `y` in px at 100 %, from the sheet's top-left corner. */
export const noteSchema = z.strictObject({
  type: z.literal('note'),
  id: idSchema('note'),
  journeyId: idSchema('journey'),
  x: z.number().min(-100_000).max(100_000),
  y: z.number().min(-100_000).max(100_000),
  text,
  colour: tint.nullable(),
})
export type Note = z.infer<typeof noteSchema>

export const noteType: RecordType<'note', typeof noteSchema> = {
  type: 'note',
  schema: noteSchema,
  migrations: [],
}

/** A note with defaults for what is not given. */
export function createNote(
  given: Partial<Omit<Note, 'type'>> & { journeyId: JourneyId; x: number; y: number },
): Note {
  return { type: 'note', id: newId('note'), text: '', colour: null, ...given }
}
