import { toOpenMap } from '../../shared/document/dump-map.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { Language } from '../../shared/rpc/contract.ts'
import type { Db } from './database.ts'
import { addOpenMap, readDocument } from './maps.ts'
import { findTemplate } from './templates.ts'

/** Makes a map from a template that ships with the app. Throws `not_found`. */
export function newMap(
  db: Db,
  args: {
    readonly template: string
    readonly language: Language
    readonly title?: string | undefined
  },
): { id: JourneyId; title: string } {
  return addOpenMap(db, findTemplate(args.template, args.language).map, args.title)
}

/** Makes a copy of a map with its own ids; its personas are shared, its answers stay behind. */
export function duplicateMap(
  db: Db,
  journeyId: JourneyId,
  title: string,
): { id: JourneyId; title: string } {
  return addOpenMap(db, toOpenMap(readDocument(db, journeyId)), title)
}
