import { CircleDashed, CircleDot, type LucideIcon, MessageCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../shared/document/card.ts'
import type { Evidence, Grade } from '../../shared/document/field.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useDocument } from '../document/session-context.ts'
import { type TeamCard, teamCards } from './team-cards.ts'
import './voices.css'

/** As many of a kind as are read from the last row. */
const most = 3

/** The team's pain points and opportunities at a touchpoint. */
export function TeamVoices({ column }: { readonly column: number }) {
  const { t } = useTranslation('presentation')
  const document = useDocument((present) => present)
  const cards = teamCards(document, column)
  return (
    <section className="presentation-below" aria-label={t('team.label')}>
      <Kind kind="painPoints" cards={cards} />
      <Kind kind="opportunities" cards={cards} />
    </section>
  )
}

interface KindProps {
  readonly kind: TeamCard['kind']
  readonly cards: readonly TeamCard[]
}

function Kind({ kind, cards }: KindProps) {
  const { t } = useTranslation('presentation')
  const labels = useSceneLabels()
  const mine = cards.filter((card) => card.kind === kind)
  return (
    <div className="presentation-team">
      <h2>{labels.lanes[kind].replaceAll('\u00AD', '')}</h2>
      {mine.length === 0 && <p className="presentation-quiet">{t('team.none')}</p>}
      <ul>
        {mine.slice(0, most).map(({ card }) => (
          <li key={card.id}>
            <p>{card.text}</p>
            <Marks card={card} kind={kind} />
          </li>
        ))}
      </ul>
      {mine.length > most && (
        <p className="presentation-quiet">{t('team.more', { count: mine.length - most })}</p>
      )}
    </div>
  )
}

const evidenceIcons: Readonly<Record<Evidence, LucideIcon>> = {
  assumed: CircleDashed,
  inferred: CircleDot,
  observed: MessageCircle,
}

function Marks({ card, kind }: { readonly card: Card; readonly kind: TeamCard['kind'] }) {
  const labels = useSceneLabels()
  const Icon = card.evidence && evidenceIcons[card.evidence]
  return (
    <p className="presentation-marks">
      {kind === 'painPoints' && card.severity && (
        <Bars
          grade={card.severity}
          word={labels.grades[card.severity]}
          grave={card.severity === 3}
        />
      )}
      {kind === 'opportunities' && card.impact && (
        <Bars grade={card.impact} word={`${labels.impact}: ${labels.grades[card.impact]}`} />
      )}
      {kind === 'opportunities' && card.effort && (
        <Bars grade={card.effort} word={`${labels.effort}: ${labels.grades[card.effort]}`} />
      )}
      {Icon && card.evidence && (
        <span>
          <Icon aria-hidden />
          {labels.evidence[card.evidence]}
        </span>
      )}
    </p>
  )
}

interface BarsProps {
  readonly grade: Grade
  readonly word: string
  readonly grave?: boolean
}

function Bars({ grade, word, grave = false }: BarsProps) {
  return (
    <span>
      <svg className={grave ? 'presentation-grave' : ''} viewBox="0 0 13 10" aria-hidden>
        {[4, 7, 10].map((height, place) => (
          <rect
            key={height}
            className={place < grade ? 'presentation-bar-on' : 'presentation-bar-off'}
            x={place * 5}
            y={10 - height}
            width={3}
            height={height}
            rx={1}
          />
        ))}
      </svg>
      {word}
    </span>
  )
}
