import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type Moment, sameMoment, stepMoment, type TimelineRow } from './moments.ts'
import type { Side } from './Timeline.tsx'

interface MarkerProps {
  readonly side: Side
  readonly rows: readonly TimelineRow[]
  readonly moment: Moment
  /** 0 … 1 along its line. */
  readonly place: number
  /** Both markers stand on the same moment. */
  readonly aside: boolean
  readonly nearest: (event: PointerEvent) => Moment | null
  readonly onMove: (moment: Moment) => void
}

/** A or B on its moment: dragged along the lines, or moved by the arrow keys. */
export function Marker(props: MarkerProps) {
  const { side, rows, moment, place, aside, nearest, onMove } = props
  const { t } = useTranslation('future')
  const row = rows.findIndex(({ journeyId }) => journeyId === moment.journeyId)
  const moments = rows[row]?.moments ?? []
  const index = moments.findIndex((one) => sameMoment(one, moment))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextMoment(rows, moment, row, event.key)
    if (!next) return
    event.preventDefault()
    onMove(next)
  }
  return (
    <button
      type="button"
      role="slider"
      className={`timeline-marker${aside ? ` timeline-marker-${side}` : ''}`}
      style={{ left: `${place * 100}%`, top: `${((row + 0.5) / rows.length) * 100}%` }}
      aria-label={t('marker', { side: side.toUpperCase() })}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, moments.length)}
      aria-valuenow={index + 1}
      aria-valuetext={moments[index]?.name ?? ''}
      data-marker={side}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.buttons !== 1) return
        const found = nearest(event)
        if (found && !sameMoment(found, moment)) onMove(found)
      }}
    >
      {side.toUpperCase()}
    </button>
  )
}

function nextMoment(
  rows: readonly TimelineRow[],
  moment: Moment,
  row: number,
  key: string,
): Moment | null {
  if (key === 'ArrowLeft') return stepMoment(rows, moment, -1)
  if (key === 'ArrowRight') return stepMoment(rows, moment, 1)
  if (key === 'ArrowUp') return rows[row - 1]?.moments.at(-1) ?? null
  if (key === 'ArrowDown') return rows[row + 1]?.moments.at(-1) ?? null
  return null
}
