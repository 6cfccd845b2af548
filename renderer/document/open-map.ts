import type { Diff } from '../../shared/document/diff.ts'
import { sameRecord } from '../../shared/document/diff.ts'
import { documentOf } from '../../shared/document/document.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { AnyRecord } from '../../shared/document/record.ts'
import type { Client, storageContract } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { createAutosave } from './autosave.ts'
import { keptHistory } from './kept-history.ts'
import { createSession, type MapSession } from './session.ts'

type Storage = Pick<Client<typeof storageContract>, 'openMap' | 'saveDiff'>

/** Reads a map and opens a session on it that saves into the same storage. */
export async function openMap(storage: Storage, journeyId: JourneyId): Promise<MapSession> {
  const { records, revision } = await storage.openMap({ journeyId })
  const journey = records.find((record) => record.id === journeyId)
  if (journey?.type !== 'journey')
    throw new TouchlineError('not_found', 'This map is no longer in the workspace.')
  const document = documentOf(
    journey,
    records.filter((record) => record !== journey),
  )
  return createSession({
    document,
    history: keptHistory(document),
    autosave: (onStatus) =>
      createAutosave({
        revision,
        onStatus,
        save: (diff, baseRevision) => storage.saveDiff({ journeyId, diff, baseRevision }),
        holds: async (diff) => {
          const stored = await storage.openMap({ journeyId })
          return { holds: holdsDiff(stored.records, diff), revision: stored.revision }
        },
        after: (ms, callback) => {
          const timer = setTimeout(callback, ms)
          return () => clearTimeout(timer)
        },
        now: () => Date.now(),
      }),
  })
}

/** Whether the records are as they would be after the diff. */
function holdsDiff(records: readonly AnyRecord[], diff: Diff): boolean {
  const byId = new Map(records.map((record) => [record.id as string, record]))
  const stands = (record: AnyRecord) => {
    const stored = byId.get(record.id)
    return stored !== undefined && sameRecord(stored, record)
  }
  return (
    Object.values(diff.added).every(stands) &&
    Object.values(diff.updated).every(({ after }) => stands(after)) &&
    Object.keys(diff.removed).every((id) => !byId.has(id))
  )
}
