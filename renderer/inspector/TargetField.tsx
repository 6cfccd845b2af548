import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  isReachable,
  parseTargetValue,
  rangeOfMetric,
  type Target,
} from '../../shared/document/target.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { drivingResult } from '../../shared/feedback/driving-metric.ts'
import { type MetricKind, metricKinds } from '../../shared/feedback/metric.ts'
import { formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useOverlayState } from '../feedback/overlay-context.tsx'
import { Picker } from '../feedback/Picker.tsx'
import '../feedback/picker.css'
import { backToMapOn } from './fields/back-to-map.ts'
import { FieldRow } from './fields/FieldRow.tsx'

interface TargetFieldProps {
  readonly touchpoint: Touchpoint
  readonly onChange: (target: Target | null) => void
}

/** The value that a touchpoint is meant to reach, beside the one that it has now. */
export function TargetField({ touchpoint, onChange }: TargetFieldProps) {
  const { t } = useTranslation('inspector')
  const { t: tFeedback } = useTranslation('feedback')
  const language = useLanguage()
  const id = useId()
  const problemId = useId()
  const overlay = useOverlayState((state) => state.overlay)
  const asked = overlay?.touchpoints.find((each) => each.id === touchpoint.id)
  const now = (asked && overlay && drivingResult(asked, overlay)) || null
  const shown = overlay?.questions.find(({ name }) => overlay.drivers.includes(name))?.metric
  const { target } = touchpoint
  const [wanted, setWanted] = useState<MetricKind | null>(null)
  const metric = target?.metric ?? wanted ?? shown ?? 'nps'
  const written = target ? formatMetric(target.value, target.metric, language) : ''
  const [draft, setDraft] = useState(written)
  useEffect(() => setDraft(written), [written])

  const value = parseTargetValue(metric, draft)
  const refused = draft.trim() !== '' && value === null
  const commit = () => {
    if (draft === written || refused) return
    onChange(value === null ? null : { metric, value })
  }
  const choose = (chosen: MetricKind) => {
    setWanted(chosen)
    if (target) {
      const fits = isReachable(chosen, target.value)
      onChange(fits ? { metric: chosen, value: target.value } : null)
    }
  }
  const say = (number: number) => formatMetric(number, metric, language)
  const range = rangeOfMetric(metric)
  return (
    <FieldRow label={t('target.label')} htmlFor={id} long>
      <div className="inspector-target-field">
        <div className="inspector-target">
          <Picker
            label={t('target.metric')}
            value={metric}
            choices={metricKinds.map((kind) => ({
              value: kind,
              label: tFeedback(`metric.${kind}`),
            }))}
            onChoose={choose}
          />
          <input
            id={id}
            className="inspector-input"
            value={draft}
            placeholder={t('target.none')}
            maxLength={16}
            inputMode="decimal"
            aria-invalid={refused}
            aria-describedby={problemId}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={backToMapOn(['Enter', 'Escape'])}
          />
        </div>
        <small
          id={problemId}
          className={refused ? 'inspector-note inspector-refused' : 'inspector-note'}
        >
          {refused
            ? range
              ? t('target.range', { low: say(range[0]), high: say(range[1]) })
              : t('target.number')
            : now?.metric === metric && now.value !== null && now.n !== null
              ? t('target.now', { value: say(now.value), n: formatNumber(now.n, language) })
              : ''}
        </small>
      </div>
    </FieldRow>
  )
}
