import { z } from 'zod'
import type { Client, Contract, Events, Handlers } from './contract.ts'
import { eventSchemas } from './contract.ts'
import {
  type ErrorData,
  errorSchema,
  fromErrorData,
  TouchlineError,
  toErrorData,
} from './errors.ts'

/** Messages between main and the storage process, over any port that posts structured data. */

const requestSchema = z.object({
  id: z.number().int(),
  method: z.string(),
  input: z.unknown(),
})
const replySchema = z.union([
  z.object({ id: z.number().int(), ok: z.literal(true), value: z.unknown() }),
  z.object({ id: z.number().int(), ok: z.literal(false), error: errorSchema }),
])
const eventMessageSchema = z.object({
  event: z.enum(Object.keys(eventSchemas) as [keyof Events]),
  payload: z.unknown(),
})

export interface Port {
  readonly post: (message: unknown) => void
  readonly listen: (listener: (message: unknown) => void) => void
}

/** Answers requests on the port with the handlers. Inputs and outputs are checked by the contract. */
export function serve<C extends Contract>(port: Port, contract: C, handlers: Handlers<C>): void {
  port.listen((message) => {
    const request = requestSchema.safeParse(message)
    if (!request.success) return
    const { id, method, input } = request.data
    answer(contract, handlers, method, input).then(
      (value) => port.post({ id, ok: true, value }),
      (error: unknown) => port.post({ id, ok: false, error: toErrorData(error) }),
    )
  })
}

/** Checks the input, calls the handler. Throws a TouchlineError for an unknown method or an input that does not fit. */
export async function answer<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  name: string,
  input: unknown,
): Promise<unknown> {
  const method = Object.hasOwn(contract, name) ? contract[name] : undefined
  const handler = handlers[name]
  if (!method || !handler) throw new TouchlineError('usage', `There is no call named ${name}.`)
  const checked = method.input.safeParse(input)
  if (!checked.success)
    throw new TouchlineError('usage', `${name}: ${z.prettifyError(checked.error)}`)
  return handler(checked.data as never)
}

export interface Calls {
  /** Sends a request; resolves with its value or rejects with a TouchlineError. */
  readonly call: (method: string, input: unknown) => Promise<unknown>
  /** Rejects everything pending: the other side is gone. */
  readonly rejectAll: (error: ErrorData) => void
}

/** The calling side of a port. Events of the other side go to `onEvent`. */
export function connect(
  port: Port,
  onEvent: (event: keyof Events, payload: unknown) => void = () => undefined,
): Calls {
  let lastId = 0
  const pending = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >()
  port.listen((message) => {
    const event = eventMessageSchema.safeParse(message)
    if (event.success) return onEvent(event.data.event, event.data.payload)
    const reply = replySchema.safeParse(message)
    if (!reply.success) return
    const waiting = pending.get(reply.data.id)
    pending.delete(reply.data.id)
    if (reply.data.ok) waiting?.resolve(reply.data.value)
    else waiting?.reject(fromErrorData(reply.data.error))
  })
  return {
    call: (method, input) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        pending.set(id, { resolve, reject })
        port.post({ id, method, input })
      }),
    rejectAll: (error) => {
      for (const { reject } of pending.values()) reject(fromErrorData(error))
      pending.clear()
    },
  }
}

/** A typed client over a calling function; answers are checked by the contract. */
export function clientOf<C extends Contract>(
  contract: C,
  call: (method: string, input: unknown) => Promise<unknown>,
): Client<C> {
  return Object.fromEntries(
    Object.entries(contract).map(([name, { output }]) => [
      name,
      async (input: unknown) => output.parse(await call(name, input)),
    ]),
  ) as Client<C>
}

/** An event as it crosses the port. */
export function eventMessage<E extends keyof Events>(event: E, payload: Events[E]): unknown {
  return { event, payload }
}
