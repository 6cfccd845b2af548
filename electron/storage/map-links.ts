import { brandId } from '../../shared/document/id.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import type { Db } from './database.ts'

export interface MapLink {
  readonly journeyId: JourneyId
  readonly title: string
  readonly touchpointId: TouchpointId
  readonly touchpoint: string
}

/** The touchpoints whose detail this map is, of the maps that are not in the trash, by title. */
export function linksTo(db: Db, journeyId: JourneyId): MapLink[] {
  return db
    .prepare<[string], { id: string; title: string; touchpointId: string; touchpoint: string }>(
      `SELECT journey.id, journey.title, touchpoint.id AS touchpointId, touchpoint.title AS touchpoint
       FROM touchpoint JOIN journey ON journey.id = touchpoint.journey_id
       WHERE linked_map_id = ? AND deleted_at IS NULL
       ORDER BY journey.title, touchpoint.title, touchpoint.id`,
    )
    .all(journeyId)
    .map(({ id, touchpointId, ...titles }) => ({
      ...titles,
      journeyId: brandId('journey', id),
      touchpointId: brandId('touchpoint', touchpointId),
    }))
}
