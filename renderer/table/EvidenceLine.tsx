import type { ReactNode } from 'react'
import type { TouchpointOverlay } from '../../shared/feedback/overlay.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { initialsOf } from '../ui/initials.ts'
import type { TableWords } from './describe-cell.ts'
import { TalkMarks } from './TalkMarks.tsx'
import type { TableItem } from './table-items.ts'
import type { Said } from './table-rows.ts'

interface EvidenceLineProps {
  readonly items: readonly Extract<TableItem, { kind: 'emotion' }>[]
  readonly said: Said
  readonly words: TableWords
  /** Drawn in the place of an item's number: of the one that is being typed, and where the keyboard stands. */
  readonly itemClass: (item: number) => string
  readonly children?: ReactNode
}

const unit = 23
const zero = 50
const at = (level: number) => zero + Math.max(-2, Math.min(2, level)) * unit

/** What the team believes (hollow) and what customers said (solid, with its interval), on one scale from -2 to +2. */
export function EvidenceLine(props: EvidenceLineProps) {
  const { items, said, words, itemClass, children } = props
  const { surveyed, language } = words
  const [main] = items
  const several = items.length > 1
  const survey = surveyed ? said.emotion : undefined
  const level = (value: number) => formatNumber(value, language, { digits: 1, sign: true })
  return (
    <>
      <svg className="table-level" width={100} height={18} viewBox="0 0 100 18" aria-hidden>
        <line x1={4} x2={96} y1={9} y2={9} stroke="var(--line-2)" />
        <line x1={zero} x2={zero} y1={5} y2={13} stroke="var(--control)" />
        {survey && <Survey emotion={survey} colour={`var(--${main?.persona.colour ?? 'u1'})`} />}
        {items.map(
          ({ persona, emotion }) =>
            emotion && (
              <circle
                key={persona.id}
                cx={at(emotion.level)}
                cy={9}
                r={4}
                fill="var(--surface)"
                stroke={`var(--${several ? persona.colour : 'ink-2'})`}
                strokeWidth={1.5}
              />
            ),
        )}
      </svg>
      <div aria-hidden className={`table-levels${several ? ' table-levels-several' : ''}`}>
        {items.map(({ persona, emotion }, item) => (
          <span key={persona.id} className={itemClass(item)} data-item={item} title={persona.name}>
            {several && <small>{initialsOf(persona.name)}</small>}
            {emotion ? level(emotion.level) : '–'}
          </span>
        ))}
        {surveyed && <span className="table-survey">{surveyWords(survey, words, level)}</span>}
      </div>
      {items.map(
        ({ id, persona, talk }) =>
          id && <TalkMarks key={id} id={id} name={persona.name} talk={talk} />,
      )}
      {children}
    </>
  )
}

function surveyWords(
  survey: TouchpointOverlay['emotion'] | undefined,
  { labels }: TableWords,
  level: (value: number) => string,
): string {
  if (!survey || survey.state === 'none') return labels.noData.toLowerCase()
  if (survey.state === 'suppressed' || survey.evidence === null) return labels.hidden.toLowerCase()
  return survey.state === 'few' ? labels.tooFew : level(survey.evidence)
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
