import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RankedOpportunity } from '../../shared/document/rank-opportunities.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useSelection, useSession } from '../document/session-context.ts'
import { selectOpportunity } from './board-actions.ts'
import { DueField } from './DueField.tsx'
import { IntervalBar } from './IntervalBar.tsx'
import { OwnerField } from './OwnerField.tsx'
import { StatusField } from './StatusField.tsx'
import { TouchpointChips } from './TouchpointChips.tsx'

interface RankedRowProps {
  readonly ranked: RankedOpportunity
  /** The greatest value that an interval bar shows. */
  readonly most: number
}

/** One opportunity in the ranked list; owner, status and due date are changed where they stand. */
export function RankedRow({ ranked, most }: RankedRowProps) {
  const { t } = useTranslation('board')
  const session = useSession()
  const { card, rank, bracket, touchpoints } = ranked
  const selected = useSelection().ids.has(card.id)
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const text = card.text.trim() || t('untitled')
  return (
    <tr ref={row} className={selected ? 'board-row board-row-selected' : 'board-row'}>
      <td className="board-row-rank">
        {bracket !== 'none' && (
          <i className={`board-bracket board-bracket-${bracket}`} aria-hidden />
        )}
        {rank ?? '–'}
        {bracket !== 'none' && <span className="visually-hidden">, {t('bracketed')}</span>}
      </td>
      <th scope="row" className="board-row-text">
        <button
          type="button"
          aria-pressed={selected}
          onClick={() => selectOpportunity(session, card.id)}
        >
          {text}
        </button>
        <TouchpointChips touchpoints={touchpoints} />
      </th>
      <td>
        <Value ranked={ranked} most={most} />
      </td>
      <td>
        <OwnerField card={card} text={text} />
      </td>
      <td>
        <StatusField card={card} text={text} />
      </td>
      <td>
        <DueField card={card} text={text} />
      </td>
    </tr>
  )
}

function Value({ ranked: { card, basis, value, interval }, most }: RankedRowProps) {
  const { t } = useTranslation('board')
  const language = useLanguage()
  const whole = (number: number) => formatNumber(number, language)
  if (value === null) return <span className="board-quiet">{t('value.none')}</span>
  if (basis === 'effort') {
    return t('value.effort', {
      impact: t(`grade.${card.impact ?? 1}`),
      effort: t(`grade.${card.effort ?? 1}`).toLocaleLowerCase(language),
    })
  }
  if (basis === 'pain') {
    return (
      <span className="board-value">
        <span>
          <b>{whole(value)}</b> / 9
        </span>
      </span>
    )
  }
  return (
    <>
      <span className="board-value">
        <b>{whole(value)}</b>
        {interval && (
          <span>
            {whole(interval.low)}–{whole(interval.high)}
          </span>
        )}
      </span>
      {interval && (
        <IntervalBar
          value={value}
          low={interval.low}
          high={interval.high}
          most={most}
          label={t('value.interval', { low: whole(interval.low), high: whole(interval.high) })}
        />
      )}
    </>
  )
}
