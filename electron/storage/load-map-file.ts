import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { OpenMap } from '../../shared/document/open-format.ts'
import { parseOpenMap } from '../../shared/document/parse-open-map.ts'
import { fromErrorData, TouchlineError } from '../../shared/rpc/errors.ts'
import type { Db } from './database.ts'
import { addOpenMap } from './maps.ts'
import { explained } from './sqlite-error.ts'

/** Larger than any map that a person or a script writes. */
const maxBytes = 64 * 1024 * 1024

/** Reads a file in the open JSON format. Throws with the file, the place and what to do. */
export function readMapFile(file: string): OpenMap {
  const parsed = parseOpenMap(readTextFile(file), basename(file))
  if (!parsed.ok) throw fromErrorData(parsed.error)
  return parsed.value
}

/** A JSON file's text. Throws where it is missing, a folder, too large or not UTF-8. */
export function readTextFile(file: string): string {
  return explained(file, () => {
    const { size } = statSync(file)
    if (size > maxBytes) {
      throw new TouchlineError(
        'too_large',
        `${basename(file)} is larger than ${maxBytes / 1024 / 1024} MB, which no map is. Choose another file.`,
      )
    }
    const bytes = readFileSync(file)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      throw new TouchlineError(
        'invalid_file',
        `${basename(file)} is not text in UTF-8, so it is no JSON file. Choose another file, or save it as UTF-8.`,
      )
    }
  })
}

/** Adds the map in the file to the workspace. */
export function loadMapFile(
  db: Db,
  file: string,
  title: string | undefined,
): { id: JourneyId; title: string } {
  return addOpenMap(db, readMapFile(file), title)
}
