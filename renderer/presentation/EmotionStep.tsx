import { ArrowLeft, ArrowRight, Check } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { levelOfVotes } from '../../shared/document/emotion-votes.ts'
import { setEmotionVotes } from '../../shared/document/operations/operations.ts'
import { parseVotes, writeVotes } from '../../shared/document/parse-votes.ts'
import type { Persona } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import type { ShownMetric } from '../../shared/scene/shown-metric.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { EmotionFigure } from './EmotionFigure.tsx'
import { PersonaMark } from './PersonaMark.tsx'
import { useSlideWidth } from './use-room.ts'
import { VoteField } from './VoteField.tsx'
import { VoteHistogram } from './VoteHistogram.tsx'
import { VoteWords } from './VoteWords.tsx'
import './votes.css'

interface EmotionStepProps {
  readonly touchpoint: Touchpoint
  readonly persona: Persona
  readonly shown: ShownMetric | null
  /** What was typed and cannot be counted yet, by persona and touchpoint. */
  readonly drafts: Map<string, string>
  /** To the touchpoint after or before, for the next persona after the last one; false at the end. */
  readonly onStep: (by: 1 | -1) => boolean
  readonly onLeave: () => void
}

const side = 80
const fieldWidth = 560
const gap = 48

/** A late vote that is typed behind the others must not become a part of the last one. */
const readyForMore = (text: string) =>
  /\S$/u.test(text) && parseVotes(text).isRight ? `${text} ` : text

/** The room's votes on one touchpoint: typed at the left, seen at the right, and at once on the curve below. */
export function EmotionStep(props: EmotionStepProps) {
  const { touchpoint, persona, shown, drafts, onStep, onLeave } = props
  const { t } = useTranslation('presentation')
  const language = useLanguage()
  const session = useSession()
  const width = useSlideWidth() - 2 * side
  const { emotionOf, stages, touchpoints } = useDocument(mapOf)
  const emotion = emotionOf(persona.id, touchpoint.id)
  const draft = `${persona.id} ${touchpoint.id}`
  const [text, setText] = useState(() =>
    readyForMore(drafts.get(draft) ?? writeVotes(emotion?.votes ?? [], language)),
  )
  const parsed = parseVotes(text)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const write = (typed: string) => {
    setText(typed)
    drafts.set(draft, typed)
    session.dispatch(
      'voteEmotion',
      (document) =>
        setEmotionVotes(document, {
          personaId: persona.id,
          touchpointId: touchpoint.id,
          votes: parseVotes(typed).votes,
        }),
      { typing: `${draft}.votes` },
    )
  }
  const step = (by: 1 | -1) => {
    const wrong = parsed.words.find(({ problem }) => problem !== null)
    if (wrong) {
      field.current?.focus()
      field.current?.setSelectionRange(wrong.start, wrong.end)
      return
    }
    session.endTyping()
    if (!onStep(by)) onLeave()
  }
  const press = (event: KeyboardEvent) => {
    const typing = event.target === field.current
    if (event.key === 'Enter' && typing && /\S$/u.test(text)) write(`${text} `)
    else if (event.key === 'Enter' && typing) step(1)
    else if (event.key === 'Tab' && typing) step(event.shiftKey ? -1 : 1)
    else if (event.key === 'PageDown') step(1)
    else if (event.key === 'PageUp') step(-1)
    else return
    event.preventDefault()
  }
  const last = touchpoints.at(-1)?.id === touchpoint.id
  const Next = last ? Check : ArrowRight
  const level = emotion && emotion.votes.length === 0 ? emotion.level : null
  return (
    <article className="presentation-slide presentation-votes" onKeyDown={press}>
      <header className="presentation-head">
        <div>
          <p className="presentation-kicker">
            {t('votes.place', {
              stage:
                stages.find(({ id }) => id === touchpoint.stageId)?.title || t('untitledStage'),
              number: touchpoints.findIndex(({ id }) => id === touchpoint.id) + 1,
              all: touchpoints.length,
            })}
          </p>
          <h1>{touchpoint.title || t('untitledTouchpoint')}</h1>
        </div>
        <PersonaMark persona={persona} />
      </header>
      <div className="presentation-ballot">
        <div>
          <VoteField
            question={t('votes.question', { persona: persona.name || t('unnamed') })}
            text={text}
            parsed={parsed}
            field={field}
            onText={write}
          />
          <VoteWords votes={parsed.votes} kept={level} />
          <p className="presentation-buttons">
            <button type="button" className="presentation-button" onClick={() => step(-1)}>
              <ArrowLeft aria-hidden />
              {t('votes.back')}
            </button>
            <button type="button" className="presentation-button" onClick={() => step(1)}>
              {last ? t('votes.done') : t('votes.next')}
              <Next aria-hidden />
            </button>
          </p>
        </div>
        <VoteHistogram
          votes={parsed.votes}
          colour={persona.colour}
          width={width - fieldWidth - gap}
        />
      </div>
      <EmotionFigure
        personaId={persona.id}
        touchpointId={touchpoint.id}
        shown={shown}
        width={width}
      />
      <p className="visually-hidden" role="status">
        {levelOfVotes(parsed.votes) !== null &&
          t('votes.mean', {
            level: formatNumber(levelOfVotes(parsed.votes) ?? 0, language, {
              digits: 1,
              sign: true,
            }),
          })}
      </p>
    </article>
  )
}
