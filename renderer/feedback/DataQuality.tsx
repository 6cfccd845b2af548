import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../../shared/feedback/import-report.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useImportState } from './import-context.tsx'
import './data-quality.css'
import { useReasonWords } from './use-reason-words.ts'

/** What the import would take and what not, as far as things are said now. */
export function DataQuality() {
  const { t } = useTranslation('feedback')
  const report = useImportState((state) => state.report)
  if (!report) return null
  return (
    <section className="quality" aria-label={t('quality.title')}>
      <h2>{t('quality.title')}</h2>
      <RowCounts rows={report.rows} />
      <Reasons report={report} />
    </section>
  )
}

/** Accepted, rejected and duplicate rows, as numbers and as a bar. */
export function RowCounts({ rows }: { readonly rows: ImportReport['rows'] }) {
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

/** A blank cell or an odd record is worth knowing; the rest are cells that say something unusable. */
const harmless: readonly string[] = [
  'missing',
  'duplicate',
  'too_few_cells',
  'too_many_cells',
  'preview',
  'spam',
  'unfinished',
  'excluded',
]

/** Every reason with its column, examples and count. */
export function Reasons({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const say = useReasonWords()
  if (report.reasons.length === 0) return <p className="quality-clean">{t('quality.clean')}</p>
  return (
    <ul className="reasons">
      {report.reasons.map(({ code, column, count, examples }) => {
        const values = [...new Set(examples.map(({ value }) => value))].filter(Boolean)
        const Icon = harmless.includes(code) ? TriangleAlert : CircleAlert
        const rows = examples.map(({ row }) => formatNumber(row, language)).join(', ')
        return (
          <li
            key={`${code} ${column ?? ''}`}
            className={harmless.includes(code) ? 'reason-kept' : ''}
            title={rows === '' ? undefined : t('quality.rows', { rows })}
          >
            <Icon size={14} strokeWidth={1.75} aria-hidden />
            <span className="reason-text">
              {say(code)}
              {column !== undefined && <small> {column}</small>}
              {values.length > 0 && <small>: {values.join(' · ')}</small>}
            </span>
            <b>{formatNumber(count, language)}</b>
          </li>
        )
      })}
    </ul>
  )
}
