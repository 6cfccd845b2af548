import { localeOf } from '../../shared/scene/format.ts'
import './timeline.css'
import { ChevronDown } from 'lucide-react'
import { type PointerEvent, type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { JourneyId } from '../../shared/document/journey.ts'
import { Menu, MenuChoice } from '../ui/Menu.tsx'
import { Marker } from './Marker.tsx'
import { keyOfMoment, type Moment, sameMoment, type TimelineRow } from './moments.ts'
import { placeMoments } from './timeline-places.ts'

export type Side = 'a' | 'b'

interface TimelineProps {
  readonly rows: readonly TimelineRow[]
  readonly a: Moment
  readonly b: Moment
  readonly onMove: (side: Side, moment: Moment) => void
  /** The marker that a click on a moment moves. */
  readonly active: Side
  /** The future states of which one has its line here. */
  readonly futures: readonly { readonly id: JourneyId; readonly title: string }[]
  readonly onFuture: (id: JourneyId) => void
  readonly children: ReactNode
}

/** The moments of the current map and of its future state on two lines; A and B say which are compared. */
export function Timeline(props: TimelineProps) {
  const { rows, a, b, active, onMove } = props
  const { t, i18n } = useTranslation('future')
  const lines = useRef<HTMLDivElement>(null)
  const { placeOf, ticks } = useMemo(() => placeMoments(rows, Date.now()), [rows])
  const locale = localeOf(i18n.language)
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' })
  const nearest = (event: PointerEvent): Moment | null => {
    const area = lines.current?.getBoundingClientRect()
    if (!area || area.width === 0) return null
    const x = (event.clientX - area.x) / area.width
    const y = (event.clientY - area.y) / area.height
    const row = rows[Math.max(0, Math.min(rows.length - 1, Math.floor(y * rows.length)))]
    const distance = (moment: Moment) => Math.abs((placeOf.get(keyOfMoment(moment)) ?? 0) - x)
    return (
      row?.moments.reduce<Moment | null>(
        (best, one) => (best && distance(best) <= distance(one) ? best : one),
        null,
      ) ?? null
    )
  }
  return (
    <section className="timeline" aria-label={t('timeline')}>
      <div className="timeline-rows">
        <div className="timeline-axis" aria-hidden="true">
          {ticks.map(({ at, place }) => (
            <span key={at.getTime()} style={{ left: `${place * 100}%` }}>
              {ticks.length > 1 && at.getDate() === 1 ? month.format(at) : short.format(at)}
            </span>
          ))}
        </div>
        <div className="timeline-names">
          {rows.map(({ journeyId, title, state }) => (
            <div key={journeyId} className="timeline-name">
              {state === 'future' && props.futures.length > 1 ? (
                <Menu
                  trigger={
                    <button type="button" className="timeline-choose" title={title}>
                      <span>{title}</span>
                      <ChevronDown size={12} strokeWidth={2} aria-hidden />
                    </button>
                  }
                >
                  <MenuChoice
                    value={journeyId}
                    choices={props.futures.map(({ id, title: name }) => ({
                      value: id,
                      label: name,
                    }))}
                    onChoose={props.onFuture}
                  />
                </Menu>
              ) : (
                <b title={title}>{t(`row.${state}`)}</b>
              )}
            </div>
          ))}
        </div>
        <div className="timeline-lines" ref={lines}>
          {rows.map(({ journeyId, state, moments }) => (
            <div key={journeyId} className={`timeline-line timeline-${state}`}>
              {moments.map((moment, index) => {
                const place = placeOf.get(keyOfMoment(moment)) ?? 0
                const next = moments[index + 1]
                const room = next ? (placeOf.get(keyOfMoment(next)) ?? 1) - place : 0.12
                return (
                  <button
                    key={keyOfMoment(moment)}
                    type="button"
                    className="timeline-moment"
                    style={{ left: `${place * 100}%` }}
                    aria-label={t('moveHere', {
                      side: active.toUpperCase(),
                      name: moment.name,
                      date: short.format(new Date(moment.at)),
                    })}
                    title={moment.name}
                    onClick={() => onMove(active, moment)}
                  >
                    <span className="timeline-dot" aria-hidden />
                    <span
                      className="timeline-label"
                      style={{ maxWidth: `max(24px, calc(${room} * var(--timeline-room) - 22px))` }}
                    >
                      <span>{moment.name}</span> <small>{short.format(new Date(moment.at))}</small>
                    </span>
                  </button>
                )
              })}
            </div>
          ))}
          {(['a', 'b'] as const).map((side) => (
            <Marker
              key={side}
              side={side}
              rows={rows}
              moment={side === 'a' ? a : b}
              place={placeOf.get(keyOfMoment(side === 'a' ? a : b)) ?? 0}
              aside={sameMoment(a, b)}
              nearest={nearest}
              onMove={(moment) => onMove(side, moment)}
            />
          ))}
        </div>
      </div>
      <div className="timeline-foot">{props.children}</div>
    </section>
  )
}
