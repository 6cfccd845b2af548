import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../../shared/feedback/import-report.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { CountedTwice } from './CountedTwice.tsx'
import { CountingAgain } from './CountingAgain.tsx'
import { useImportState } from './import-context.tsx'
import './data-quality.css'
import { Reasons, withoutTwice } from './Reasons.tsx'
import { SaveLeftOut } from './SaveRows.tsx'

/** What the import would take and what not, as far as things are said now. */
export function DataQuality() {
  const { t } = useTranslation('feedback')
  const report = useImportState((state) => state.report)
  if (!report) return null
  return (
    <section className="quality" aria-label={t('quality.title')}>
      <h2>{t('quality.title')}</h2>
      <CountingAgain />
      <RowCounts report={report} />
      <CountedTwice />
      <Reasons reasons={withoutTwice(report.reasons)} canSave />
      <SaveLeftOut report={report} />
    </section>
  )
}

/** Accepted, rejected and duplicate rows, as numbers and as a bar. */
export function RowCounts({ report }: { readonly report: ImportReport }) {
  const { rows, updated } = report
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const parts = [
    { key: 'accepted', count: rows.accepted },
    { key: 'duplicate', count: rows.duplicate },
    { key: 'rejected', count: rows.rejected },
  ].filter(({ count }) => count > 0)
  return (
    <>
      <p className="quality-head">
        <b>{formatNumber(rows.accepted, language)}</b>
        <span>{t('quality.accepted', { count: rows.accepted })}</span>
        <span className="quality-others">
          {rows.duplicate > 0 && (
            <span>
              {t('quality.duplicate', {
                count: rows.duplicate,
                formatted: formatNumber(rows.duplicate, language),
              })}
            </span>
          )}
          {updated > 0 && (
            <span>
              {t('quality.updated', {
                count: updated,
                formatted: formatNumber(updated, language),
              })}
            </span>
          )}
          <span>
            {t('quality.rejected', {
              count: rows.rejected,
              formatted: formatNumber(rows.rejected, language),
            })}
          </span>
        </span>
      </p>
      <div className="quality-bar" aria-hidden>
        {parts.map(({ key, count }) => (
          <i key={key} className={`quality-${key}`} style={{ flexGrow: count }} />
        ))}
      </div>
    </>
  )
}
