import { localeOf } from '../../shared/scene/format.ts'
import './snapshots.css'
import {
  Camera,
  Ellipsis,
  Eye,
  GitCompareArrows,
  History,
  PanelLeftClose,
  PencilLine,
  Trash2,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SnapshotSummary } from '../../shared/rpc/contract.ts'
import { openDialog } from '../app/dialogs.ts'
import { closePanel, openPanel } from '../app/panels.ts'
import { type MapView, showView } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import { keysOf } from '../commands/registry.ts'
import { useJourney } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { DraftField } from '../ui/DraftField.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { renameSnapshot } from './snapshot-actions.ts'
import { loadSnapshots, useSnapshots } from './snapshots-store.ts'

/** The map as it was: its snapshots, each to be looked at, compared with now or brought back. */
export function HistoryPanel() {
  const { t } = useTranslation('future')
  const { t: tApp } = useTranslation('app')
  const { id, title } = useJourney()
  const snapshots = useSnapshots(id)
  useEffect(() => attempt(loadSnapshots(id)), [id])
  return (
    <aside className="panel" aria-label={t('history')}>
      <header className="panel-head">
        <h2>{t('history')}</h2>
        <IconButton icon={PanelLeftClose} label={tApp('outline.close')} onClick={closePanel} />
      </header>
      <div className="panel-body">
        {snapshots?.length === 0 && (
          <p className="panel-empty">
            <b>{t('noSnapshots')}</b>
            {t('noSnapshotsDetail')}
          </p>
        )}
        <ul className="snapshot-list">
          {snapshots?.map((snapshot) => (
            <SnapshotEntry key={snapshot.id} snapshot={snapshot} />
          ))}
        </ul>
        <div className="panel-action">
          <Button
            title={keysOf('takeSnapshot')}
            onClick={() => openDialog({ kind: 'takeSnapshot', map: { id, title } })}
          >
            <Camera size={14} strokeWidth={1.75} aria-hidden />
            {t('takeSnapshotButton')}
          </Button>
        </div>
      </div>
    </aside>
  )
}

function SnapshotEntry({ snapshot }: { readonly snapshot: SnapshotSummary }) {
  const { t, i18n } = useTranslation('future')
  const [renaming, setRenaming] = useState(false)
  const { id, journeyId, name, takenAt } = snapshot
  /** The list stays open: one looks at several in a row. */
  const go = (shown: MapView) => {
    showView(shown)
    openPanel('history')
  }
  const view = () => go({ kind: 'snapshot', snapshotId: id })
  return (
    <li data-snapshot={id}>
      {renaming ? (
        <DraftField
          focusAfter={`[data-snapshot="${id}"] .snapshot-open`}
          className="snapshot-field"
          label={t('name')}
          value={name}
          onCancel={() => setRenaming(false)}
          onCommit={(typed) => {
            setRenaming(false)
            attempt(renameSnapshot(snapshot, typed))
          }}
        />
      ) : (
        <button type="button" className="snapshot-open" title={t('view')} onClick={view}>
          <b>{name}</b>
          <small>{momentWords(takenAt, i18n.language)}</small>
        </button>
      )}
      <Menu
        label={t('menuOf', { name })}
        trigger={<IconButton icon={Ellipsis} small label={t('menuOf', { name })} />}
        onCloseAutoFocus={(event) => renaming && event.preventDefault()}
      >
        <MenuItem icon={Eye} onSelect={view}>
          {t('view')}
        </MenuItem>
        <MenuItem
          icon={GitCompareArrows}
          onSelect={() =>
            go({
              kind: 'future',
              between: [
                { journeyId, snapshotId: id },
                { journeyId, snapshotId: null },
              ],
            })
          }
        >
          {t('compareWithNow')}
        </MenuItem>
        <MenuItem icon={History} onSelect={() => openDialog({ kind: 'restoreSnapshot', snapshot })}>
          {t('restoreEllipsis')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={PencilLine} onSelect={() => setTimeout(() => setRenaming(true))}>
          {t('rename')}
        </MenuItem>
        <MenuItem
          icon={Trash2}
          danger
          onSelect={() => openDialog({ kind: 'deleteSnapshot', snapshot })}
        >
          {t('deleteEllipsis')}
        </MenuItem>
      </Menu>
    </li>
  )
}

/** When something was kept: day and time. */
export function momentWords(at: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(at))
}
