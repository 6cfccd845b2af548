import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { pictureByteLimit } from '../../../shared/rpc/calls/picture-calls.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { type Db, prepared } from '../database.ts'
import type { PreparedPicture } from './prepare-picture.ts'

/** A picture as it lies in the file. */
export interface StoredPicture {
  readonly mediaType: PreparedPicture['mediaType']
  readonly bytes: Buffer
}

/** Keeps the picture; one with the same content is kept once. */
export function keepPicture(db: Db, { sha256, mediaType, bytes }: PreparedPicture): void {
  prepared(
    db,
    'INSERT INTO picture (sha256, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(sha256, mediaType, bytes)
}

/** The picture with this SHA-256, or null. */
export function readPicture(db: Db, sha256: string): StoredPicture | null {
  const row = db
    .prepare<[string], StoredPicture>(
      'SELECT media_type AS mediaType, bytes FROM picture WHERE sha256 = ?',
    )
    .get(sha256)
  return row ?? null
}

/** Those of the pictures that the workspace has. */
export function knownPictures(db: Db, sha256s: readonly string[]): string[] {
  const find = prepared(db, 'SELECT 1 FROM picture WHERE sha256 = ?')
  return sha256s.filter((sha256) => find.get(sha256) !== undefined)
}

/** A file's bytes; not read at all where it is too large to be kept. */
export function readPictureFile(file: string): Buffer {
  const { size } = statSync(file)
  if (size > pictureByteLimit) {
    throw new TouchlineError(
      'too_large',
      `${basename(file)} is larger than ${pictureByteLimit / 1024 / 1024} MB. Make the picture smaller first.`,
      { problem: 'large' },
    )
  }
  return readFileSync(file)
}
