import type { JourneyId } from '../../shared/document/journey.ts'

/** A map as it is now (`snapshotId` null), or as a snapshot of it holds it. */
export interface Moment {
  readonly journeyId: JourneyId
  readonly snapshotId: string | null
}

export const sameMoment = (a: Moment | null, b: Moment | null): boolean =>
  a?.journeyId === b?.journeyId && a?.snapshotId === b?.snapshotId

export const keyOfMoment = ({ journeyId, snapshotId }: Moment): string =>
  snapshotId ?? `now ${journeyId}`

/** A moment with its place in time and its name. */
export interface TimelineMoment extends Moment {
  readonly name: string
  /** ISO time; of a map as it is now, when it was changed last. */
  readonly at: string
}

/** The moments of one map, the earliest first; now is the last. */
export interface TimelineRow {
  readonly journeyId: JourneyId
  readonly title: string
  readonly state: 'current' | 'future'
  readonly moments: readonly TimelineMoment[]
}

/** The next moment of the same map in a direction; the same one at the end. */
export function stepMoment(rows: readonly TimelineRow[], from: Moment, by: -1 | 1): Moment {
  const row = rows.find(({ journeyId }) => journeyId === from.journeyId)
  const index = row?.moments.findIndex((moment) => sameMoment(moment, from)) ?? -1
  return row?.moments[index + by] ?? from
}
