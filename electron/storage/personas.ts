import { type ContentHash, emptyContentHash } from './content-hash.ts'
import type { Db } from './database.ts'
import { readSetting, writeSetting } from './settings.ts'

/** The content hash of all personas: they belong to no single map. */
export function readPersonasHash(db: Db): ContentHash {
  return readSetting(db, 'personasHash') ?? emptyContentHash
}

export function writePersonasHash(db: Db, hash: ContentHash): void {
  writeSetting(db, 'personasHash', hash)
}
