import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Language, Settings } from '../../shared/rpc/contract.ts'
import { app } from './bridge.ts'
import { changeLanguage } from './i18n.ts'
import { applyTheme } from './theme.ts'

/** The user's settings, as main keeps them beside the workspaces. */
export const settingsStore = createStore<Settings>()(() => ({
  language: 'en',
  theme: 'system',
  zoom: 100,
  recent: [],
}))

export const useSettings = (): Settings => useStore(settingsStore)

/** Reads the settings; called before the first paint. */
export async function loadSettings(): Promise<Settings> {
  const settings = await app.readSettings({})
  settingsStore.setState(settings)
  return settings
}

/** Takes over what was changed in another window. */
export function adoptSettings(settings: Settings): void {
  const before = settingsStore.getState()
  if (settings.language !== before.language) void changeLanguage(settings.language)
  if (settings.theme !== before.theme) applyTheme(settings.theme)
  settingsStore.setState(settings)
}

export async function setLanguage(language: Language): Promise<void> {
  await changeLanguage(language)
  settingsStore.setState(await app.writeSettings({ language }))
}

/** In percent, from 80 to 200; main draws the windows in it. */
export async function setZoom(zoom: number): Promise<void> {
  // At once: the key for the next step may be pressed before main has answered.
  settingsStore.setState({ zoom })
  await app.writeSettings({ zoom })
}

export async function setAuthor(author: string): Promise<void> {
  settingsStore.setState(await app.writeSettings({ author: author.trim().slice(0, 100) }))
}

export async function setTheme(theme: Settings['theme']): Promise<void> {
  applyTheme(theme)
  settingsStore.setState(await app.writeSettings({ theme }))
}
