import { type Method, storageContract } from '../../shared/rpc/contract.ts'
import type { AskedAhead } from './asked-ahead.ts'
import { type FileTokens, withPath } from './file-tokens.ts'
import { serveMethod } from './ipc.ts'

interface Caller {
  readonly tokens: FileTokens
  readonly asked: AskedAhead
}

/** Hands a window's calls on to its own storage process, with paths in the place of its file tokens. */
export function serveStorageCalls(windowOf: (page: number) => Caller): void {
  for (const [name, method] of Object.entries<Method>(storageContract)) {
    serveMethod(`storage:${name}`, method, (input, page) => {
      const { tokens, asked } = windowOf(page)
      return asked.call(name, withPath(tokens, method, input))
    })
  }
}
