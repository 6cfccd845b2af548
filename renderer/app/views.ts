import { GitBranchPlus, Lightbulb, type LucideIcon, Map as MapIcon, Table2 } from 'lucide-react'
import { liveCanvas, whenCanvas } from '../canvas/live-canvas.ts'
import type { CommandName } from '../commands/command.ts'
import { liveSession } from './live-session.ts'
import { currentRoute, type MapView, showView } from './router.ts'

/** The views of a map that its bar offers; the others are pages that one goes to and returns from. */
export type BarView = Exclude<MapView['kind'], 'persona' | 'import' | 'present' | 'snapshot'>

/** A view as bar and palette tell of it. Its name is `views.<kind>` in the words of `app`. */
export interface MapViewFace {
  readonly kind: BarView
  readonly icon: LucideIcon
  /** The name of the command that shows it. */
  readonly command: CommandName
  /** Its key, as it is written on the keyboard. */
  readonly keys: string
}

/** Every view of a map, in the order of the bar. */
export const mapViews: readonly MapViewFace[] = [
  { kind: 'canvas', icon: MapIcon, command: 'viewCanvas', keys: 'Ctrl 1' },
  { kind: 'table', icon: Table2, command: 'viewTable', keys: 'Ctrl 2' },
  { kind: 'board', icon: Lightbulb, command: 'viewBoard', keys: 'Ctrl 3' },
  { kind: 'future', icon: GitBranchPlus, command: 'viewFuture', keys: 'Ctrl 4' },
]

/** Shows a view of the open map. What is selected stays selected; on the map it is brought into view. */
export function switchView(kind: BarView): void {
  const { page } = currentRoute()
  if (page !== 'map') return
  const selection = liveSession()?.store.getState().selection
  const stands = selection && (selection.ids.size > 0 || selection.cell !== null)
  showView({ kind })
  if (kind === 'canvas' && stands && !liveCanvas()) whenCanvas((canvas) => canvas.reveal())
}
