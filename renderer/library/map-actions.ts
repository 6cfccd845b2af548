import i18next from 'i18next'
import type { JourneyId } from '../../shared/document/journey.ts'
import { storage } from '../app/bridge.ts'
import { openMapPage } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import { forgetHistory, picturesInHistories } from '../document/kept-history.ts'
import { showToast } from '../ui/toast.ts'
import { loadLibrary } from './library-store.ts'

interface MapRef {
  readonly id: JourneyId
  readonly title: string
}

/** Copies a map under a title of its own and shows the copy. */
export async function duplicateMap({ id, title }: MapRef): Promise<void> {
  const { map } = await storage.duplicateMap({
    journeyId: id,
    title: i18next.t('library:copyOf', { title }),
  })
  await openMapPage(map.id)
}

/** Moves a map to the trash; the toast brings it back, and later the list of deleted maps. */
export async function deleteMap({ id, title }: MapRef): Promise<void> {
  await storage.deleteMap({ journeyId: id })
  await loadLibrary()
  showToast({
    look: 'deleted',
    text: i18next.t('library:deleted', { title }),
    action: {
      label: i18next.t('app:undo'),
      onSelect: () => attempt(restoreMap(id)),
    },
  })
}

/** Brings a map back from the trash. */
export async function restoreMap(journeyId: JourneyId): Promise<void> {
  await storage.restoreMap({ journeyId })
  await loadLibrary()
}

/** Takes a map that is in the trash out of the file; what undo can bring back in other maps stays. */
export async function deleteMapForGood({ id, title }: MapRef): Promise<void> {
  forgetHistory(id)
  await storage.deleteMapForGood({ journeyId: id, keptPictures: picturesInHistories() })
  await loadLibrary()
  showToast({ look: 'deleted', text: i18next.t('library:forGood.done', { title }) })
}

/** Gives a map that is not open another title. */
export async function renameMap(journeyId: JourneyId, title: string): Promise<void> {
  const { records, revision } = await storage.openMap({ journeyId })
  const before = records.find((record) => record.id === journeyId)
  if (before?.type !== 'journey' || before.title === title) return
  const updated = { [journeyId]: { before, after: { ...before, title } } }
  await storage.saveDiff({
    journeyId,
    diff: { added: {}, updated, removed: {} },
    baseRevision: revision,
  })
  await loadLibrary()
}
