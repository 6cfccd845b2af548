import { documentOf, type MapDocument } from '../../shared/document/document.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { AnyRecord } from '../../shared/document/record.ts'
import { type Overlay, overlayFilterSchema } from '../../shared/feedback/overlay.ts'
import type { MapSummary } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { storage } from '../app/bridge.ts'
import type { Moment } from './moments.ts'
import { loadSnapshots } from './snapshots-store.ts'

/** A current map with its future states, as far as they are in the workspace. */
export interface Family {
  /** Null when it is in the trash. */
  readonly current: MapSummary | null
  readonly futures: readonly MapSummary[]
  /** Which record of the current map each record of a future state was made from. */
  readonly origins: ReadonlyMap<string, string>
  /** What customers said of the current map. */
  readonly overlay: Overlay | null
}

/** Reads the family of a map, and the snapshots of all who belong to it. Rejects with a TouchlineError. */
export async function loadFamily(journeyId: JourneyId): Promise<Family> {
  const { maps } = await storage.listMaps({})
  const own = maps.find(({ id }) => id === journeyId)
  const currentId = own?.futureOf ?? journeyId
  const current = maps.find(({ id }) => id === currentId) ?? null
  const futures = maps.filter(({ futureOf }) => futureOf === currentId)
  const filter = overlayFilterSchema.parse({ trend: 'month' })
  const [pairs, overlay] = await Promise.all([
    Promise.all(futures.map(({ id }) => storage.counterparts({ journeyId: id }))),
    current ? storage.overlay({ journeyId: current.id, filter }) : null,
    ...[...futures, ...(current ? [current] : [])].map(({ id }) => loadSnapshots(id)),
  ])
  const origins = new Map(
    pairs.flatMap((each) => each.pairs.map(({ id, originId }) => [id, originId] as const)),
  )
  return { current, futures, origins, overlay }
}

/** The map of a moment, read from the file. Rejects with a TouchlineError. */
export async function readMoment({ journeyId, snapshotId }: Moment): Promise<MapDocument> {
  const records: readonly AnyRecord[] =
    snapshotId === null
      ? (await storage.openMap({ journeyId })).records
      : (await storage.openSnapshot({ id: snapshotId })).records
  const journey = records.find((record) => record.id === journeyId)
  if (journey?.type !== 'journey')
    throw new TouchlineError('not_found', 'This map is no longer in the workspace.')
  return documentOf(journey, records)
}

/** The numbers of the current map on another map of its family, whose touchpoints were made from its own. */
export function carriedOverlay(
  overlay: Overlay,
  document: MapDocument,
  origins: ReadonlyMap<string, string>,
): Overlay {
  const byId = new Map(overlay.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
  const ids = Object.keys(document.touchpoint)
  const originOf = (id: string) => origins.get(id) ?? id
  return {
    ...overlay,
    touchpoints: ids.flatMap((id) => {
      const found = byId.get(originOf(id))
      return found ? [{ ...found, id }] : []
    }),
    questions: overlay.questions.map((question) => {
      const asked = new Set(question.touchpoints)
      return { ...question, touchpoints: ids.filter((id) => asked.has(originOf(id))) }
    }),
  }
}
