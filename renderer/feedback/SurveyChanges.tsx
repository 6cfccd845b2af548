import { Info, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportReport, SurveyChange } from '../../shared/feedback/import-report.ts'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import { attempt } from '../app/say-error.ts'
import { Button } from '../ui/Button.tsx'
import { useImportSession } from './import-context.tsx'
import './survey-changes.css'

/** What the file asks otherwise than earlier ones, and how to say that it is the same question all the same. */
export function SurveyChanges({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('feedback')
  if (report.changes.length === 0) return null
  return (
    <ul className="survey-changes" aria-label={t('change.title')}>
      {report.changes.map((change) => (
        <Change
          key={`${change.code} ${change.column}`}
          change={change}
          mapping={report.mapping.columns?.[change.column]}
        />
      ))}
    </ul>
  )
}

interface ChangeProps {
  readonly change: SurveyChange
  readonly mapping: ColumnMapping | undefined
}

function Change({ change, mapping }: ChangeProps) {
  const { t } = useTranslation('feedback')
  const session = useImportSession()
  const say = useChangeWords()
  const { code, column, before, together } = change
  const same: ColumnMapping | null =
    code === 'scale_changed'
      ? before.role === 'metric' && before.metric && before.scale
        ? { ...mapping, role: 'metric', metric: before.metric, scale: before.scale }
        : null
      : { ...mapping, role: 'metric', continues: before.name }
  const Icon = together ? Info : TriangleAlert
  return (
    <li className={together ? '' : 'survey-change-apart'}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span>
        {say(change)} {t(together ? 'change.together' : 'change.apart')}
      </span>
      {!together && same && (
        <Button size="small" onClick={() => attempt(session.editColumn(column, same))}>
          {t(code === 'scale_changed' ? 'change.asBefore' : 'change.same')}
        </Button>
      )}
    </li>
  )
}

function useChangeWords(): (change: SurveyChange) => string {
  const { t } = useTranslation('feedback')
  const measured = ({ role, metric, scale }: SurveyChange['before']) => {
    if (metric === null) return role === 'comment' ? t('role.comment') : t('role.segment')
    return [t(`metric.${metric}`), ...(scale ? [`${scale.min}–${scale.max}`] : [])].join(' ')
  }
  return ({ code, column, before, now }) => {
    switch (code) {
      case 'question_renamed':
        return t('change.renamed', { column, before: before.name })
      case 'question_changed':
        return t('change.reworded', { column, before: before.question, now: now.question })
      case 'scale_changed':
        return t('change.scale', { column, before: measured(before), now: measured(now) })
    }
  }
}
