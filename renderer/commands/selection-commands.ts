import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  CircleDashed,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Gauge,
  type LucideIcon,
  PencilLine,
  Scissors,
  Star,
  Trash2,
  Waypoints,
} from 'lucide-react'
import { findRecord } from '../../shared/document/document.ts'
import type { Grade } from '../../shared/document/field.ts'
import type { RecordTypeName } from '../../shared/document/record.ts'
import { app } from '../app/bridge.ts'
import { attempt } from '../app/say-error.ts'
import { presentOf } from '../canvas/canvas-context.ts'
import {
  cycleEvidence,
  deleteSelected,
  duplicateSelected,
  gradeCard,
  toggleMomentOfTruth,
} from '../canvas/commands.ts'
import type { Direction } from '../canvas/navigation.ts'
import { editRecord } from '../canvas/text-commands.ts'
import { type EditorCommand, soleRecord } from './canvas-command.ts'
import type { CommandName } from './command.ts'

const group = 'selection'
const duplicable: readonly RecordTypeName[] = ['stage', 'touchpoint', 'card', 'note']

const grade = (name: CommandName, key: string, value: Grade | null): EditorCommand => ({
  id: name,
  name,
  group,
  needs: 'graded',
  icon: Gauge,
  keys: [key],
  available: (context) => {
    const record = soleRecord(context)
    const lane = record?.type === 'card' ? presentOf(context).lane[record.laneId] : undefined
    return lane?.kind === 'painPoints' || lane?.kind === 'opportunities'
  },
  perform: (context) => {
    const record = soleRecord(context)
    if (record?.type === 'card') gradeCard(context, record.id, value)
  },
})

const movable: Readonly<Record<Direction, readonly RecordTypeName[]>> = {
  left: ['stage', 'touchpoint', 'card', 'note'],
  right: ['stage', 'touchpoint', 'card', 'note'],
  up: ['lane', 'card', 'note'],
  down: ['lane', 'card', 'note'],
}

/** Where a direction of the table leads on the map. */
const turned: Readonly<Record<Direction, Direction>> = {
  left: 'up',
  right: 'down',
  up: 'left',
  down: 'right',
}

const move = (
  name: CommandName,
  key: string,
  icon: LucideIcon,
  direction: Direction,
): EditorCommand => ({
  id: name,
  name,
  group,
  icon,
  keys: [key],
  available: (context) => {
    const { document, selection } = context.session.store.getState()
    const onMap = context.turned ? turned[direction] : direction
    return [...selection.ids].some((id) => {
      const type = findRecord(document, id)?.type
      return type !== undefined && movable[onMap].includes(type)
    })
  },
  perform: (context) => {
    if (context.move(direction)) context.reveal()
    else context.say('atEdge')
  },
})

const selectedTouchpoint = (context: Parameters<typeof soleRecord>[0]) => {
  const record = soleRecord(context)
  return record?.type === 'touchpoint' ? record : undefined
}

/** The page has no way to the clipboard but the browser's own events, which main can bring about. */
const clipboard = (
  name: 'cut' | 'copy' | 'paste',
  key: string,
  icon: LucideIcon,
  face: Pick<EditorCommand, 'group' | 'available'>,
): EditorCommand => ({
  id: name,
  name,
  icon,
  keys: [key],
  ...face,
  perform: () => attempt(app.windowCommand({ command: name })),
})

const anySelected: EditorCommand['available'] = ({ session }) =>
  session.store.getState().selection.ids.size > 0

/** What is done with what is selected. */
export const selectionCommands = [
  {
    id: 'rename',
    name: 'rename',
    group,
    icon: PencilLine,
    keys: ['F2'],
    available: (context) => {
      const type = soleRecord(context)?.type
      return type !== undefined && type !== 'emotion'
    },
    perform: (context) => {
      const record = soleRecord(context)
      if (record) editRecord(context, record.id)
    },
  },
  {
    id: 'momentOfTruth',
    name: 'momentOfTruth',
    group,
    needs: 'touchpoint',
    icon: Star,
    keys: ['M'],
    available: (context) => selectedTouchpoint(context) !== undefined,
    perform: (context) => {
      const touchpoint = selectedTouchpoint(context)
      if (touchpoint) toggleMomentOfTruth(context, touchpoint.id)
    },
  },
  {
    id: 'connect',
    name: 'connect',
    group,
    needs: 'touchpoint',
    icon: Waypoints,
    keys: ['C'],
    available: (context) => selectedTouchpoint(context) !== undefined,
    perform: (context) => {
      const touchpoint = selectedTouchpoint(context)
      if (touchpoint) context.connect(touchpoint.id)
    },
  },
  grade('gradeHigh', '3', 3),
  grade('gradeMedium', '2', 2),
  grade('gradeLow', '1', 1),
  grade('gradeNone', '0', null),
  {
    id: 'evidenceNext',
    name: 'evidenceNext',
    group,
    needs: 'card',
    icon: CircleDashed,
    // On the canvas a letter begins to write into the card; there this is no key.
    keys: ['E'],
    available: (context) => soleRecord(context)?.type === 'card',
    perform: (context) => {
      const record = soleRecord(context)
      if (record?.type === 'card') cycleEvidence(context, record.id)
    },
  },
  clipboard('cut', 'Ctrl X', Scissors, { group, available: anySelected }),
  clipboard('copy', 'Ctrl C', Copy, { group, available: anySelected }),
  clipboard('paste', 'Ctrl V', ClipboardPaste, { group: 'edit', available: () => true }),
  {
    id: 'duplicate',
    name: 'duplicate',
    group,
    icon: CopyPlus,
    keys: ['Ctrl D'],
    available: ({ session }) => {
      const { document, selection } = session.store.getState()
      return [...selection.ids].some((id) => {
        const type = findRecord(document, id)?.type
        return type !== undefined && duplicable.includes(type)
      })
    },
    perform: duplicateSelected,
  },
  {
    id: 'delete',
    name: 'delete',
    group,
    icon: Trash2,
    keys: ['Del'],
    otherKeys: ['Backspace'],
    available: anySelected,
    perform: deleteSelected,
  },
  move('moveLeft', 'Alt ←', ArrowLeft, 'left'),
  move('moveRight', 'Alt →', ArrowRight, 'right'),
  move('moveUp', 'Alt ↑', ArrowUp, 'up'),
  move('moveDown', 'Alt ↓', ArrowDown, 'down'),
] as const satisfies readonly EditorCommand[]
