import type { ImportReason, SurveyChange } from '../../shared/feedback/import-report.ts'
import { metricKind, scaleSchema } from '../../shared/feedback/metric.ts'
import { type ColumnPlace, type ColumnUse, isSameText, isSameUse } from './survey-columns.ts'

/** What a file asks otherwise than the dataset's earlier ones. */
export function surveyChanges(places: readonly ColumnPlace[]): SurveyChange[] {
  return places.flatMap(({ column, stored, clash }): SurveyChange[] => {
    const before = stored ?? clash
    if (!before) return []
    const between = { column: column.name, before: asked(before), now: asked(column) }
    if (clash) {
      const code = isSameUse(clash, column) ? 'question_changed' : 'scale_changed'
      return [{ ...between, code, together: false }]
    }
    if (column.continues === null) return []
    const isReworded = stored?.name === column.name || stored?.header === column.name
    if (isReworded && isSameText(before, { ...column, continues: null })) return []
    return [
      { ...between, code: isReworded ? 'question_changed' : 'question_renamed', together: true },
    ]
  })
}

export function asked({ name, question, role, metric, scale }: ColumnUse): SurveyChange['before'] {
  const kind = metricKind.safeParse(metric)
  return {
    name,
    question,
    role,
    metric: kind.success ? kind.data : null,
    scale: scale === null ? null : scaleSchema.parse(JSON.parse(scale)),
  }
}

/** The same for those who read reasons: what it was, and what it is. */
export function changeReason({ code, column, before, now }: SurveyChange): ImportReason {
  const say = ({ name, question, role, metric, scale }: SurveyChange['before']) =>
    code === 'scale_changed'
      ? [metric ?? role, ...(scale ? [`${scale.min}–${scale.max}`] : [])].join(' ') +
        (scale && !scale.higherIsBetter ? ', low is good' : '')
      : code === 'question_renamed'
        ? name
        : question
  return {
    code,
    column,
    count: 1,
    examples: [before, now].map((each) => ({ row: 1, value: say(each) })),
  }
}
