import { z } from 'zod'
import type { Method } from '../../shared/rpc/contract.ts'
import { type ErrorData, TouchlineError, toErrorData } from '../../shared/rpc/errors.ts'
import { host, scheme } from './scheme-path.ts'
import { isLargerThan } from './size.ts'

/** More than a map of thousands of cards with pictures; less than what would stall the app. */
const inputLimit = 64 * 1024 * 1024

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorData }

/** Who sent a message, as far as it matters here. */
export interface Sender {
  readonly url: string
  readonly isTopFrame: boolean
}

/**
 * The one way by which the window reaches main. The sender must be our own page in a top frame, the
 * input small enough and of the method's shape; failures come back as data, never as exceptions.
 */
export async function answerCall(
  sender: Sender,
  method: Method,
  name: string,
  input: unknown,
  handle: (input: unknown) => unknown,
): Promise<Answer> {
  try {
    if (!isOurs(sender)) throw new TouchlineError('usage', `${name} was not called by the app.`)
    if (isLargerThan(input, inputLimit)) {
      throw new TouchlineError('too_large', `${name} was given more than 64 MB at once.`)
    }
    const checked = method.input.safeParse(input)
    if (!checked.success) {
      throw new TouchlineError('usage', `${name}: ${z.prettifyError(checked.error)}`)
    }
    return { ok: true, value: await handle(checked.data) }
  } catch (error) {
    return { ok: false, error: toErrorData(error) }
  }
}

function isOurs({ url, isTopFrame }: Sender): boolean {
  try {
    const { protocol, host: from } = new URL(url)
    return isTopFrame && protocol === `${scheme}:` && from === host
  } catch {
    return false
  }
}
