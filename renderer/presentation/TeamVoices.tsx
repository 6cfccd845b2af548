import { CircleDashed, CircleDot, type LucideIcon, MessageCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../shared/document/card.ts'
import type { Evidence, Grade } from '../../shared/document/field.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useDocument } from '../document/session-context.ts'
import { PictureView } from '../pictures/PictureView.tsx'
import { type TeamCard, teamCards } from './team-cards.ts'
import './voices.css'

/** As many of a kind as are read from the last row. */
const most = 3

/** How a touchpoint looks, what happens there in the team's words, and its pain points and opportunities. */
export function TeamVoices({ column }: { readonly column: number }) {
  const { t } = useTranslation('presentation')
  const document = useDocument((present) => present)
  const cards = teamCards(document, column)
  const story = cards.filter(
    ({ kind, card }) => (kind === 'actions' || kind === 'thoughts') && card.text.trim() !== '',
  )
  const seen = cards.find(({ card }) => card.picture !== null)?.card
  const columns = 2 + (seen ? 1 : 0) + (story.length > 0 ? 1 : 0)
  return (
    <section
      className="presentation-below"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      aria-label={t('team.label')}
    >
      {seen?.picture && (
        <div className="presentation-picture">
          <PictureView picture={seen.picture} alt={seen.text || t('team.picture')} />
        </div>
      )}
      <Story cards={story} />
      <Kind kind="painPoints" cards={cards} />
      <Kind kind="opportunities" cards={cards} />
    </section>
  )
}

/** What the customer does and thinks there; thoughts are told by their slant. */
function Story({ cards }: { readonly cards: readonly TeamCard[] }) {
  const labels = useSceneLabels()
  const [first] = cards
  if (!first) return null
  return (
    <div className="presentation-team">
      <h2>{labels.lanes[first.kind].replaceAll('\u00AD', '')}</h2>
      <ul>
        {cards.slice(0, most).map(({ card, kind }) => (
          <li key={card.id} className={kind === 'thoughts' ? 'presentation-thought' : ''}>
            <p>
              <span>
                <WithMark card={card} />
              </span>
            </p>
          </li>
        ))}
      </ul>
      <More count={cards.length - most} />
    </div>
  )
}

interface KindProps {
  readonly kind: 'painPoints' | 'opportunities'
  readonly cards: readonly TeamCard[]
}

function Kind({ kind, cards }: KindProps) {
  const { t } = useTranslation('presentation')
  const labels = useSceneLabels()
  const mine = cards.filter((each) => each.kind === kind && each.card.text.trim() !== '')
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
      <More count={mine.length - most} />
    </div>
  )
}

function More({ count }: { readonly count: number }) {
  const { t } = useTranslation('presentation')
  return count > 0 ? <p className="presentation-quiet">{t('team.more', { count })}</p> : null
}

const evidenceIcons: Readonly<Record<Evidence, LucideIcon>> = {
  assumed: CircleDashed,
  inferred: CircleDot,
  observed: MessageCircle,
}

/** So much of a last word goes to the next line with its mark: a longer one may be broken. */
const lastWord = /\S{1,16}\s*$/

/** A text and its mark, which no line begins with: a picture may stand alone even behind a space that does not break. */
function WithMark({ card }: { readonly card: Card }) {
  const { text } = card
  const at = text.search(lastWord)
  if (card.evidence === null || at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <span className="presentation-last-word">
        {text.slice(at).trimEnd()}
        {'\u00A0'}
        <EvidenceMark card={card} />
      </span>
    </>
  )
}

/** There is room for the sign alone beside what happens; its word is read out. */
function EvidenceMark({ card }: { readonly card: Card }) {
  const labels = useSceneLabels()
  const Icon = card.evidence && evidenceIcons[card.evidence]
  if (!Icon || !card.evidence) return null
  return <Icon className="presentation-evidence-mark" aria-label={labels.evidence[card.evidence]} />
}

function Marks({ card, kind }: { readonly card: Card; readonly kind: KindProps['kind'] }) {
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
