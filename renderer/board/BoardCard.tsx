import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RankedOpportunity } from '../../shared/document/rank-opportunities.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { finishEdit, typeText } from '../canvas/text-commands.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useSession, useSessionState } from '../document/session-context.ts'
import { InlineText } from '../ui/InlineText.tsx'
import { initialsOf } from '../ui/initials.ts'
import { placeWords } from './move-words.ts'
import { placeOf } from './place.ts'

interface BoardCardProps {
  readonly ranked: RankedOpportunity
  readonly look: 'cards' | 'bubbles'
  /** Of a bubble, in px. */
  readonly size: number
  readonly selected: boolean
  readonly onPress: () => void
  readonly onEdit: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly pointer: Readonly<
    Record<
      'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel',
      (event: PointerEvent<HTMLElement>) => void
    >
  >
}

/** An opportunity on the board, as a card or a bubble; its text is edited in place. */
export function BoardCard(props: BoardCardProps) {
  const { ranked, look, size, selected } = props
  const { t } = useTranslation('board')
  const { card, rank } = ranked
  const editing = useSessionState((state) => state.editing?.id === card.id)
  if (editing && look === 'cards') return <EditedCard ranked={ranked} />
  const text = card.text.trim() || t('untitled')
  const place = placeWords(placeOf(card), t)
  const bubble = look === 'bubbles'
  return (
    <button
      type="button"
      className={bubble ? `board-bubble board-bubble-${ranked.basis}` : 'board-card'}
      aria-pressed={selected}
      aria-describedby="board-hint"
      data-opportunity={card.id}
      {...(bubble && { style: { width: size, height: size }, title: text })}
      onClick={props.onPress}
      onDoubleClick={props.onEdit}
      onKeyDown={props.onKeyDown}
      {...props.pointer}
    >
      {bubble ? (
        <>
          {rank ?? '–'} <span className="visually-hidden">{text}</span>
        </>
      ) : (
        <CardFace ranked={ranked} />
      )}
      <span className="visually-hidden">{place}</span>
    </button>
  )
}

/** What stands on a card: rank, text, value, owner. */
export function CardFace({ ranked }: { readonly ranked: RankedOpportunity }) {
  const { t } = useTranslation('board')
  const { card, rank } = ranked
  return (
    <>
      <span className="board-card-row">
        <span className="board-rank">{rank ?? '–'}</span>{' '}
        <span className={card.text.trim() ? 'board-card-text' : 'board-card-text board-quiet'}>
          {card.text.trim() || t('untitled')}
        </span>
      </span>
      <CardFoot ranked={ranked} />
    </>
  )
}

function CardFoot({ ranked: { card, basis, value } }: { readonly ranked: RankedOpportunity }) {
  const { t } = useTranslation('board')
  const language = useLanguage()
  const owner = card.owner.trim()
  const told = (basis === 'reach' || basis === 'pain') && value !== null
  if (!told && !owner) return null
  return (
    <span className="board-card-foot">
      {told && (
        <>
          <b>{formatNumber(value, language)}</b> {t(basis)}{' '}
        </>
      )}
      {owner && (
        <span className="board-owner" title={owner}>
          <span aria-hidden>{initialsOf(owner)}</span>
          <span className="visually-hidden">{owner}</span>
        </span>
      )}
    </span>
  )
}

function EditedCard({ ranked }: { readonly ranked: RankedOpportunity }) {
  const { t } = useTranslation('board')
  const session = useSession()
  const { card, rank } = ranked
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    return () => {
      // Leaving the board while typing ends the edit, as leaving the field does.
      if (session.store.getState().editing?.id === card.id) finishEdit({ session })
    }
  }, [session, card.id])
  return (
    <div className="board-card board-card-editing">
      <span className="board-card-row">
        <span className="board-rank">{rank ?? '–'}</span>
        <InlineText
          ref={field}
          value={card.text}
          label={t('editText')}
          placeholder={t('editText')}
          multiline
          onChange={(value) => typeText({ session }, { id: card.id, field: 'text' }, value)}
          onDone={() => finishEdit({ session })}
        />
      </span>
      <CardFoot ranked={ranked} />
    </div>
  )
}
