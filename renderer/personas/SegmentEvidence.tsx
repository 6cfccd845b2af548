import { useTranslation } from 'react-i18next'
import type { PersonaColour } from '../../shared/document/field.ts'
import type { Persona } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { shownMetric } from '../../shared/scene/shown-metric.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useDocument, useJourney } from '../document/session-context.ts'
import { SegmentChoice } from './SegmentChoice.tsx'
import { SegmentComments } from './SegmentComments.tsx'
import { SegmentComparison } from './SegmentComparison.tsx'
import { SegmentHeadline } from './SegmentHeadline.tsx'
import { SegmentTouchpoint } from './SegmentTouchpoint.tsx'
import { type SegmentNumbers, useSegmentNumbers } from './use-segment-numbers.ts'
import './segment-evidence.css'

/** The customers that the persona stands for, and what they answered on this map. */
export function SegmentEvidence({ persona }: { readonly persona: Persona }) {
  const { t } = useTranslation('personas')
  const journey = useJourney()
  const numbers = useSegmentNumbers(journey.id, persona.segment)
  const datasets = numbers?.datasets.join(', ') ?? ''
  return (
    <aside className="persona-evidence" aria-label={t('page.segment')}>
      <h2>
        {t('page.segment')}
        <span title={datasets}>{datasets}</span>
      </h2>
      <SegmentChoice persona={persona} />
      {numbers && <Numbers numbers={numbers} colour={persona.colour} />}
    </aside>
  )
}

interface NumbersProps {
  readonly numbers: SegmentNumbers
  readonly colour: PersonaColour
}

function Numbers({ numbers, colour }: NumbersProps) {
  const { t } = useTranslation('personas')
  const { t: tFeedback } = useTranslation('feedback')
  const { overlay, others, filter } = numbers
  const touchpoints = useDocument(mapOf).touchpoints
  const shown = shownMetric(overlay)
  if (!shown) return <p className="persona-quiet">{t('segment.none')}</p>
  const asked = touchpoints.flatMap((touchpoint) => {
    const result = shown.resultOf(touchpoint.id)
    return result ? [{ touchpoint, result }] : []
  })
  return (
    <>
      <SegmentHeadline group={overlay} others={others} />
      <Figures numbers={numbers} />
      <h2>
        {t('segment.touchpoints')}
        <span>{t('segment.metric', { metric: tFeedback(`metric.${shown.metric}`) })}</span>
      </h2>
      <ul className="segment-touchpoints">
        {asked.map(({ touchpoint, result }) => (
          <SegmentTouchpoint
            key={touchpoint.id}
            touchpoint={touchpoint}
            result={result}
            domain={shown.domain}
            reference={shown.reference}
          />
        ))}
      </ul>
      {others && <SegmentComparison group={overlay} others={others} colour={colour} />}
      <SegmentComments filter={filter} />
    </>
  )
}

/** How many answers are this group's, and which part of all that is. */
function Figures({ numbers: { overlay, allAnswers } }: { readonly numbers: SegmentNumbers }) {
  const { t } = useTranslation('personas')
  const language = useLanguage()
  const { answers } = overlay
  if (answers === null) return <p className="persona-quiet">{t('segment.hidden')}</p>
  const count = (value: number) => formatNumber(value, language)
  return (
    <dl className="segment-figures">
      <div>
        <dt>{t('segment.answers')}</dt>
        <dd>{count(answers)}</dd>
      </div>
      {allAnswers !== null && allAnswers > 0 && (
        <div>
          <dt>{t('segment.ofAll', { all: count(allAnswers) })}</dt>
          <dd>{count((100 * answers) / allAnswers)}%</dd>
        </div>
      )}
    </dl>
  )
}
