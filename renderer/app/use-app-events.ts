import i18next from 'i18next'
import { useEffect } from 'react'
import { clearLibrary } from '../library/library-store.ts'
import { showToast } from '../ui/toast.ts'
import { app, onEvent } from './bridge.ts'
import { keepFocus } from './keep-focus.ts'
import { handleKey, isTextField } from './keys.ts'
import { flushLiveSession, liveSession } from './live-session.ts'
import { chooseFromMenu } from './menus/choose-from-menu.ts'
import { guardLeaving, restart } from './router.ts'
import { attempt } from './say-error.ts'
import { adoptSettings } from './settings.ts'
import { workspaceStore } from './workspace.ts'

/** What reaches the window from outside of React: main's events, keys, and leaving the window. */
export function useAppEvents(): void {
  useEffect(() => {
    guardLeaving(mayLeaveMap)
    const ends = [
      onEvent('flush', () => {
        endWriting()
        attempt(flushLiveSession().then((saved) => app.flushed({ saved })))
      }),
      onEvent('storageState', ({ state }) => {
        workspaceStore.setState({ storage: state })
        if (state === 'up') liveSession()?.retrySave()
      }),
      onEvent('workspaceOpened', (info) => {
        workspaceStore.setState({ info })
        clearLibrary()
        restart()
      }),
      onEvent('workspaceRefused', restart),
      onEvent('settings', adoptSettings),
      onEvent('command', ({ id, byKey }) => chooseFromMenu(id, byKey)),
      listen(window, 'keydown', handleKey),
      keepFocus(),
      listen(window, 'blur', () => void flushLiveSession()),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [])
}

/** Leaves the field that is written in: a title, a number and a list are taken over when their field is left. */
function endWriting(): void {
  if (isTextField(document.activeElement) && document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
}

async function mayLeaveMap(): Promise<boolean> {
  if (await flushLiveSession()) return true
  showToast({ look: 'problem', text: i18next.t('app:save.leave') })
  return false
}

function listen<E extends keyof WindowEventMap>(
  target: Window,
  event: E,
  listener: (event: WindowEventMap[E]) => void,
): () => void {
  target.addEventListener(event, listener)
  return () => target.removeEventListener(event, listener)
}
