import {
  ChevronsDownUp,
  Eye,
  EyeOff,
  FoldHorizontal,
  FoldVertical,
  type LucideIcon,
  RotateCcw,
  UnfoldHorizontal,
  UnfoldVertical,
} from 'lucide-react'
import { presentOf } from '../canvas/canvas-context.ts'
import {
  hiddenLanes,
  hideLane,
  laneInHand,
  showLanes,
  toggleCollapsed,
} from '../canvas/lane-commands.ts'
import {
  columnsInHand,
  ownSizes,
  resizeColumns,
  resizeLane,
  usualHeight,
  usualWidths,
} from '../canvas/resize-commands.ts'
import type { CanvasCommand, EditorCommand } from './canvas-command.ts'
import type { CommandName, CommandNeed } from './command.ts'

const group = 'selection'

const size = (
  name: CommandName,
  key: string,
  icon: LucideIcon,
  needs: CommandNeed,
  available: CanvasCommand['available'],
  resize: (context: Parameters<CanvasCommand['perform']>[0]) => boolean,
): CanvasCommand => ({
  id: name,
  name,
  group,
  icon,
  keys: [key],
  needs,
  available,
  perform: (context) => {
    if (!resize(context)) context.say('atEdge')
  },
})

const hasColumns: CanvasCommand['available'] = (context) => columnsInHand(context).length > 0
const hasLane: CanvasCommand['available'] = (context) => laneInHand(context)?.collapsed === false

/** How wide columns and how high lanes are, and which lanes are folded. */
export const sizeCommands = [
  size('widerColumn', 'Alt Shift →', UnfoldHorizontal, 'touchpoint', hasColumns, (context) =>
    resizeColumns(context, 1),
  ),
  size('narrowerColumn', 'Alt Shift ←', FoldHorizontal, 'touchpoint', hasColumns, (context) =>
    resizeColumns(context, -1),
  ),
  size('tallerLane', 'Alt Shift ↓', UnfoldVertical, 'lane', hasLane, (context) =>
    resizeLane(context, 1),
  ),
  size('lowerLane', 'Alt Shift ↑', FoldVertical, 'lane', hasLane, (context) =>
    resizeLane(context, -1),
  ),
  {
    id: 'usualSize',
    name: 'usualSize',
    group,
    needs: 'ownSize',
    icon: RotateCcw,
    available: (context) => {
      const { columns, lane } = ownSizes(context)
      return columns.length > 0 || lane !== null
    },
    perform: (context) => {
      const { columns, lane } = ownSizes(context)
      if (lane !== null) usualHeight(context, lane)
      else usualWidths(context, columns)
    },
  },
  {
    id: 'collapseLane',
    name: 'collapseLane',
    group,
    needs: 'lane',
    icon: ChevronsDownUp,
    keys: ['Ctrl .'],
    available: (context) => laneInHand(context) !== undefined,
    perform: (context) => {
      const lane = laneInHand(context)
      if (!lane) return
      toggleCollapsed(context, lane.id)
      context.reveal()
    },
  },
] as const satisfies readonly CanvasCommand[]

/** Which lanes are seen, on the canvas and in the table. */
export const laneCommands = [
  {
    id: 'hideLane',
    name: 'hideLane',
    group,
    needs: 'lane',
    icon: EyeOff,
    available: (context) => laneInHand(context) !== undefined,
    perform: (context) => {
      const lane = laneInHand(context)
      if (lane) hideLane(context, lane.id)
    },
  },
  {
    id: 'showLanes',
    name: 'showLanes',
    group: 'view',
    needs: 'hiddenLane',
    icon: Eye,
    available: (context) => hiddenLanes(presentOf(context)).length > 0,
    perform: (context) => {
      showLanes(context)
      context.reveal()
    },
  },
] as const satisfies readonly EditorCommand[]
