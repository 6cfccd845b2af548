import {
  Check,
  ChevronDown,
  Eye,
  Flag,
  PanelTop,
  Plus,
  Rows3,
  StickyNote,
  Table2,
} from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { memo } from 'react'
import { laneKinds, singleLaneKinds } from '../../shared/document/lane.ts'
import { setFields } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { makeLane } from '../canvas/make-commands.ts'
import { commandOf, perform } from '../commands/registry.ts'
import { useDocument } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuItem, MenuSeparator, SubMenu } from '../ui/Menu.tsx'
import type { TableWords } from './describe-cell.ts'
import type { TableContext } from './table-context.ts'
import './table-tools.css'

interface TableToolsProps {
  readonly context: TableContext
  readonly words: TableWords
  readonly onCopy: () => void
}

/** The table's part of the bar of views: which lanes, what is what, adding and copying. */
export const TableTools = memo(function TableTools(props: TableToolsProps) {
  const { context, words, onCopy } = props
  const { table, labels, surveyed } = words
  return (
    <>
      <LaneChooser context={context} words={words} />
      <span className="table-tools-space" />
      <span className="table-legend">
        <span>
          <svg width={10} height={10} aria-hidden>
            <circle
              cx={5}
              cy={5}
              r={4}
              fill="var(--surface)"
              stroke="var(--ink-2)"
              strokeWidth={1.5}
            />
          </svg>
          {labels.workshop}
        </span>
        {surveyed && (
          <span>
            <svg width={10} height={10} aria-hidden>
              <circle cx={5} cy={5} r={4} fill="var(--u1)" />
            </svg>
            {table('tools.survey')}
          </span>
        )}
      </span>
      <Button onClick={() => perform(commandOf('addTouchpoint'))}>
        <Plus size={14} strokeWidth={1.75} aria-hidden />
        {table('tools.touchpoint')}
      </Button>
      <AddMenu context={context} words={words} />
      <Button look="ghost" className="table-copy" title={table('tools.copy')} onClick={onCopy}>
        <Table2 size={14} strokeWidth={1.75} aria-hidden />
        <span>{table('tools.copy')}</span>
      </Button>
    </>
  )
})

function LaneChooser({ context, words }: Omit<TableToolsProps, 'onCopy'>) {
  const { table, labels } = words
  const lanes = useDocument(mapOf).lanes.filter(({ kind }) => kind !== 'touchpoints')
  const shown = lanes.filter(({ hidden }) => !hidden).length
  const text = table('tools.lanes', { shown, count: lanes.length })
  return (
    <Menu
      label={table('tools.chooseLanes')}
      trigger={
        <button type="button" className="picker">
          <Eye size={14} strokeWidth={1.75} aria-hidden />
          <span className="picker-text">{text}</span>
          <ChevronDown size={12} strokeWidth={2} aria-hidden />
        </button>
      }
    >
      {lanes.map((lane) => (
        <DropdownMenu.CheckboxItem
          key={lane.id}
          className="menu-item"
          checked={!lane.hidden}
          // Several are chosen one after the other.
          onSelect={(event) => event.preventDefault()}
          onCheckedChange={(checked) =>
            context.session.dispatch(checked ? 'showLane' : 'hideLane', (document) =>
              setFields(document, { type: 'lane', id: lane.id, fields: { hidden: !checked } }),
            )
          }
        >
          <span className="menu-tick">
            <DropdownMenu.ItemIndicator>
              <Check size={14} strokeWidth={1.75} aria-hidden />
            </DropdownMenu.ItemIndicator>
          </span>
          <span className="menu-item-label">
            {(lane.title || labels.lanes[lane.kind]).replaceAll('\u00AD', '')}
          </span>
        </DropdownMenu.CheckboxItem>
      ))}
    </Menu>
  )
}

const single: readonly string[] = singleLaneKinds

function AddMenu({ context, words }: Omit<TableToolsProps, 'onCopy'>) {
  const { table, labels } = words
  const present = useDocument(mapOf).lanes.map(({ kind }) => kind)
  return (
    <Menu
      align="end"
      label={table('tools.add')}
      // What is added is typed into, or has the keyboard.
      onCloseAutoFocus={(event) => event.preventDefault()}
      trigger={
        <Button aria-label={table('tools.add')} className="table-add">
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
        </Button>
      }
    >
      <MenuItem icon={PanelTop} onSelect={() => perform(commandOf('addTouchpoint'))}>
        {table('tools.touchpoint')}
      </MenuItem>
      <MenuItem icon={Flag} onSelect={() => perform(commandOf('addStage'))}>
        {table('tools.stage')}
      </MenuItem>
      <SubMenu icon={Rows3} label={table('tools.lane')}>
        {laneKinds
          .filter((kind) => !single.includes(kind) || !present.includes(kind))
          .map((kind) => (
            <MenuItem
              key={kind}
              onSelect={() => {
                makeLane(context, kind)
                context.refocus()
                context.reveal()
              }}
            >
              {labels.lanes[kind].replaceAll('\u00AD', '')}
            </MenuItem>
          ))}
      </SubMenu>
      <MenuSeparator />
      <MenuItem icon={StickyNote} onSelect={() => perform(commandOf('addNote'))}>
        {table('tools.note')}
      </MenuItem>
    </Menu>
  )
}
