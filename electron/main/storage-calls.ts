import { type Method, storageContract } from '../../shared/rpc/contract.ts'
import { type FileTokens, withPath } from './file-tokens.ts'
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
