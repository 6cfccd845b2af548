import { ChevronRight, CircleAlert, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReason } from '../../shared/feedback/import-report.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import './data-quality.css'
import { SaveRows } from './SaveRows.tsx'
import { useReasonWords } from './use-reason-words.ts'

/** A blank cell or an odd record is worth knowing; the rest are cells that say something unusable. */
const harmless: readonly string[] = [
  'missing',
  'duplicate',
  'updated',
  'question_renamed',
  'too_few_cells',
  'too_many_cells',
  'preview',
  'spam',
  'unfinished',
  'excluded',
  'total_row',
  'repeated_header',
]

/** What is said of the whole file; its examples are what stood there before and what stands there now. */
const changes: readonly string[] = ['question_renamed', 'question_changed', 'scale_changed']
const ofTheFile: readonly string[] = [
  'similar_dataset',
  'keys_reused',
  'same_days',
  'indistinct',
  ...changes,
]

/** Without the dataset that has the same responses, where that is told elsewhere. */
export function withoutTwice(reasons: readonly ImportReason[]): ImportReason[] {
  return reasons.filter(({ code }) => code !== 'similar_dataset')
}

/** Without what the file asks otherwise than earlier ones, where that is told elsewhere. */
export function withoutChanges(reasons: readonly ImportReason[]): ImportReason[] {
  return reasons.filter(({ code }) => !changes.includes(code))
}

interface ReasonsProps {
  readonly reasons: readonly ImportReason[]
  /** Before the import only: after it every row was imported before. */
  readonly canSave: boolean
}

/** Every reason with its column and count; opened, with its examples and a way to save those rows. */
export function Reasons({ reasons, canSave }: ReasonsProps) {
  const { t } = useTranslation('feedback')
  if (reasons.length === 0) return <p className="quality-clean">{t('quality.clean')}</p>
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <Reason key={`${reason.code} ${reason.column ?? ''}`} reason={reason} canSave={canSave} />
      ))}
    </ul>
  )
}

interface ReasonProps extends Pick<ReasonsProps, 'canSave'> {
  readonly reason: ImportReason
}

function Reason({ reason, canSave }: ReasonProps) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const say = useReasonWords()
  const [open, setOpen] = useState(false)
  const examplesId = useId()
  const { code, column, count, examples } = reason
  const isHarmless = harmless.includes(code)
  const Icon = isHarmless ? TriangleAlert : CircleAlert
  const values = [...new Set(examples.map(({ value }) => value))].filter(Boolean)
  return (
    <li className={isHarmless ? 'reason-kept' : ''}>
      <button
        type="button"
        className="reason"
        aria-expanded={open}
        aria-controls={examplesId}
        onClick={() => setOpen(!open)}
      >
        <Icon className="reason-sign" size={14} strokeWidth={1.75} aria-hidden />
        <span className="reason-text">
          {say(code)}
          {column !== undefined && <small> {column}</small>}
          {values.length > 0 && <small>: {values.join(' · ')}</small>}
        </span>
        <b>{formatNumber(count, language)}</b>
        <ChevronRight className="reason-fold" size={12} strokeWidth={2} aria-hidden />
      </button>
      {open && (
        <div id={examplesId} className="reason-examples">
          <ul>
            {examples.map(({ row, value }, index) => (
              <li key={`${row} ${value}`}>
                <small>
                  {changes.includes(code)
                    ? t(index === 0 ? 'quality.before' : 'quality.now')
                    : t('quality.row', { row: formatNumber(row, language) })}
                </small>
                <span title={value}>{value === '' ? '–' : value}</span>
              </li>
            ))}
          </ul>
          {canSave && !ofTheFile.includes(code) && (
            <SaveRows reason={{ code, ...(column !== undefined && { column }) }}>
              {t('quality.save', { count, formatted: formatNumber(count, language) })}
            </SaveRows>
          )}
        </div>
      )}
    </li>
  )
}
