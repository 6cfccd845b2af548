import i18next from 'i18next'
import { showToast } from '../ui/toast.ts'
import { app, storage } from './bridge.ts'
import { flushLiveSession, liveSession } from './live-session.ts'
import { currentRoute, openMapPage } from './router.ts'
import { attempt } from './say-error.ts'
import { settingsStore } from './settings.ts'

/** What the menu and the keys do with whole workspaces. Each may reject with a TouchlineError. */

export async function newWindow(): Promise<void> {
  await app.newWindow({})
}

export async function newWorkspace(): Promise<void> {
  await app.newWorkspace({})
}

/** Opens a recent workspace by its token, or asks for one. */
export async function openWorkspace(recent?: string): Promise<void> {
  await app.openWorkspace(recent === undefined ? {} : { recent })
}

/** Opens a workspace file that was dropped, by its token. */
export async function openDroppedWorkspace(dropped: string): Promise<void> {
  await app.openWorkspace({ dropped })
}

/** Saves a copy of the workspace, with what could not be saved in itself, and offers to go on in it. */
export async function saveCopy(): Promise<void> {
  await flushLiveSession()
  const unsaved = liveSession()?.unsaved() ?? null
  const copy = await app.saveWorkspaceCopy({ unsaved })
  if (!copy) return
  const { name, token } = copy
  showToast({
    look: 'done',
    text: i18next.t('app:menu.copySaved', { name }),
    action: {
      label: i18next.t('app:menu.openCopy'),
      onSelect: () => attempt(openWorkspace(token)),
    },
  })
}

/** Adds a map from a file in the open format and shows it. */
export async function loadMapFile(file?: string): Promise<void> {
  const chosen = file ?? (await app.chooseMapFile({}))?.file
  if (chosen === undefined) return
  const { map } = await storage.loadMap({ file: chosen })
  showToast({ look: 'done', text: i18next.t('app:menu.mapLoaded', { title: map.title }) })
  await openMapPage(map.id)
}

/** Makes a map from a template in the window's language and shows it. */
export async function newMap(template: string, title?: string): Promise<void> {
  const { language } = settingsStore.getState()
  const { map } = await storage.newMap({ template, language, ...(title && { title }) })
  await openMapPage(map.id)
}

/** Saves at once and says that nobody needs to. */
export async function saveNow(): Promise<void> {
  if (currentRoute().page !== 'map') return
  if (await flushLiveSession()) showToast({ look: 'done', text: i18next.t('app:save.automatic') })
}
