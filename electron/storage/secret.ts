import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { userDataFolder } from './default-workspace.ts'
import { createKeyedHash } from './keyed-hash.ts'
import { publishFile } from './publish-file.ts'

/** A key that stays on this computer: whoever gets the workspace file alone cannot try out addresses. */
export interface Secret {
  /** Tells whether two hashes were made with the same key. */
  readonly id: string
  /** HMAC-SHA-256 in base64url, for respondents. */
  readonly hmac: (text: string) => string
  /** 53 bits and quick, for telling rows apart. */
  readonly quickHash: (text: string) => number
}

/** The user's key; made at the first use. */
export function readSecret(folder: string = userDataFolder()): Secret {
  const key = readKey(join(folder, 'respondent.key'), folder)
  const hmac = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
  const rowKey = createHmac('sha256', key).update('rows').digest()
  return { id: hmac('id of this key').slice(0, 12), hmac, quickHash: createKeyedHash(rowKey) }
}

function readKey(file: string, folder: string): Buffer {
  const present = keyIn(file)
  if (present) return present
  mkdirSync(folder, { recursive: true })
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, randomBytes(32), { mode: 0o600 })
  try {
    publishFile(temporary, file)
  } catch {
    // Another process was first; its key counts.
  } finally {
    rmSync(temporary, { force: true })
  }
  const made = keyIn(file)
  if (made) return made
  throw new Error(`The key of respondents cannot be kept in ${file}.`)
}

function keyIn(file: string): Buffer | null {
  try {
    const key = readFileSync(file)
    return key.length === 32 ? key : null
  } catch {
    return null
  }
}
