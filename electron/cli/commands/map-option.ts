import type { JourneyId } from '../../../shared/document/journey.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import type { Db } from '../../storage/database.ts'
import { findMap } from '../../storage/maps.ts'
import { textOption } from '../command.ts'
import type { Given } from '../usage.ts'

export const mapGrammar = { map: { type: 'string' } } as const

/** The name that `--map` gives. Throws `usage` where it is missing, before any file is opened. */
export function mapName(given: Given): string {
  const name = textOption(given, 'map')
  if (name !== undefined) return name
  throw new TouchlineError(
    'usage',
    '--map MAP is missing. Name a map by its id or title; "touchline maps" lists them.',
  )
}

export function namedMap(db: Db, given: Given): { id: JourneyId; title: string } {
  return findMap(db, mapName(given))
}
