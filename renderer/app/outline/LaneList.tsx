import { Ellipsis, Eye, EyeOff, GripVertical, Plus } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Lane,
  type LaneKind,
  laneKinds,
  singleLaneKinds,
} from '../../../shared/document/lane.ts'
import {
  addLane,
  moveLane,
  removeRecords,
  setFields,
} from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { useDocument, useSession } from '../../document/session-context.ts'
import { useLaneTitle } from '../../inspector/use-lane-title.ts'
import { DraftField } from '../../ui/DraftField.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx'

const dragType = 'application/x-touchline-lane'

/** The lanes from top to bottom: shown or hidden, renamed, and moved by dragging or with Alt and the arrows. */
export function LaneList() {
  const { t } = useTranslation('app')
  const lanes = useDocument((document) => mapOf(document).lanes)
  return (
    <section className="lanes">
      <header className="lanes-head">
        <h3>{t('outline.lanes')}</h3>
        <AddLaneMenu lanes={lanes} />
      </header>
      <ul>
        {lanes.map((lane, index) => (
          <LaneRow key={lane.id} lane={lane} index={index} />
        ))}
      </ul>
    </section>
  )
}

function LaneRow({ lane, index }: { readonly lane: Lane; readonly index: number }) {
  const { t } = useTranslation('app')
  const session = useSession()
  const titleOf = useLaneTitle()
  const title = titleOf(lane)
  const [renaming, setRenaming] = useState(false)
  const [dropEdge, setDropEdge] = useState<'before' | 'after' | null>(null)

  const rename = (typed: string) => {
    setRenaming(false)
    // The kind's own name is not stored, so that it goes on following the window's language.
    const own = typed === titleOf({ title: '', kind: lane.kind })
    session.dispatch('editLane', (document) =>
      setFields(document, { type: 'lane', id: lane.id, fields: { title: own ? '' : typed } }),
    )
  }
  const toggle = () =>
    session.dispatch(lane.hidden ? 'showLane' : 'hideLane', (document) =>
      setFields(document, { type: 'lane', id: lane.id, fields: { hidden: !lane.hidden } }),
    )
  const fold = () =>
    session.dispatch(lane.collapsed ? 'expandLane' : 'collapseLane', (document) =>
      setFields(document, { type: 'lane', id: lane.id, fields: { collapsed: !lane.collapsed } }),
    )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') setRenaming(true)
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || step === undefined || index + step < 0) return
    event.preventDefault()
    session.dispatch('moveLane', (document) =>
      moveLane(document, { id: lane.id, index: index + step }),
    )
  }
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(dragType)) return
    event.preventDefault()
    const box = event.currentTarget.getBoundingClientRect()
    setDropEdge(event.clientY < box.top + box.height / 2 ? 'before' : 'after')
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    const id = event.dataTransfer.getData(dragType)
    const place = dropEdge === 'after' ? index + 1 : index
    setDropEdge(null)
    session.dispatch('moveLane', (document) => {
      const from = mapOf(document).lanes.findIndex((each) => each.id === id)
      return moveLane(document, { id, index: from < place ? place - 1 : place })
    })
  }

  return (
    <li
      className={`lane-row${lane.hidden ? ' lane-hidden' : ''}`}
      data-id={lane.id}
      data-drop={dropEdge}
      onKeyDown={onKeyDown}
      onDragOver={onDragOver}
      onDragLeave={() => setDropEdge(null)}
      onDrop={onDrop}
    >
      <button
        type="button"
        className="lane-grip"
        draggable
        aria-label={t('outline.move', { lane: title })}
        onDragStart={(event) => {
          event.dataTransfer.setData(dragType, lane.id)
          event.dataTransfer.effectAllowed = 'move'
        }}
      >
        <GripVertical size={12} strokeWidth={2} aria-hidden />
      </button>
      {renaming ? (
        <DraftField
          focusAfter={`.lane-row[data-id="${lane.id}"] .lane-name`}
          className="tree-field"
          label={t('outline.laneName')}
          value={title}
          onCommit={rename}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <button
          type="button"
          className="lane-name"
          onClick={() => session.select([lane.id])}
          onDoubleClick={() => setRenaming(true)}
        >
          {title}
        </button>
      )}
      <Menu
        trigger={
          <IconButton
            className="lane-more"
            icon={Ellipsis}
            iconSize={14}
            small
            label={t('outline.laneMenu', { lane: title })}
          />
        }
        onCloseAutoFocus={(event) => renaming && event.preventDefault()}
      >
        <MenuItem keys="F2" onSelect={() => setTimeout(() => setRenaming(true))}>
          {t('outline.rename')}
        </MenuItem>
        <MenuItem onSelect={fold}>
          {t(lane.collapsed ? 'outline.expandLane' : 'outline.collapseLane')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          danger
          onSelect={() =>
            session.dispatch('deleteLane', (document) =>
              removeRecords(document, { ids: [lane.id] }),
            )
          }
        >
          {t('outline.deleteLane')}
        </MenuItem>
      </Menu>
      <IconButton
        icon={lane.hidden ? EyeOff : Eye}
        iconSize={14}
        small
        side="right"
        label={t(lane.hidden ? 'outline.show' : 'outline.hide', { lane: title })}
        aria-pressed={lane.hidden}
        onClick={toggle}
      />
    </li>
  )
}

function AddLaneMenu({ lanes }: { readonly lanes: readonly Lane[] }) {
  const { t } = useTranslation('app')
  const session = useSession()
  const titleOf = useLaneTitle()
  const single: readonly LaneKind[] = singleLaneKinds
  const kinds = laneKinds.filter(
    (kind) => !single.includes(kind) || lanes.every((lane) => lane.kind !== kind),
  )
  return (
    <Menu align="end" trigger={<IconButton icon={Plus} small label={t('outline.addLane')} />}>
      {kinds.map((kind) => (
        <MenuItem
          key={kind}
          onSelect={() => session.dispatch('addLane', (document) => addLane(document, { kind }))}
        >
          {titleOf({ title: '', kind })}
        </MenuItem>
      ))}
    </Menu>
  )
}
