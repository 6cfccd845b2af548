import { latestMap } from '../../shared/document/latest-map.ts'
import type { WindowState } from '../../shared/rpc/contract.ts'
import { askForMap } from './asked-map.ts'
import { app, storage } from './bridge.ts'
import { goHome, openMapPage } from './router.ts'
import { loadWorkspace } from './workspace.ts'

/** What the window begins with, asked for while its words and its first picture are still on their way. */
let early: Promise<WindowState | null> | null = null

/** Begins before there is anything on the screen. */
export function beginEarly(): void {
  early = goToFirstPage().catch(() => null)
}

/**
 * Goes to the map that was edited last, or to the library where there is none; elsewhere says what the
 * window has instead of a workspace.
 */
export async function begin(): Promise<WindowState> {
  const known = await early
  early = null
  // Only what is final: nobody listened yet when it was asked, and what has changed since was not heard.
  return known?.state === 'open' ? known : goToFirstPage()
}

async function goToFirstPage(): Promise<WindowState> {
  const state = await app.windowState({})
  if (state.state !== 'open') return state
  const [{ maps }] = await Promise.all([storage.listMaps({}), loadWorkspace()])
  const latest = latestMap(maps)
  if (latest) askForMap(latest.id)
  await (latest ? openMapPage(latest.id) : goHome())
  return state
}
