import type { TouchpointOverlay } from '../../shared/feedback/overlay.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import type { TableWords } from './describe-cell.ts'
import type { TableItem } from './table-model.ts'

interface EvidenceLineProps {
  readonly item: Extract<TableItem, { kind: 'emotion' }>
  /** The customers' level stands beside the first persona's. */
  readonly first: boolean
  /** Whether there are several personas to tell apart. */
  readonly several: boolean
  readonly touchpointId: string
  readonly words: TableWords
}

const unit = 23
const zero = 50
const at = (level: number) => zero + Math.max(-2, Math.min(2, level)) * unit

/** What the team believes (hollow) and what customers said (solid, with its interval), on one scale from -2 to +2. */
export function EvidenceLine({ item, first, several, touchpointId, words }: EvidenceLineProps) {
  const { shown, language, labels } = words
  const { emotion, persona } = item
  const survey = first && shown?.hasEvidence ? shown.touchpointOf(touchpointId)?.emotion : undefined
  const surveyed = first && shown?.hasEvidence === true
  const colour = `var(--${several ? persona.colour : 'ink-2'})`
  const level = (value: number) => formatNumber(value, language, { digits: 1, sign: true })
  return (
    <>
      {several && <small className="table-persona">{persona.name}</small>}
      <svg className="table-level" width={100} height={18} viewBox="0 0 100 18" aria-hidden>
        <line x1={4} x2={96} y1={9} y2={9} stroke="var(--line-2)" />
        <line x1={zero} x2={zero} y1={5} y2={13} stroke="var(--control)" />
        {survey && <Survey emotion={survey} colour={`var(--${persona.colour})`} />}
        {emotion && (
          <circle
            cx={at(emotion.level)}
            cy={9}
            r={4}
            fill="var(--surface)"
            stroke={colour}
            strokeWidth={1.5}
          />
        )}
      </svg>
      <small className="table-levels">
        <span>{emotion ? level(emotion.level) : '–'}</span>
        {surveyed && <span>{surveyWords()}</span>}
      </small>
    </>
  )

  function surveyWords(): string {
    if (!survey || survey.state === 'none') return labels.noData.toLowerCase()
    if (survey.state === 'suppressed' || survey.evidence === null)
      return labels.hidden.toLowerCase()
    return survey.state === 'few' ? labels.tooFew : level(survey.evidence)
  }
}

function Survey(props: {
  readonly emotion: TouchpointOverlay['emotion']
  readonly colour: string
}) {
  const { colour } = props
  const { evidence, interval, state } = props.emotion
  if (evidence === null || state === 'suppressed' || state === 'none') return null
  const [low, high] = interval ?? [evidence, evidence]
  if (state === 'few') {
    return (
      <>
        <line
          x1={at(low)}
          x2={at(high)}
          y1={9}
          y2={9}
          stroke={colour}
          strokeOpacity={0.45}
          strokeWidth={1.5}
        />
        <circle
          cx={at(evidence)}
          cy={9}
          r={3.5}
          fill="var(--surface)"
          stroke={colour}
          strokeOpacity={0.6}
          strokeWidth={1.5}
        />
      </>
    )
  }
  return (
    <>
      <rect
        x={at(low)}
        y={6}
        width={Math.max(3, at(high) - at(low))}
        height={6}
        rx={2}
        fill={colour}
        fillOpacity={0.2}
      />
      <circle cx={at(evidence)} cy={9} r={3.5} fill={colour} />
    </>
  )
}
