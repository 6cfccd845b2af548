import type { RankedOpportunity } from '../../shared/document/rank-opportunities.ts'

const least = 32
const most = 76

/**
 * The diameters of bubbles in px: their area grows with the value. Values of different bases cannot be
 * compared, so each basis has its own greatest bubble; what has only impact and effort, which its place
 * tells already, is as small as can be pressed.
 */
export function bubbleSizes(
  opportunities: readonly RankedOpportunity[],
): ReadonlyMap<string, number> {
  const greatest = (basis: RankedOpportunity['basis']) =>
    Math.max(0, ...opportunities.map((each) => (each.basis === basis ? (each.value ?? 0) : 0)))
  const tops = { reach: greatest('reach'), pain: greatest('pain') }
  return new Map(
    opportunities.map(({ card, basis, value }) => {
      const top = basis === 'reach' || basis === 'pain' ? tops[basis] : 0
      const share = top > 0 ? (value ?? 0) / top : 0
      return [card.id, Math.round(Math.sqrt(least ** 2 + share * (most ** 2 - least ** 2)))]
    }),
  )
}
