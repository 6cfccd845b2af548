import { type Method, storageContract } from '../../shared/rpc/contract.ts'
import type { FileTokens } from './file-tokens.ts'
import { serveMethod } from './ipc.ts'

/** Hands the window's calls on to the storage process, with paths in the place of file tokens. */
export function serveStorageCalls(
  tokens: FileTokens,
  call: (method: string, input: unknown) => Promise<unknown>,
): void {
  for (const [name, method] of Object.entries<Method>(storageContract)) {
    serveMethod(`storage:${name}`, method, (input) => call(name, withPath(tokens, method, input)))
  }
}

/** Throws where the token is unknown or was given for another use. */
export function withPath(tokens: FileTokens, method: Method, input: unknown): unknown {
  if (!method.file || typeof input !== 'object' || input === null) return input
  const token = 'file' in input && typeof input.file === 'string' ? input.file : ''
  return { ...input, file: tokens.pathOf(token, method.file) }
}
