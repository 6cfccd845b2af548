import { Info, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportReport, SurveyChange } from '../../shared/feedback/import-report.ts'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import { attempt } from '../app/say-error.ts'
import { Button } from '../ui/Button.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { goingOnWith } from './going-on.ts'
import { useImportSession, useImportState } from './import-context.tsx'
import './survey-changes.css'
import './why.css'

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
  const isSaid = useImportState(({ edits }) => edits.columns?.[column]?.continues !== undefined)
  const Icon = together ? Info : TriangleAlert
  const label = t('change.choice', { column })
  const reason = isSaid ? t('why.said') : t(together ? 'change.proven' : 'change.unproven')
  return (
    <li className={together ? '' : 'survey-change-apart'}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span>
        {say(change)} {t(together ? 'change.together' : 'change.apart')}
      </span>
      {code === 'scale_changed' ? (
        !together && <AsBefore change={change} mapping={mapping} />
      ) : (
        <div className="survey-change-choice">
          <Segmented
            label={label}
            value={together ? 'on' : 'apart'}
            choices={[
              { value: 'on', label: t('change.goesOn', { before: before.name }) },
              { value: 'apart', label: t('change.keepApart') },
            ]}
            onChoose={(choice) => {
              const continues = choice === 'on' ? before.name : null
              const said = goingOnWith({ ...mapping, role: 'metric' }, continues)
              attempt(session.editColumn(column, said))
            }}
          />
          <small className="why">{reason}</small>
        </div>
      )}
    </li>
  )
}

/** Takes the column on the scale of before. */
function AsBefore({ change: { column, before }, mapping }: ChangeProps) {
  const { t } = useTranslation('feedback')
  const session = useImportSession()
  const { role, metric, scale } = before
  if (role !== 'metric' || !metric || !scale) return null
  const same: ColumnMapping = { ...mapping, role: 'metric', metric, scale }
  return (
    <Button size="small" onClick={() => attempt(session.editColumn(column, same))}>
      {t('change.asBefore')}
    </Button>
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
