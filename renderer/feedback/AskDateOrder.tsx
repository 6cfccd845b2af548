import { CalendarDays } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { formatDate } from '../../shared/scene/format.ts'
import { attempt } from '../app/say-error.ts'
import './ask-date-order.css'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { openDateOrder } from './date-order.ts'
import { useImportSession, useImportState } from './import-context.tsx'

/** Asks of each date column in which day and month cannot be told apart what a real cell of it means. */
export function AskDateOrders() {
  const { profile, report } = useImportState((state) => state)
  if (!profile || !report) return null
  const open = new Set(
    profile.warnings.filter(({ code }) => code === 'ambiguous_date').map(({ column }) => column),
  )
  return profile.columns
    .filter(({ name }) => open.has(name) && report.mapping.columns?.[name]?.role === 'date')
    .map((column) => <AskDateOrder key={column.index} column={column} />)
}

function AskDateOrder({ column }: { readonly column: ColumnProfile }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const session = useImportSession()
  const mapping = useImportState((state) => state.report?.mapping.columns?.[column.name])
  // What was found is only a guess here; a recipe's format was somebody's answer.
  const answered = useImportState(({ edits, recipe }) =>
    recipe === null ? edits.columns?.[column.name]?.format : mapping?.format,
  )
  const cells = column.values.map(({ value }) => value)
  const open = openDateOrder(mapping?.format ?? column.dateFormat ?? '', cells)
  if (!mapping || !open) return null
  const title = t('askDate.title', { example: open.example })
  return (
    <div className="ask-date">
      <CalendarDays size={16} strokeWidth={1.75} aria-hidden />
      <p>
        <b>{title}</b>
        {t('askDate.detail', { column: column.name })}
      </p>
      <Segmented
        label={title}
        value={answered ?? ''}
        choices={open.orders.map(({ format, day }) => ({
          value: format,
          label: formatDate(day, language),
        }))}
        onChoose={(format) => attempt(session.editColumn(column.name, { ...mapping, format }))}
      />
    </div>
  )
}
