import { liveSession } from '../app/live-session.ts'
import { currentRoute } from '../app/router.ts'
import { liveCanvas } from '../canvas/live-canvas.ts'
import { liveOverlay } from '../feedback/live-overlay.ts'
import type { CommandScene } from './command.ts'

/** What commands act on at this moment. */
export function currentScene(): CommandScene {
  return {
    route: currentRoute(),
    session: liveSession(),
    canvas: liveCanvas(),
    overlay: liveOverlay(),
  }
}

/** Whether the editor of a map is on the screen. */
export function onMap({ route, session }: CommandScene): boolean {
  return session !== null && route.page === 'map' && route.view.kind === 'canvas'
}
