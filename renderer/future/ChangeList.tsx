import './changes.css'
import type { LucideIcon } from 'lucide-react'
import { ClipboardCopy, Minus, Pencil, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Difference, DifferenceKind } from '../../shared/document/compare/compare-maps.ts'
import { subjectOf } from '../../shared/document/compare/difference-title.ts'
import { attempt } from '../app/say-error.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/toast.ts'
import { changeTable, copyText } from './copy-changes.ts'
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
  const full = { ...context, t }
  const copy = async () => {
    const head = [t('head.kind'), t('head.title'), t('head.detail')]
    const rows = differences.map((each) => ({
      kind: t(`kind.${each.kind}`),
      ...lineOf(full, each),
    }))
    await copyText(changeTable(head, rows))
    showToast({ look: 'done', text: t('copied', { count: rows.length }) })
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
