import './remarks.css'
import { PanelLeftClose } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { findRecord } from '../../shared/document/document.ts'
import { closePanel } from '../app/panels.ts'
import { useDocument, useSelection } from '../document/session-context.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { commentKeys } from './comment-keys.ts'
import { RemarkComposer } from './RemarkComposer.tsx'
import { RemarkItem } from './RemarkItem.tsx'
import { remarkTarget } from './remark-target.ts'
import { remarksOf } from './remarks-of.ts'
import { remarksStore, useRemarksPanel } from './remarks-store.ts'
import { useTargetTitle } from './use-target-title.ts'

/** All comments of the map, and the field for the next one. */
export function RemarksPanel() {
  const { t } = useTranslation('remarks')
  const { filter, asked, shown, target: wanted } = useRemarksPanel()
  const document = useDocument((present) => present)
  const selection = useSelection()
  const all = remarksOf(document)
  const open = all.filter(({ resolved }) => !resolved)
  const listed = filter === 'open' ? open : all.filter(({ resolved }) => resolved)
  const list = useRef<HTMLUListElement>(null)
  const holds = wanted?.selection === selection && findRecord(document, wanted.id) !== undefined
  const target = holds ? wanted.id : remarkTarget(document, selection)

  useEffect(() => {
    if (shown === null) return
    const first = [...(list.current?.children ?? [])].find(
      (each) => each instanceof HTMLElement && each.dataset.target === shown,
    )
    first?.scrollIntoView({ block: 'nearest' })
    first?.querySelector<HTMLElement>('button')?.focus()
    remarksStore.setState({ shown: null })
  }, [shown])

  return (
    <aside className="panel remarks-panel" aria-label={t('title')}>
      <header className="panel-head">
        <h2>{t('title')}</h2>
        <IconButton icon={PanelLeftClose} label={t('close')} onClick={closePanel} />
      </header>
      <div className="panel-body">
        <div className="remarks-new">
          <Target targetId={target} />
          <RemarkComposer targetId={target} asked={asked} />
        </div>
        <div className="remarks-filter">
          <Segmented
            label={t('filter')}
            value={filter}
            choices={[
              { value: 'open', label: t('openCount', { count: open.length }) },
              { value: 'resolved', label: t('resolvedCount', { count: all.length - open.length }) },
            ]}
            onChoose={(chosen) => remarksStore.setState({ filter: chosen })}
          />
        </div>
        {listed.length === 0 && (
          <p className="panel-empty">
            <b>{t(filter === 'open' ? 'noneOpen' : 'noneResolved')}</b>
            {filter === 'open' ? t('noneOpenHint', { keys: commentKeys }) : t('noneResolvedHint')}
          </p>
        )}
        <ul ref={list} className="remarks">
          {listed.map((remark) => (
            <RemarkItem key={remark.id} remark={remark} placed />
          ))}
        </ul>
      </div>
    </aside>
  )
}

function Target({ targetId }: { readonly targetId: string }) {
  const { t } = useTranslation('remarks')
  const target = useTargetTitle(targetId)
  return (
    <p className="remarks-on">
      {t('on')} <b title={target}>{target}</b>
    </p>
  )
}
