import { randomUUID } from 'node:crypto'
import type { Method } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'

export type FileUse = 'read' | 'write' | 'workspace'

/** Files that the user chose, by the token that the window knows them by. */
export interface FileTokens {
  /** The same file for the same use keeps its token. */
  readonly give: (path: string, use: FileUse) => string
  /** Throws where the token is unknown or was given for another use. */
  readonly pathOf: (token: string, use: FileUse) => string
}

/**
 * The window never names a path: main keeps what the user chose in a dialog, or dropped, and hands
 * out a token that cannot be guessed and is good for one use (reading, writing, opening) only.
 */
export function createFileTokens(): FileTokens {
  const files = new Map<string, { path: string; use: FileUse }>()
  const tokens = new Map<string, string>()
  return {
    give: (path, use) => {
      const key = `${use} ${path}`
      const token = tokens.get(key) ?? randomUUID()
      tokens.set(key, token)
      files.set(token, { path, use })
      return token
    },
    pathOf: (token, use) => {
      const file = files.get(token)
      if (file?.use !== use) {
        throw new TouchlineError(
          'usage',
          'This file was not chosen in this window. Choose it again.',
        )
      }
      return file.path
    },
  }
}

/** The input with paths in the place of its tokens. Throws as `pathOf` does. */
export function withPath(tokens: FileTokens, method: Method, input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const pathOf = (name: 'file' | 'target', use: FileUse): string => {
    const token: unknown = Reflect.get(input, name)
    return tokens.pathOf(typeof token === 'string' ? token : '', use)
  }
  return {
    ...input,
    ...(method.file && { file: pathOf('file', method.file) }),
    ...(method.target && { target: pathOf('target', method.target) }),
  }
}
