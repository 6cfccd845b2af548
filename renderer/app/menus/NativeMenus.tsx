import { useEffect, useRef, useSyncExternalStore } from 'react'
import { app } from '../bridge.ts'
import { useOpenDialog } from '../dialogs.ts'
import { useLiveSession } from '../live-session.ts'
import { usePanel } from '../panels.ts'
import { useRoute } from '../router.ts'
import { attempt } from '../say-error.ts'
import { useSettings } from '../settings.ts'
import { useMenus } from './use-menus.ts'

/** How long the window must rest before its menus are told anew, in ms: a drag changes them many times. */
const rest = 250

/** Tells main the window's menus whenever they have become others. Shows nothing. */
export function NativeMenus() {
  const menus = useMenus()
  const told = useRef('')
  useRoute()
  useOpenDialog()
  usePanel()
  useSettings()
  useChangesOfMap()
  useEffect(() => {
    const timer = setTimeout(() => {
      const present = menus()
      const text = JSON.stringify(present)
      if (text === told.current) return
      told.current = text
      attempt(app.setMenus({ menus: present }))
    }, rest)
    return () => clearTimeout(timer)
  })
  return null
}

function useChangesOfMap(): void {
  const session = useLiveSession()
  useSyncExternalStore(
    (listener) => session?.store.subscribe(listener) ?? (() => undefined),
    () => session?.store.getState() ?? null,
  )
}
