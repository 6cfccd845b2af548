import { z } from 'zod'

/** Fields that several record types share. */

/** One line or paragraph of a person's text. The limit keeps a pasted book from entering a card. */
export const text = z.string().max(10_000)
/** A fractional index key: records of one parent are ordered by comparing these as plain strings. */
export const orderKey = z.string().min(1).max(200)
/** 1 low, 2 medium, 3 high; null is not judged yet. */
export const grade = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Grade = z.infer<typeof grade>
/** An emotion's level from -2 to +2 in steps of 0.1. */
export const emotionLevel = z
  .number()
  .min(-2)
  .max(2)
  .refine(
    (level) => Math.abs(level * 10 - Math.round(level * 10)) < 1e-6,
    'must be in steps of 0.1',
  )
/** How a statement on the map is known. */
export const evidence = z.enum(['assumed', 'inferred', 'observed'])
export type Evidence = z.infer<typeof evidence>
/** A date without time, `2025-03-31`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** A moment, ISO 8601 in UTC: `2025-03-31T14:07:00.000Z`. */
export const isoMoment = z.iso.datetime()
/** SHA-256 of a picture kept in the workspace, in hex. */
export const pictureHash = z.string().max(64)
/** What a card, note or stage can be tinted with; `theme.ts` holds the tints. Null is the plain look. */
export const tint = z.enum(['amber', 'green', 'blue', 'violet', 'rose', 'grey'])
export type Tint = z.infer<typeof tint>
/** One of the six colours of personas: `u1` … `u6` of the design tokens. */
export const personaColour = z.enum(['u1', 'u2', 'u3', 'u4', 'u5', 'u6'])
export type PersonaColour = z.infer<typeof personaColour>
