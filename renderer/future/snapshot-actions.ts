import i18next from 'i18next'
import { isEmptyDiff } from '../../shared/document/diff.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import { restoreRecords } from '../../shared/document/restore-map.ts'
import type { SnapshotSummary } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { storage } from '../app/bridge.ts'
import { flushLiveSession, liveSession } from '../app/live-session.ts'
import { openMapPage, showView } from '../app/router.ts'
import type { MapSession } from '../document/session.ts'
import { loadLibrary } from '../library/library-store.ts'
import { showToast } from '../ui/toast.ts'
import { loadSnapshots } from './snapshots-store.ts'

/** What is done with maps as they were and as they shall be. Each may reject with a TouchlineError. */

/** Storage copies what is on the disk: what was edited last must be there first. */
async function savedFirst(journeyId: JourneyId): Promise<void> {
  if (liveSession()?.journeyId !== journeyId) return
  if (!(await flushLiveSession())) {
    throw new TouchlineError('internal', i18next.t('future:notSavedYet'))
  }
}

export async function takeSnapshot(journeyId: JourneyId, name: string): Promise<SnapshotSummary> {
  await savedFirst(journeyId)
  const { snapshot } = await storage.takeSnapshot({ journeyId, name })
  await loadSnapshots(journeyId)
  return snapshot
}

/** The same, and says so. */
export async function takeNamedSnapshot(journeyId: JourneyId, name: string): Promise<void> {
  await takeSnapshot(journeyId, name)
  showToast({ look: 'done', text: i18next.t('future:taken', { name }) })
}

/**
 * Brings the open map back to a snapshot, as one step of undo; how it was before that is kept as a
 * snapshot too.
 */
export async function restoreSnapshot(
  session: MapSession,
  { id, name }: SnapshotSummary,
): Promise<void> {
  const { records } = await storage.openSnapshot({ id })
  const present = session.store.getState().document
  if (isEmptyDiff(restoreRecords(present, { records }))) {
    showToast({ look: 'done', text: i18next.t('future:nothingToRestore', { name }) })
    return
  }
  await takeSnapshot(session.journeyId, i18next.t('future:beforeRestoring', { name }))
  session.dispatch('restoreSnapshot', (document) => restoreRecords(document, { records }))
  showView({ kind: 'canvas' })
  showToast({
    look: 'done',
    text: i18next.t('future:restored', { name }),
    action: { label: i18next.t('app:undo'), onSelect: session.undo },
  })
}

export async function renameSnapshot(snapshot: SnapshotSummary, name: string): Promise<void> {
  if (name === '' || name === snapshot.name) return
  await storage.renameSnapshot({ id: snapshot.id, name })
  await loadSnapshots(snapshot.journeyId)
}

export async function deleteSnapshot({ id, journeyId, name }: SnapshotSummary): Promise<void> {
  await storage.deleteSnapshot({ id })
  await loadSnapshots(journeyId)
  showToast({ look: 'deleted', text: i18next.t('future:deleted', { name }) })
}

/** Copies a map into its future state and opens that, ready to be changed. */
export async function makeFutureState(journeyId: JourneyId, title: string): Promise<void> {
  await savedFirst(journeyId)
  const { map } = await storage.makeFutureState({ journeyId, title })
  await openMapPage(map.id)
  showToast({
    look: 'done',
    text: i18next.t('future:made', { title: map.title }),
    action: {
      label: i18next.t('future:compare'),
      onSelect: () => showView({ kind: 'future' }),
    },
  })
}

interface TemplateWords {
  readonly title: string
  readonly description: string
}

export async function saveTemplate(journeyId: JourneyId, words: TemplateWords): Promise<void> {
  await savedFirst(journeyId)
  await storage.saveTemplate({ journeyId, ...words })
  await loadLibrary()
  showToast({ look: 'done', text: i18next.t('future:templateSaved', { title: words.title }) })
}

export async function renameTemplate(id: string, words: TemplateWords): Promise<void> {
  await storage.renameTemplate({ id, ...words })
  await loadLibrary()
}

export async function deleteTemplate(id: string, title: string): Promise<void> {
  await storage.deleteTemplate({ id })
  await loadLibrary()
  showToast({ look: 'deleted', text: i18next.t('future:templateDeleted', { title }) })
}
