import { z } from 'zod'
import { idSchema } from '../document/id.ts'

/**
 * One call between window, main and storage: the client, the server, the preload's functions and the
 * checks are derived from it.
 *
 * An entry with `file` takes a token in its input's `file` from the window (main handed it out after a
 * dialog or a drop) and main puts the path in its place; the window never names a path. One with `target`
 * takes a second token in `target`, of a file to be written.
 */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I
  readonly output: O
  readonly file?: 'read' | 'write'
  readonly target?: 'write'
}

/** An entry of a contract. */
export const method = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  file?: 'read' | 'write',
  target?: 'write',
): Method<I, O> => ({ input, output, ...(file && { file }), ...(target && { target }) })

/** The input of a call that needs none. */
export const nothing = z.object({})
/** The output of a call that says nothing but that it was done. */
export const done = z.object({})
export const journeyId = idSchema('journey')

/** Told by its tag: the same bytes come from several realms (page, main, storage). */
export const bytesSchema = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => Object.prototype.toString.call(value) === '[object Uint8Array]',
  'must be bytes',
)

export const languageSchema = z.enum(['en', 'hu', 'pl'])
export type Language = z.infer<typeof languageSchema>
export const themeSchema = z.enum(['light', 'dark'])
export type ThemeName = z.infer<typeof themeSchema>
