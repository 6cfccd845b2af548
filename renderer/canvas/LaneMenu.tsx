import {
  ArrowDown,
  ArrowUp,
  ChevronsDownUp,
  ChevronsUpDown,
  EyeOff,
  Pencil,
  Plus,
  RotateCcw,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { holdsCards, type Lane } from '../../shared/document/lane.ts'
import { canvasKeysOf as keysOf } from '../commands/canvas-commands.ts'
import { useDocument } from '../document/session-context.ts'
import type { CanvasContext } from './canvas-context.ts'
import { deleteSelected } from './commands.ts'
import { hideLane, lanePlace, toggleCollapsed } from './lane-commands.ts'
import { MenuRow, MenuRule } from './MenuRow.tsx'
import { makeLane } from './make-commands.ts'
import { moveSelected } from './move-selected.ts'
import { usualHeight } from './resize-commands.ts'
import { editRecord } from './text-commands.ts'
import { useWords } from './use-words.ts'

interface LaneMenuProps {
  readonly context: CanvasContext
  readonly lane: Lane
  /** The row that asks for a comment. */
  readonly comment: ReactNode
}

/** What can be done with a lane, asked for on its header. */
export function LaneMenu({ context, lane, comment }: LaneMenuProps) {
  const { t } = useWords()
  const { t: tCommand } = useTranslation('commands')
  const document = useDocument((each) => each)
  return (
    <>
      <MenuRow icon={Pencil} onSelect={() => editRecord(context, lane.id)} keys={keysOf('rename')}>
        {tCommand('name.rename')}
      </MenuRow>
      {holdsCards(lane.kind) && (
        <MenuRow icon={Plus} onSelect={() => makeLane(context, lane.kind, lane.id)}>
          {t('menu.anotherLane')}
        </MenuRow>
      )}
      <MenuRow
        icon={lane.collapsed ? ChevronsUpDown : ChevronsDownUp}
        onSelect={() => toggleCollapsed(context, lane.id)}
        keys={keysOf('collapseLane')}
      >
        {t(lane.collapsed ? 'menu.expand' : 'menu.collapse')}
      </MenuRow>
      <MenuRow icon={EyeOff} onSelect={() => hideLane(context, lane.id)}>
        {tCommand('name.hideLane')}
      </MenuRow>
      {comment}
      <MenuRule />
      {lanePlace(document, lane.id, -1) !== null && (
        <MenuRow
          icon={ArrowUp}
          onSelect={() => moveSelected(context, 'up')}
          keys={keysOf('moveUp')}
        >
          {tCommand('name.moveUp')}
        </MenuRow>
      )}
      {lanePlace(document, lane.id, 1) !== null && (
        <MenuRow
          icon={ArrowDown}
          onSelect={() => moveSelected(context, 'down')}
          keys={keysOf('moveDown')}
        >
          {tCommand('name.moveDown')}
        </MenuRow>
      )}
      {lane.height !== null && (
        <MenuRow icon={RotateCcw} onSelect={() => usualHeight(context, lane.id)}>
          {tCommand('name.usualSize')}
        </MenuRow>
      )}
      <MenuRule />
      <MenuRow
        icon={Trash2}
        onSelect={() => deleteSelected(context)}
        keys={keysOf('delete')}
        danger
      >
        {tCommand('name.delete')}
      </MenuRow>
    </>
  )
}
