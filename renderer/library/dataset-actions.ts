import i18next from 'i18next'
import type { DatasetSummary } from '../../shared/rpc/contract.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { storage } from '../app/bridge.ts'
import { attempt } from '../app/say-error.ts'
import { settingsStore } from '../app/settings.ts'
import { liveOverlay } from '../feedback/live-overlay.ts'
import { dayWords } from '../ui/day.ts'
import { showToast } from '../ui/toast.ts'
import { loadLibrary } from './library-store.ts'

/** What can be done with a survey of the workspace. The lists and the numbers on the map follow. */

type DatasetRef = Pick<DatasetSummary, 'id' | 'name'>

async function follow(): Promise<void> {
  await Promise.all([loadLibrary(), liveOverlay()?.refresh()])
}

const undoing = (label: () => Promise<void>) => ({
  label: i18next.t('app:undo'),
  onSelect: () => attempt(label()),
})

/** The toast takes it back. */
export async function renameDataset({ id, name }: DatasetRef, typed: string): Promise<void> {
  if (typed === name) return
  await storage.renameDataset({ datasetId: id, name: typed })
  await follow()
  showToast({
    look: 'done',
    text: i18next.t('library:dataset.nowNamed', { name: typed }),
    action: undoing(() => renameDataset({ id, name: typed }, name)),
  })
}

/** Leaves it out of every figure, or counts it again; the toast takes it back. */
export async function pauseDataset({ id, name }: DatasetRef, paused: boolean): Promise<void> {
  await storage.pauseDataset({ datasetId: id, paused })
  await follow()
  showToast({
    look: 'done',
    text: i18next.t(paused ? 'library:dataset.nowPaused' : 'library:dataset.nowResumed', { name }),
    action: undoing(() => pauseDataset({ id, name }, !paused)),
  })
}

/** Says until which ISO day it is kept (null: without end); the toast takes it back. */
export async function keepDataset(
  { id, name, keepUntil }: Pick<DatasetSummary, 'id' | 'name' | 'keepUntil'>,
  until: string | null,
): Promise<void> {
  if (until === keepUntil) return
  await storage.keepDataset({ datasetId: id, until })
  await follow()
  const day = until === null ? '' : dayWords(until, i18next.language)
  showToast({
    look: 'done',
    text: i18next.t(until === null ? 'library:dataset.nowKept' : 'library:dataset.nowKeptUntil', {
      name,
      day,
    }),
    action: undoing(() => keepDataset({ id, name, keepUntil: until }, keepUntil)),
  })
}

export async function deleteDataset({ id, name }: DatasetRef): Promise<void> {
  await storage.deleteDataset({ datasetId: id })
  await follow()
  showToast({ look: 'deleted', text: i18next.t('library:datasetDeleted', { name }) })
}

/** Deletes what was kept to its last day, and says so, as it says what ends within a week. */
export async function sweepDatasets(): Promise<void> {
  const { deleted, ending } = await storage.sweepDatasets({})
  const { language } = settingsStore.getState()
  if (deleted.length > 0) await follow()
  for (const { name, answers } of deleted) {
    showToast({
      look: 'deleted',
      text: i18next.t('library:dataset.swept', {
        count: answers,
        formatted: formatNumber(answers, language),
        name,
      }),
    })
  }
  for (const { name, until } of ending) {
    showToast({
      look: 'problem',
      text: i18next.t('library:dataset.ending', { name, day: dayWords(until, language) }),
    })
  }
}
