import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { MapSummary, SnapshotSummary } from '../../shared/rpc/contract.ts'
import type { Family } from './family.ts'
import type { TimelineRow } from './moments.ts'
import { useAllSnapshots } from './snapshots-store.ts'

/** The lines of the timeline: the current map, and the future state that was chosen. */
export function useRows(family: Family, futureId: JourneyId | undefined): readonly TimelineRow[] {
  const { t } = useTranslation('future')
  const lists = useAllSnapshots()
  return useMemo(() => {
    const { current, futures } = family
    const future = futures.find(({ id }) => id === futureId)
    return [
      ...(current ? [rowOf(current, 'current', lists[current.id], t('now'))] : []),
      ...(future ? [rowOf(future, 'future', lists[future.id], t('now'))] : []),
    ]
  }, [family, futureId, lists, t])
}

function rowOf(
  { id, title, updatedAt }: MapSummary,
  state: TimelineRow['state'],
  snapshots: readonly SnapshotSummary[] | undefined,
  now: string,
): TimelineRow {
  const kept = [...(snapshots ?? [])].reverse()
  return {
    journeyId: id,
    title,
    state,
    moments: [
      ...kept.map((one) => ({
        journeyId: id,
        snapshotId: one.id,
        name: one.name,
        at: one.takenAt,
      })),
      { journeyId: id, snapshotId: null, name: now, at: updatedAt },
    ],
  }
}
