import { Scan, SquareDashedMousePointer, ZoomIn, ZoomOut } from 'lucide-react'
import { presentOf } from '../canvas/canvas-context.ts'
import type { CanvasCommand, EditorCommand } from './canvas-command.ts'

/** All of the map selected. */
export const selectCommands = [
  {
    id: 'selectAll',
    name: 'selectAll',
    group: 'edit',
    icon: SquareDashedMousePointer,
    keys: ['Ctrl A'],
    available: () => true,
    perform: (context) => {
      const { stage, touchpoint, card, note } = presentOf(context)
      context.session.select([stage, touchpoint, card, note].flatMap(Object.keys))
    },
  },
] as const satisfies readonly EditorCommand[]

/** What is seen of the map. */
export const viewCommands = [
  {
    id: 'zoomToFit',
    name: 'zoomToFit',
    group: 'view',
    icon: Scan,
    keys: ['Shift 1'],
    available: () => true,
    perform: ({ zoomToFit }) => zoomToFit(),
  },
  {
    id: 'zoomTo100',
    name: 'zoomTo100',
    group: 'view',
    icon: Scan,
    keys: ['Shift 0'],
    available: () => true,
    perform: ({ zoomTo100 }) => zoomTo100(),
  },
  {
    id: 'zoomIn',
    name: 'zoomIn',
    group: 'view',
    icon: ZoomIn,
    keys: ['Ctrl +'],
    // The plus lies under Shift on many keyboards.
    otherKeys: ['Ctrl ='],
    available: () => true,
    perform: ({ zoomIn }) => zoomIn(),
  },
  {
    id: 'zoomOut',
    name: 'zoomOut',
    group: 'view',
    icon: ZoomOut,
    keys: ['Ctrl −'],
    available: () => true,
    perform: ({ zoomOut }) => zoomOut(),
  },
] as const satisfies readonly CanvasCommand[]
