import { z } from 'zod'
import { clientOf } from '../../shared/rpc/channel.ts'
import {
  answerSchema,
  appContract,
  type Bridge,
  type Events,
  eventSchemas,
  storageContract,
} from '../../shared/rpc/contract.ts'
import { errorSchema, fromErrorData, TouchlineError } from '../../shared/rpc/errors.ts'

/** Put on the window by the preload; all that it has of Electron. */
declare const touchline: Bridge

type Calls = Readonly<Record<string, (input: unknown) => Promise<unknown>>>

async function call(calls: Calls, method: string, input: unknown): Promise<unknown> {
  const answer = answerSchema.parse(await calls[method]?.(input))
  if (answer.ok) return answer.value
  const error = errorSchema.safeParse(answer.error)
  throw error.success
    ? fromErrorData(error.data)
    : new TouchlineError('internal', answer.error.message)
}

/** The storage process. Each call rejects with a TouchlineError. */
export const storage = clientOf(storageContract, (method, input) =>
  call(touchline.storage, method, input),
)

/** Main: dialogs, settings, the window itself. Each call rejects with a TouchlineError. */
export const app = clientOf(appContract, (method, input) => call(touchline.app, method, input))

/** Listens to what is told without being asked; the returned function ends that. */
export function onEvent<E extends keyof Events>(
  event: E,
  listener: (payload: Events[E]) => void,
): () => void {
  const schema = eventSchemas[event]
  return touchline.on(event, (payload) => {
    // The table of schemas loses which event a schema belongs to; the parse is what makes it true.
    const checked = schema.safeParse(payload)
    if (checked.success) listener(checked.data as Events[E])
  })
}

/** A token for a dropped file, as a dialog would give; null when it is not a real file. */
export async function tokenOfDroppedFile(file: File) {
  const answer = droppedAnswer.safeParse(await touchline.tokenOfDroppedFile(file))
  return answer.success ? answer.data.value : null
}

const droppedAnswer = z.object({
  ok: z.literal(true),
  value: appContract.chooseSurveyFile.output,
})
