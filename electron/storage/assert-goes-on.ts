import { TouchlineError } from '../../shared/rpc/errors.ts'

/** Throws `cancelled` once the import of the file is to stop. */
export function assertGoesOn(name: string, isCancelled: (() => boolean) | undefined): void {
  if (!isCancelled?.()) return
  throw new TouchlineError(
    'cancelled',
    `The import of ${name} was cancelled. The workspace is as it was.`,
  )
}
