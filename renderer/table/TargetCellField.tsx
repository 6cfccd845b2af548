import { useTranslation } from 'react-i18next'
import { setFields } from '../../shared/document/operations/operations.ts'
import { parseTargetValue, rangeOfMetric } from '../../shared/document/target.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { formatMetric } from '../../shared/scene/format.ts'
import { CellNumberField } from './CellNumberField.tsx'
import type { TableWords } from './describe-cell.ts'
import type { TableContext } from './table-context.ts'

interface TargetCellFieldProps {
  readonly touchpoint: Touchpoint
  readonly context: TableContext
  readonly words: TableWords
}

/** What a touchpoint is meant to reach: in the metric that it was given, else in the one that is shown. */
export function TargetCellField({ touchpoint, context, words }: TargetCellFieldProps) {
  const { t } = useTranslation('inspector')
  const { labels, language, table } = words
  const { target } = touchpoint
  const metric = target?.metric ?? words.metric ?? 'nps'
  const say = (value: number) => formatMetric(value, metric, language)
  const range = rangeOfMetric(metric)
  const keep = (text: string) => {
    const value = parseTargetValue(metric, text)
    context.session.dispatch('editTouchpoint', (document) =>
      setFields(document, {
        type: 'touchpoint',
        id: touchpoint.id,
        fields: { target: value === null ? null : { metric, value } },
      }),
    )
  }
  return (
    <CellNumberField
      label={table('targetField', {
        touchpoint: touchpoint.title || labels.untitled.touchpoint,
        metric: labels.metrics[metric],
      })}
      written={target ? say(target.value) : ''}
      hint={labels.metrics[metric]}
      refusal={(text) => {
        if (parseTargetValue(metric, text) !== null) return null
        return range
          ? t('target.range', { low: say(range[0]), high: say(range[1]) })
          : t('target.number')
      }}
      onKeep={keep}
      context={context}
    />
  )
}
