import './changes.css'
import type { LucideIcon } from 'lucide-react'
import { ClipboardCopy, Download, Minus, Pencil, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Difference, DifferenceKind } from '../../shared/document/compare/compare-maps.ts'
import { subjectOf } from '../../shared/document/compare/difference-title.ts'
import { journeyOf } from '../../shared/document/document.ts'
import { app, storage } from '../app/bridge.ts'
import { attempt } from '../app/say-error.ts'
import { fileNameFrom } from '../export/export-choices.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/toast.ts'
import { changeTable, toTabs } from './change-table.ts'
import { type DifferenceContext, lineOf } from './difference-words.ts'

export const kindIcons: Readonly<Record<DifferenceKind, LucideIcon>> = {
  added: Plus,
  changed: Pencil,
  gone: Minus,
}
export const differenceKinds: readonly DifferenceKind[] = ['added', 'changed', 'gone']

interface ChangeListProps {
  readonly context: Omit<DifferenceContext, 't'>
  /** Those that are shown. */
  readonly differences: readonly Difference[]
  readonly chosen: string | null
  readonly onChoose: (difference: Difference) => void
}

/** Every difference by kind; a click goes to it on the map. */
export function ChangeList({ context, differences, chosen, onChoose }: ChangeListProps) {
  const { t } = useTranslation('future')
  const { t: tExport } = useTranslation('export')
  const full = { ...context, t }
  const { language, labels, before, after } = context
  const table = () => {
    const head = [t('head.kind'), t('head.title'), t('head.detail')]
    const rows = differences.map((each) => ({
      kind: t(`kind.${each.kind}`),
      ...lineOf(full, each),
    }))
    return changeTable(head, rows)
  }
  const copy = async () => {
    await app.writeClipboard({ text: toTabs(table()) })
    showToast({ look: 'done', text: t('copied', { count: differences.length }) })
  }
  const save = async () => {
    const [from, to] = [before, after].map((map) => journeyOf(map).title || labels.untitled.map)
    const suggestedName = fileNameFrom(t('fileOf', { from, to }), t('changesLabel'))
    const target = await app.chooseExportFile({ suggestedName, format: 'csv' })
    if (!target) return
    await storage.exportTable({ file: target.file, rows: table().map((row) => [...row]), language })
    showToast({
      look: 'done',
      text: t('saved', { name: target.name }),
      action: {
        label: tExport('showInFolder'),
        onSelect: () => attempt(app.showExported({ file: target.file })),
      },
    })
  }
  return (
    <aside className="changes" aria-label={t('changesLabel')}>
      <header className="changes-head">
        <h2>{t('changes', { count: differences.length })}</h2>
        <IconButton
          icon={ClipboardCopy}
          label={t('copyList')}
          disabled={differences.length === 0}
          onClick={() => attempt(copy())}
        />
        <IconButton
          icon={Download}
          label={t('saveList')}
          disabled={differences.length === 0}
          onClick={() => attempt(save())}
        />
      </header>
      <div className="changes-body">
        {differences.length === 0 && <p className="changes-none">{t('noChanges')}</p>}
        {differenceKinds.map((kind) => {
          const own = differences.filter((each) => each.kind === kind)
          const Icon = kindIcons[kind]
          return (
            own.length > 0 && (
              <section key={kind} className="changes-group">
                <h3>
                  <span className={`difference difference-${kind}`}>
                    <Icon size={12} strokeWidth={2} aria-hidden />
                    {t(`kind.${kind}`)}
                  </span>
                  <small>{own.length}</small>
                </h3>
                <ul>
                  {own.map((difference) => {
                    const { id } = subjectOf(difference)
                    const { title, detail } = lineOf(full, difference)
                    return (
                      <li key={id}>
                        <button
                          type="button"
                          aria-current={chosen === id}
                          data-difference={id}
                          onClick={() => onChoose(difference)}
                        >
                          <b>{title}</b>
                          <small>{detail}</small>
                        </button>
                      </li>
                    )
                  })}
                </ul>
              </section>
            )
          )
        })}
      </div>
    </aside>
  )
}
