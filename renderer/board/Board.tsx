import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../shared/document/card.ts'
import type { RankedOpportunity } from '../../shared/document/rank-opportunities.ts'
import { editRecord } from '../canvas/text-commands.ts'
import { useSelection, useSession } from '../document/session-context.ts'
import { BoardCard, CardFace } from './BoardCard.tsx'
import { deleteOpportunity, placeOpportunity, selectOpportunity } from './board-actions.ts'
import { bubbleSizes } from './bubble-size.ts'
import { moveWords, placeWords } from './move-words.ts'
import { grades, impacts, type Place, placeByKey, placeKey, placeOf, samePlace } from './place.ts'
import { useBoardDrag } from './use-board-drag.ts'

const quadrants: Readonly<Record<string, 'first' | 'plan' | 'fill' | 'leave'>> = {
  '3 1': 'first',
  '3 3': 'plan',
  '1 1': 'fill',
  '1 3': 'leave',
}

interface BoardProps {
  readonly opportunities: readonly RankedOpportunity[]
  readonly look: 'cards' | 'bubbles'
}

/** Effort from left to right, impact from bottom to top; below it what has no place yet. */
export function Board({ opportunities, look }: BoardProps) {
  const { t } = useTranslation('board')
  const session = useSession()
  const { ids } = useSelection()
  const [said, setSaid] = useState('')
  /** The card that a key has moved: it takes the keyboard with it to its new place. */
  const carried = useRef<string | null>(null)
  const sizes = bubbleSizes(opportunities)

  const move = (id: CardId, to: Place | null) => {
    const card = session.store.getState().document.card[id]
    if (!card) return
    const words = moveWords(placeOf(card), to, t)
    if (!words) return
    placeOpportunity(session, id, to)
    setSaid(t('said', { text: card.text || t('untitled'), move: words }))
  }
  const { drag, wasDrag, handlersOf } = useBoardDrag((id, place) => {
    move(id, place)
    selectOpportunity(session, id)
  })

  useEffect(() => {
    if (carried.current === null) return
    const selector = `[data-opportunity="${carried.current}"]`
    document.querySelector<HTMLElement>(selector)?.focus()
    carried.current = null
  })

  const onKeyDown = ({ card }: RankedOpportunity, event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = event.key === '0' ? null : placeByKey(card, event.key)
    const arrow = event.key.startsWith('Arrow')
    if (to || event.key === '0') {
      carried.current = card.id
      selectOpportunity(session, card.id)
      move(card.id, to)
    } else if (event.key === 'Enter' || event.key === 'F2') {
      selectOpportunity(session, card.id)
      editRecord({ session }, card.id)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      deleteOpportunity(session, card.id)
    } else if (event.key === 'Escape') session.select([])
    else if (!arrow) return
    event.preventDefault()
  }

  const cardsAt = (place: Place | null) => {
    const here = opportunities.filter(({ card }) => samePlace(placeOf(card), place))
    return (
      <ul className="board-cards" aria-label={placeWords(place, t)}>
        {here.map((ranked) => {
          const { id } = ranked.card
          const gone = drag?.id === id
          return (
            <li key={id} className={gone ? 'board-origin' : ''}>
              <BoardCard
                ranked={ranked}
                look={look}
                size={sizes.get(id) ?? 32}
                selected={ids.has(id)}
                onPress={() => !wasDrag() && selectOpportunity(session, id)}
                onEdit={() => editRecord({ session }, id)}
                onKeyDown={(event) => onKeyDown(ranked, event)}
                pointer={handlersOf(id)}
              />
            </li>
          )
        })}
      </ul>
    )
  }
  const isTarget = (place: Place | null) =>
    drag !== null && drag.over !== undefined && samePlace(drag.over, place)
  const dragged = drag && opportunities.find(({ card }) => card.id === drag.id)
  const tray = opportunities.some(({ card }) => placeOf(card) === null)

  return (
    <section className={`board board-${look}`} aria-label={t('board')}>
      <p id="board-hint" className="visually-hidden">
        {t('hint')}
      </p>
      <div className="board-frame">
        <b className="board-axis board-axis-impact" aria-hidden>
          {t('impact')}
        </b>
        {impacts.map((impact) => (
          <span key={impact} className={`board-label-impact board-row-${impact}`} aria-hidden>
            {t(`grade.${impact}`)}
          </span>
        ))}
        <div className="board-sheet" />
        {impacts.flatMap((impact) =>
          grades.map((effort) => {
            const place = { impact, effort }
            const key = placeKey(place)
            const quadrant = quadrants[key]
            return (
              <div
                key={key}
                className={`board-cell board-row-${impact} board-column-${effort}${isTarget(place) ? ' board-target' : ''}`}
                data-place={key}
              >
                {quadrant && (
                  <span className={`board-quadrant board-quadrant-${quadrant}`}>
                    {t(`quadrant.${quadrant}`)}
                  </span>
                )}
                {cardsAt(place)}
              </div>
            )
          }),
        )}
        <b className="board-axis board-axis-effort" aria-hidden>
          {t('effort')}
        </b>
        {grades.map((effort) => (
          <span key={effort} className={`board-label-effort board-column-${effort}`} aria-hidden>
            {t(`grade.${effort}`)}
          </span>
        ))}
      </div>
      <div className={`board-tray${isTarget(null) ? ' board-target' : ''}`} data-place="tray">
        <h2>{t('tray')}</h2>
        <p className="board-quiet">{tray ? t('trayHint') : t('trayEmpty')}</p>
        {tray && cardsAt(null)}
      </div>
      {drag && dragged && (
        <div
          className="board-lifted"
          aria-hidden
          style={{
            left: drag.box.x,
            top: drag.box.y,
            width: drag.box.width,
            transform: `translate(${drag.by.x}px, ${drag.by.y}px)`,
          }}
        >
          {look === 'cards' ? (
            <div className="board-card">
              <CardFace ranked={dragged} />
            </div>
          ) : (
            <div
              className={`board-bubble board-bubble-${dragged.basis}`}
              style={{ width: drag.box.width, height: drag.box.height }}
            >
              {dragged.rank ?? '–'}
            </div>
          )}
          {drag.over !== undefined && moveWords(placeOf(dragged.card), drag.over, t) && (
            <span className="board-move">{moveWords(placeOf(dragged.card), drag.over, t)}</span>
          )}
        </div>
      )}
      <div className="visually-hidden" role="status" aria-live="polite">
        {said}
      </div>
    </section>
  )
}
