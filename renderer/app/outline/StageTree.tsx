import type { TFunction } from 'i18next'
import { ChevronDown, ChevronRight, CircleDashed, Star } from 'lucide-react'
import {
  type KeyboardEvent,
  memo,
  startTransition,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import {
  moveStage,
  moveTouchpoint,
  removeRecords,
  setFields,
} from '../../../shared/document/operations/operations.ts'
import { gridOf } from '../../../shared/document/query.ts'
import { isKnownChannel } from '../../../shared/document/touchpoint.ts'
import { type ShownMetric, shownMetric } from '../../../shared/scene/shown-metric.ts'
import { useDocument, useSelection, useSession } from '../../document/session-context.ts'
import { useOverlay } from '../../feedback/overlay-context.tsx'
import { ChannelIcon } from '../../inspector/ChannelIcon.tsx'
import { DraftField } from '../../ui/DraftField.tsx'
import { heatSwatch } from './HeatSwatch.tsx'
import { neighbourPlace, type TreeRow, treeRows } from './tree-rows.ts'

/**
 * Stages and touchpoints as a tree. Up and Down walk, Left and Right fold, Enter selects on the map,
 * F2 renames, Alt with Up and Down moves, Delete removes.
 */
export function StageTree({ filter }: { readonly filter: string }) {
  const { t } = useTranslation('app')
  const session = useSession()
  const grid = useDocument(gridOf)
  const shown = shownMetric(useOverlay())
  // The map answers a held arrow key first; this list follows when there is time.
  const { ids } = useDeferredValue(useSelection())
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [renaming, setRenaming] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const all = useMemo(() => treeRows(grid, folded, filter), [grid, folded, filter])
  const rows = useFirstRowsFirst(all)
  const stop = rows.find(({ record }) => record.id === focused) ?? rows[0]

  const focusRow = (row: TreeRow | undefined) => {
    if (!row) return
    setFocused(row.record.id)
    list.current?.querySelector<HTMLElement>(`[data-id="${row.record.id}"]`)?.focus()
  }
  const fold = (id: string, shut: boolean) =>
    setFolded((before) => new Set(shut ? [...before, id] : [...before].filter((it) => it !== id)))

  const move = ({ kind, record }: TreeRow, step: -1 | 1) => {
    if (kind === 'stage') {
      const index = grid.stages.indexOf(record) + step
      if (index < 0) return
      session.dispatch('moveStage', (before) => moveStage(before, { id: record.id, index }))
    } else {
      const place = neighbourPlace(grid, record, step)
      if (!place) return
      session.dispatch('moveTouchpoint', (before) =>
        moveTouchpoint(before, { id: record.id, ...place }),
      )
    }
  }

  const onKeyDown = (event: KeyboardEvent, row: TreeRow, index: number) => {
    const act = actionOf(event, row, index)
    if (!act || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  const actionOf = (event: KeyboardEvent, row: TreeRow, index: number) => {
    const { id } = row.record
    const shut = row.kind === 'stage' && !row.open
    switch (event.key) {
      case 'ArrowDown':
        return () => (event.altKey ? move(row, 1) : focusRow(rows[index + 1]))
      case 'ArrowUp':
        return () => (event.altKey ? move(row, -1) : focusRow(rows[index - 1]))
      case 'ArrowRight':
        return () => (shut ? fold(id, false) : focusRow(rows[index + 1]))
      case 'ArrowLeft':
        return () => (row.kind === 'stage' ? fold(id, true) : focusRow(stageAbove(index)))
      case 'Home':
        return () => focusRow(rows[0])
      case 'End':
        return () => focusRow(rows.at(-1))
      case 'Enter':
      case ' ':
        return () => session.select([id])
      case 'F2':
        return () => setRenaming(id)
      case 'Delete':
        return () => remove(row, index)
      default:
        return null
    }
  }
  const stageAbove = (index: number) =>
    rows.slice(0, index).findLast(({ kind }) => kind === 'stage')

  const remove = ({ kind, record }: TreeRow, index: number) => {
    session.dispatch(kind === 'stage' ? 'deleteStage' : 'deleteTouchpoint', (before) =>
      removeRecords(before, { ids: [record.id] }),
    )
    focusRow(rows[index - 1] ?? rows[index + 1])
  }

  const rename = ({ kind, record }: TreeRow, title: string) => {
    setRenaming(null)
    session.dispatch(kind === 'stage' ? 'editStage' : 'editTouchpoint', (before) =>
      setFields(before, { type: kind, id: record.id, fields: { title } }),
    )
  }

  if (rows.length === 0 && filter !== '')
    return <p className="panel-nothing">{t('outline.nothing', { filter })}</p>
  return (
    <div className="tree" role="tree" aria-label={t('outline.title')} ref={list}>
      {rows.map((row, index) => {
        const { id } = row.record
        if (renaming === id)
          return (
            <div key={id} role="none" className={`tree-row tree-${row.kind}`}>
              <DraftField
                focusAfter={`.tree-row[data-id="${id}"]`}
                className="tree-field"
                label={t('outline.rename')}
                value={row.record.title}
                onCommit={(title) => rename(row, title)}
                onCancel={() => setRenaming(null)}
              />
            </div>
          )
        return (
          <div
            key={id}
            role="treeitem"
            data-id={id}
            className={`tree-row tree-${row.kind}${ids.has(id) ? ' tree-on' : ''}`}
            aria-level={row.kind === 'stage' ? 1 : 2}
            aria-selected={ids.has(id)}
            aria-expanded={row.kind === 'stage' ? row.open : undefined}
            tabIndex={row === stop ? 0 : -1}
            onFocus={() => setFocused(id)}
            onClick={(event) =>
              event.shiftKey ? session.toggleSelected(id) : session.select([id])
            }
            onDoubleClick={() => setRenaming(id)}
            onKeyDown={(event) => onKeyDown(event, row, index)}
          >
            {row.kind === 'stage' ? (
              <StageRow row={row} onFold={() => fold(id, row.open)} />
            ) : (
              <TouchpointRow row={row} shown={shown} t={t} />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** More than a screen's height of rows. */
const firstRows = 60

/** Of a long list its beginning, until the map beside it has been painted. */
function useFirstRowsFirst(rows: readonly TreeRow[]): readonly TreeRow[] {
  const [whole, setWhole] = useState(false)
  useEffect(() => startTransition(() => setWhole(true)), [])
  return whole ? rows : rows.slice(0, firstRows)
}

function StageRow({
  row,
  onFold,
}: {
  readonly row: Extract<TreeRow, { kind: 'stage' }>
  readonly onFold: () => void
}) {
  const { t } = useTranslation('app')
  const title = row.record.title || t('outline.untitledStage')
  const Chevron = row.open ? ChevronDown : ChevronRight
  return (
    <>
      <button
        type="button"
        className="tree-chevron"
        // Left and Right do the same, and the row says whether it is open.
        tabIndex={-1}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation()
          onFold()
        }}
      >
        <Chevron size={12} strokeWidth={2} aria-hidden />
      </button>
      <span className="tree-title">{title}</span>
      <span className="tree-count" aria-hidden>
        {row.touchpoints}
      </span>
      <div className="visually-hidden">{t('outline.touchpoints', { count: row.touchpoints })}</div>
    </>
  )
}

/** Kept as it is while only the selection changes; there are hundreds, so it asks for nothing by itself. */
const TouchpointRow = memo(function TouchpointRow(props: {
  readonly row: Extract<TreeRow, { kind: 'touchpoint' }>
  readonly shown: ShownMetric | null
  readonly t: TFunction<'app'>
}) {
  const { row, shown, t } = props
  const { id, channel, title, momentOfTruth } = row.record
  return (
    <>
      {isKnownChannel(channel) ? (
        <ChannelIcon channel={channel} size={14} />
      ) : (
        <CircleDashed size={14} strokeWidth={1.75} aria-hidden />
      )}
      <span className="tree-title">{title || t('outline.untitledTouchpoint')}</span>
      {momentOfTruth && (
        <Star
          className="tree-star"
          size={12}
          strokeWidth={2}
          fill="currentColor"
          role="img"
          aria-label={t('outline.momentOfTruth')}
        />
      )}
      {heatSwatch(shown, id)}
    </>
  )
})
