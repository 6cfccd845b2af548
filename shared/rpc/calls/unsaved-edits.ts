import { z } from 'zod'
import { diffSchema } from '../../document/diff.ts'
import { journeyId } from '../method.ts'

/** Edits of a map that build on a revision of it. */
export const unsavedEditsSchema = z.object({
  journeyId,
  diff: diffSchema,
  baseRevision: z.number().int(),
})
export type UnsavedEdits = z.infer<typeof unsavedEditsSchema>
