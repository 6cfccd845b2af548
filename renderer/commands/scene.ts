import { liveSession } from '../app/live-session.ts'
import { currentRoute } from '../app/router.ts'
import { liveCanvas } from '../canvas/live-canvas.ts'
import { liveImport } from '../feedback/live-import.ts'
import { liveOverlay } from '../feedback/live-overlay.ts'
import { liveTable } from '../table/live-table.ts'
import type { CommandScene } from './command.ts'

/** What commands act on at this moment. */
export function currentScene(): CommandScene {
  return {
    route: currentRoute(),
    session: liveSession(),
    canvas: liveCanvas(),
    table: liveTable(),
    overlay: liveOverlay(),
    wizard: liveImport(),
  }
}

/** Whether a workspace is open; a window can be without. */
export const inWorkspace = ({ route }: CommandScene): boolean => route.page !== 'start'

/** Whether an editor of a map is on the screen: the canvas, the table or the board. */
export function onMap({ route, session }: CommandScene): boolean {
  if (session === null || route.page !== 'map') return false
  return ['canvas', 'table', 'board'].includes(route.view.kind)
}
