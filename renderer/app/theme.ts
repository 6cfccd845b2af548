import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Settings, ThemeName } from '../../shared/rpc/contract.ts'

const themeStore = createStore<{ theme: ThemeName }>()(() => ({ theme: 'light' }))

/** The theme that is on the screen; for what cannot be drawn with tokens, like the thumbnails. */
export const useThemeName = (): ThemeName => useStore(themeStore, ({ theme }) => theme)

let stopFollowing = () => {}

/** Puts the theme on the root element; `system` follows the system's from now on. */
export function applyTheme(setting: Settings['theme']): void {
  stopFollowing()
  stopFollowing = () => {}
  if (setting !== 'system') {
    show(setting)
    return
  }
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const follow = () => show(dark.matches ? 'dark' : 'light')
  dark.addEventListener('change', follow)
  stopFollowing = () => dark.removeEventListener('change', follow)
  follow()
}

function show(theme: ThemeName): void {
  document.documentElement.dataset.theme = theme
  themeStore.setState({ theme })
}
