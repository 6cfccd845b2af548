import i18next from 'i18next'
import { type ErrorCode, toErrorData } from '../../shared/rpc/errors.ts'
import { showToast } from '../ui/toast.ts'
import { explain } from './explain.ts'

/** Says at the window's edge what went wrong; for what the user asked for and did not get. */
export function sayError(reason: unknown): void {
  const error = toErrorData(reason)
  if (error.code === 'cancelled') return
  showToast({ look: 'problem', text: explain(error) })
}

/** Does something that can fail, and says so when it does. */
export function attempt(task: Promise<unknown>): void {
  task.catch(sayError)
}

/** An error's code in a few words of the window's language, for "Not saved: …". */
export function becauseOf(code: ErrorCode): string {
  return i18next.t(`app:because.${code}`)
}
