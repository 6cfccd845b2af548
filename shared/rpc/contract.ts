import { z } from 'zod'
import { appCalls } from './calls/app-calls.ts'
import { datasetCalls } from './calls/dataset-calls.ts'
import { exportCalls } from './calls/export-calls.ts'
import { feedbackCalls } from './calls/feedback-calls.ts'
import { mapCalls } from './calls/map-calls.ts'
import { pictureCalls } from './calls/picture-calls.ts'
import { recipeCalls } from './calls/recipe-calls.ts'
import { snapshotCalls } from './calls/snapshot-calls.ts'
import { templateCalls } from './calls/template-calls.ts'
import { workspaceCalls } from './calls/workspace-calls.ts'
import type { eventSchemas } from './events.ts'
import type { Method } from './method.ts'

export * from './calls/app-calls.ts'
export * from './calls/dataset-calls.ts'
export * from './calls/export-calls.ts'
export * from './calls/feedback-calls.ts'
export * from './calls/map-calls.ts'
export * from './calls/picture-calls.ts'
export * from './calls/recipe-calls.ts'
export * from './calls/snapshot-calls.ts'
export * from './calls/template-calls.ts'
export * from './calls/unsaved-edits.ts'
export * from './calls/workspace-calls.ts'
export * from './events.ts'
export * from './method.ts'

/** Answered by the storage process. A feature's calls stand in a file of their own in `calls/`. */
export const storageContract = {
  ...mapCalls,
  ...snapshotCalls,
  ...templateCalls,
  ...feedbackCalls,
  ...datasetCalls,
  ...recipeCalls,
  ...exportCalls,
  ...pictureCalls,
} as const

/** Between main and storage only; the window cannot call these. */
export const supervisorContract = workspaceCalls

/** Answered by main: dialogs, settings, the window itself. */
export const appContract = appCalls

export type Contract = Readonly<Record<string, Method>>
export type Input<M extends Method> = z.input<M['input']>
export type Output<M extends Method> = z.output<M['output']>

/** The calls of a contract as functions. */
export type Client<C extends Contract> = {
  readonly [M in keyof C]: (input: Input<C[M]>) => Promise<Output<C[M]>>
}
/** What is sent as the answer: the caller's check makes the output of it. */
type Sent<M extends Method> = z.input<M['output']>
/** The functions that answer a contract; inputs have been checked. */
export type Handlers<C extends Contract> = {
  readonly [M in keyof C]: (input: z.output<C[M]['input']>) => Promise<Sent<C[M]>> | Sent<C[M]>
}

/** A checked answer as it crosses a border. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.string(),
      message: z.string(),
      details: z.record(z.string(), z.unknown()).optional(),
    }),
  }),
])

/** What the preload puts on `window.touchline`: each function resolves to an answer and never rejects. */
export interface Bridge {
  readonly storage: {
    readonly [M in keyof typeof storageContract]: (input: unknown) => Promise<unknown>
  }
  readonly app: { readonly [M in keyof typeof appContract]: (input: unknown) => Promise<unknown> }
  /** Calls the listener on each event of this name; the returned function ends that. */
  readonly on: (
    event: keyof typeof eventSchemas,
    listener: (payload: unknown) => void,
  ) => () => void
  /** Resolves to an answer with a token for a file dropped on the window, or to null when it is not a real file. */
  readonly tokenOfDroppedFile: (file: unknown) => Promise<unknown>
}
