import type { Touchpoint } from '../document/touchpoint.ts'
import {
  spanWidth,
  titleLineHeight,
  touchpointHeight,
  touchpointHeightWithoutFoot,
} from './measures.ts'
import { type TextStyle, wrapText } from './text-metrics.ts'

export const touchpointTitleStyle: TextStyle = { size: 13, weight: 600 }
const titleInset = 10

/** The title of a touchpoint as its card shows it: two lines at most. */
export function touchpointTitle(title: string): readonly string[] {
  return wrapText(title, spanWidth(1) - 2 * titleInset, touchpointTitleStyle, 2)
}

/** The height of all touchpoint cards: they stay in line, so one title on two lines raises them all. */
export function touchpointCardHeight(touchpoints: readonly Touchpoint[], overlay: boolean): number {
  const twoLines = touchpoints.some(({ title }) => touchpointTitle(title).length > 1)
  const height = overlay ? touchpointHeight : touchpointHeightWithoutFoot
  return height + (twoLines ? titleLineHeight : 0)
}
