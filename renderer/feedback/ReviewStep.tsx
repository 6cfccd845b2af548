import { CircleCheck, CircleSlash, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../../shared/feedback/import-report.ts'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { CountedTwice } from './CountedTwice.tsx'
import { CountingAgain } from './CountingAgain.tsx'
import { scaleOf } from './column-role.ts'
import { RowCounts } from './DataQuality.tsx'
import { DatasetChoice } from './DatasetChoice.tsx'
import type { WizardTouchpoint } from './ImportWizard.tsx'
import { useImportState } from './import-context.tsx'
import { KeepRecipe } from './KeepRecipe.tsx'
import { ReadingProgress } from './ReadingProgress.tsx'
import { Reasons, withoutChanges, withoutTwice } from './Reasons.tsx'
import './review.css'
import './touchpoint-matches.css'
import { StepHeading } from './StepHeading.tsx'
import { SurveyChanges } from './SurveyChanges.tsx'
import { choiceOf } from './touchpoint-choice.ts'
import { useProblemWords } from './use-problem-words.ts'

/** What will happen, then what is happening, then what has happened. */
export function ReviewStep({ touchpoints }: { readonly touchpoints: readonly WizardTouchpoint[] }) {
  const { t } = useTranslation('feedback')
  const sayProblem = useProblemWords()
  const { report, result, importing, problem } = useImportState((state) => state)
  if (result) return <ImportResult result={result} />
  if (!report) return null
  return (
    <div className="review">
      <StepHeading>{t(importing ? 'review.importing' : 'review.title')}</StepHeading>
      <CountingAgain />
      {problem && (
        <p className="wizard-problem" role="alert">
          {sayProblem(problem)} {t('review.unchanged')}
        </p>
      )}
      {importing ? (
        <ImportProgress />
      ) : (
        <>
          <RowCounts report={report} />
          <CountedTwice />
          <SurveyChanges report={report} />
          <Summary report={report} touchpoints={touchpoints} />
          <KeepRecipe />
          <h3>{t('review.notUsed')}</h3>
          <Reasons reasons={withoutChanges(withoutTwice(report.reasons))} canSave />
        </>
      )}
    </div>
  )
}

/** More names than this stand as a number. */
const mostNamed = 12

interface SummaryProps {
  readonly report: ImportReport
  readonly touchpoints: readonly WizardTouchpoint[]
}

function Summary({ report, touchpoints }: SummaryProps) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const choices = useImportState((state) => state.choices)
  const columns = Object.entries(report.mapping.columns ?? {})
  const metricWords = (column: ColumnMapping): string => {
    const { metric = 'rating', split } = column
    if (split) {
      const parts = Object.values(split.parts)
      return parts.map((part) => metricWords({ role: 'metric', ...part })).join('; ')
    }
    const scale = metric === 'share' ? null : scaleOf({ ...column, metric })
    return [
      t(`metric.${metric}`),
      ...(scale ? [`${scale.min}–${scale.max}`] : []),
      ...(scale && !scale.higherIsBetter ? [t('review.lowIsGood')] : []),
    ].join(', ')
  }
  const named = (role: string) =>
    columns.filter(([, column]) => column.role === role).map(([name]) => name)
  const metrics = columns
    .filter(([, column]) => column.role === 'metric')
    .map(([name, column]) => `${name} (${metricWords(column)})`)
  const chosen = report.touchpoints.map((match) => choiceOf(match, choices))
  const reached = new Set(
    chosen.flatMap((choice) => (choice?.kind === 'touchpoint' ? choice.id : [])),
  )
  const created = report.touchpoints
    .filter((match) => choiceOf(match, choices)?.kind === 'create')
    .map(({ value }) => value)
  const left = report.touchpoints
    .filter((match) => choiceOf(match, choices)?.kind === 'leave')
    .map(({ value }) => value)
  const open = report.touchpoints.filter((match) => choiceOf(match, choices) === null)
  const answers = formatNumber(report.answers, language)
  const unplaced = report.touchpoints
    .filter((match) => ['leave', undefined].includes(choiceOf(match, choices)?.kind))
    .reduce((sum, match) => sum + match.answers, 0)
  const short = (names: readonly string[]) =>
    names.length <= mostNamed
      ? names.join(', ')
      : t('review.more', {
          names: names.slice(0, mostNamed).join(', '),
          count: names.length - mostNamed,
        })
  const facts = [
    {
      term: t('review.answers'),
      text:
        unplaced === 0
          ? answers
          : t('review.unplaced', { answers, unplaced: formatNumber(unplaced, language) }),
    },
    { term: t('review.metrics'), text: metrics.join('; ') },
    { term: t('role.segment'), text: named('segment').join(', ') },
    { term: t('role.date'), text: named('date').join(', ') },
    { term: t('role.comment'), text: named('comment').join(', ') },
    { term: t('role.key'), text: named('key').join(', ') },
    { term: t('role.respondent'), text: named('respondent').join(', ') },
    {
      term: t('review.touchpoints'),
      text: t('review.touchpointsReached', { count: touchpoints.length, reached: reached.size }),
    },
    { term: t('review.created'), text: created.join(', ') },
    { term: t('review.open'), text: short(open.map(({ value }) => value)) },
    { term: t('review.left'), text: left.join(', ') },
    { term: t('review.dropped'), text: report.dropped.join(', ') },
    { term: t('review.ignored'), text: short(named('ignored')) },
  ].filter(({ text }) => text !== '')
  return (
    <dl className="review-facts">
      <div className="review-choice">
        <dt>{t('dataset.label')}</dt>
        <dd>
          <DatasetChoice />
        </dd>
      </div>
      {facts.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd title={text}>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function ImportProgress() {
  const { t } = useTranslation('feedback')
  const total = useImportState((state) => state.profile?.records ?? 0)
  return (
    <>
      <ReadingProgress label={t('review.importing')} total={total} />
      <p className="review-note">{t('review.oneStep')}</p>
    </>
  )
}

function ImportResult({ result }: { readonly result: ImportReport }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const nothing = result.rows.accepted + result.updated === 0
  const reached = result.touchpoints.filter(({ touchpoint }) => touchpoint !== null)
  const onMap = reached.reduce((sum, { answers }) => sum + answers, 0)
  const unplaced = result.touchpoints.filter(({ touchpoint }) => touchpoint === null)
  const isOpen = !nothing && result.rows.accepted > 0 && onMap === 0
  const Icon = nothing ? CircleSlash : isOpen ? TriangleAlert : CircleCheck
  const counted = (count: number) => ({ count, formatted: formatNumber(count, language) })
  return (
    <div className="review" role="status">
      <StepHeading className={nothing || isOpen ? 'review-nothing' : 'review-done'}>
        <Icon size={20} strokeWidth={1.75} aria-hidden />
        {nothing
          ? t('result.nothing')
          : result.rows.accepted === 0
            ? t('result.updated', counted(result.updated))
            : onMap > 0
              ? t('result.done', counted(onMap))
              : t('result.unmatched', counted(result.answers))}
      </StepHeading>
      {isOpen && <p>{t('result.noTouchpoint')}</p>}
      {nothing && result.rows.duplicate > 0 && <p>{t('result.allThere')}</p>}
      {onMap > 0 && unplaced.length > 0 && (
        <p>
          {t('result.unplaced', {
            ...counted(unplaced.reduce((sum, { answers }) => sum + answers, 0)),
            values: unplaced.map(({ value }) => value).join(', '),
          })}
        </p>
      )}
      <RowCounts report={result} />
      {reached.length > 0 && (
        <table className="match-table review-table">
          <thead>
            <tr>
              <th scope="col">{t('match.inFile')}</th>
              <th scope="col">{t('match.onMap')}</th>
              <th scope="col" className="match-figure">
                {t('match.answers')}
              </th>
            </tr>
          </thead>
          <tbody>
            {reached.map(({ value, touchpoint, answers }) => (
              <tr key={value}>
                <th scope="row" title={value}>
                  {value}
                </th>
                <td title={touchpoint?.title}>{touchpoint?.title}</td>
                <td className="match-figure">{formatNumber(answers, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>{t('review.notUsed')}</h3>
      <Reasons reasons={result.reasons} canSave={false} />
    </div>
  )
}
