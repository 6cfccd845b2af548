import type { TFunction } from 'i18next'
import { type Place, samePlace } from './place.ts'

/** What a move says of itself: "Effort medium to low"; empty for a move that changes nothing. */
export function moveWords(from: Place | null, to: Place | null, t: TFunction<'board'>): string {
  if (samePlace(from, to)) return ''
  if (!to) return t('move.tray')
  if (!from) {
    return t('move.placed', { impact: lower(t, to.impact), effort: lower(t, to.effort) })
  }
  const parts = (['effort', 'impact'] as const).flatMap((side) =>
    from[side] === to[side]
      ? []
      : t(`move.${side}`, { from: t(`from.${from[side]}`), to: t(`to.${to[side]}`) }),
  )
  return parts.map((part, at) => (at === 0 ? part : uncapitalised(part))).join(', ')
}

/** Where something stands: "Impact high, effort low". */
export function placeWords(place: Place | null, t: TFunction<'board'>): string {
  return place
    ? t('cell', { impact: lower(t, place.impact), effort: lower(t, place.effort) })
    : t('tray')
}

const uncapitalised = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1)

const lower = (t: TFunction<'board'>, grade: 1 | 2 | 3) => t(`grade.${grade}`).toLocaleLowerCase()
