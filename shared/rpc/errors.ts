import { z } from 'zod'

/** What can go wrong, as data: `invoke` and process messages strip an error's own fields. */
export const errorCodes = [
  'usage',
  'not_found',
  'invalid_input',
  'invalid_file',
  'unreadable',
  'not_a_workspace',
  'newer_version',
  'damaged',
  'locked',
  'read_only',
  'disk_full',
  'stale_revision',
  'replaced',
  'cancelled',
  'too_large',
  'storage_died',
  'internal',
] as const
export const errorSchema = z.object({
  code: z.enum(errorCodes),
  /** One or two sentences: what, where (file, row, column), and what to do next. */
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
})
export type ErrorCode = (typeof errorCodes)[number]
export type ErrorData = z.infer<typeof errorSchema>

/** An error with a code that survives the border between processes. */
export class TouchlineError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>> | undefined
  constructor(code: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>) {
    super(message)
    this.name = 'TouchlineError'
    this.code = code
    this.details = details
  }
}

/** The error as data; an unknown one becomes `internal` with its own message. */
export function toErrorData(error: unknown): ErrorData {
  if (error instanceof TouchlineError) {
    return {
      code: error.code,
      message: error.message,
      ...(error.details && { details: { ...error.details } }),
    }
  }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
}

/** The data as an error again, on the other side of the border. */
export function fromErrorData(data: ErrorData): TouchlineError {
  return new TouchlineError(data.code, data.message, data.details)
}

/** A user's data either fits or comes with a reason; neither is an exception. */
export type Result<T, E = ErrorData> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }
