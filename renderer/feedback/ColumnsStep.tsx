import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/scene/format.ts'
import { attempt } from '../app/say-error.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { AskDateOrders } from './AskDateOrder.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { DataQuality } from './DataQuality.tsx'
import { FileFacts } from './FileFacts.tsx'
import { pageLength } from './file-look.ts'
import type { WizardTouchpoint } from './ImportWizard.tsx'
import { useImportSession, useImportState } from './import-context.tsx'
import { StepHeading } from './StepHeading.tsx'
import { TouchpointMatches } from './TouchpointMatches.tsx'
import { useProblemWords } from './use-problem-words.ts'

/** What each column holds, with the rows under it, and what the import would make of them. */
export function ColumnsStep({
  touchpoints,
}: {
  readonly touchpoints: readonly WizardTouchpoint[]
}) {
  const { t } = useTranslation('feedback')
  const sayProblem = useProblemWords()
  const language = useLanguage()
  const session = useImportSession()
  const { report, recipe, onlyRejected, problem, reading } = useImportState((state) => state)
  const rejected = report?.rows.rejected ?? 0
  return (
    <div className="wizard-columns" aria-busy={reading}>
      <FileFacts />
      <section className="wizard-middle" aria-label={t('columns.title')}>
        <header className="wizard-head">
          <div>
            <StepHeading>{t('columns.title')}</StepHeading>
            <p>{t(recipe === null ? 'columns.guessed' : 'columns.saved')}</p>
          </div>
          <Segmented
            label={t('columns.show')}
            value={onlyRejected ? 'rejected' : 'all'}
            choices={[
              { value: 'all', label: t('columns.all') },
              {
                value: 'rejected',
                label: t('columns.rejected', { formatted: formatNumber(rejected, language) }),
              },
            ]}
            onChoose={(value) => attempt(session.showRows(0, value === 'rejected'))}
          />
        </header>
        {problem && (
          <p className="wizard-problem" role="alert">
            {sayProblem(problem)}
          </p>
        )}
        <AskDateOrders />
        <div className="preview">
          <ColumnTable />
          <Pages />
        </div>
      </section>
      <aside className="wizard-side">
        <DataQuality />
        <TouchpointMatches touchpoints={touchpoints} />
      </aside>
    </div>
  )
}

function Pages() {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const session = useImportSession()
  const { rows, from, onlyRejected } = useImportState((state) => state)
  const total = rows?.total ?? 0
  const last = Math.min(total, from + pageLength)
  const go = (to: number) => attempt(session.showRows(to, onlyRejected))
  return (
    <footer className="preview-pages">
      <span role="status">
        {total === 0
          ? t('columns.noRows')
          : t('columns.range', {
              first: formatNumber(from + 1, language),
              last: formatNumber(last, language),
              total: formatNumber(total, language),
            })}
      </span>
      <span>
        <IconButton
          icon={ChevronLeft}
          label={t('columns.before')}
          side="top"
          disabled={from === 0}
          onClick={() => go(Math.max(0, from - pageLength))}
        />
        <IconButton
          icon={ChevronRight}
          label={t('columns.after')}
          side="top"
          disabled={last >= total}
          onClick={() => go(from + pageLength)}
        />
      </span>
    </footer>
  )
}
