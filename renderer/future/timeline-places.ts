import { keyOfMoment, type TimelineRow } from './moments.ts'

/** Where each moment stands between the ends of its line, 0 … 1, and whether time is true to scale there. */
export interface TimelinePlaces {
  readonly placeOf: ReadonlyMap<string, number>
  /** First days of months, weeks or days with their places; none where moments had to make room for each other. */
  readonly ticks: readonly { readonly at: Date; readonly place: number }[]
}

const leastGap = 0.07
const day = 86_400_000

/** Places moments by their time; those that are close to each other make room, in their order. */
export function placeMoments(rows: readonly TimelineRow[], now: number): TimelinePlaces {
  const timeOf = (at: string, snapshotId: string | null) =>
    snapshotId === null ? now : Math.min(now, Date.parse(at))
  const times = rows.flatMap(({ moments }) => moments.map((one) => timeOf(one.at, one.snapshotId)))
  const start = Math.min(now, ...times)
  const range = Math.max(1, now - start)
  const placeOf = new Map<string, number>()
  let trueToScale = true
  for (const { moments } of rows) {
    let last = 1 + leastGap
    // From the right: now stands at the end of every line.
    for (const moment of [...moments].reverse()) {
      const time = timeOf(moment.at, moment.snapshotId)
      const wanted = time === now ? 1 : (time - start) / range
      const place = Math.min(wanted, last - leastGap)
      if (wanted - place > 0.005) trueToScale = false
      placeOf.set(keyOfMoment(moment), place)
      last = place
    }
  }
  const least = Math.min(0, ...placeOf.values())
  if (least < 0) {
    trueToScale = false
    for (const [key, place] of placeOf) placeOf.set(key, (place - least) / (1 - least))
  }
  return { placeOf, ticks: trueToScale ? ticksOf(start, now) : [] }
}

function ticksOf(start: number, end: number): { at: Date; place: number }[] {
  const days = (end - start) / day
  if (days < 2) return []
  const ticks: { at: Date; place: number }[] = []
  const step = days > 60 ? 'month' : 'day'
  const months = Math.ceil(days / 30 / 12)
  const apart = Math.ceil(days / 10)
  const first = new Date(start)
  for (let index = 1; index < 40; index += 1) {
    const at =
      step === 'month'
        ? new Date(first.getFullYear(), first.getMonth() + index * months, 1)
        : new Date(first.getFullYear(), first.getMonth(), first.getDate() + index * apart)
    if (at.getTime() > end) break
    ticks.push({ at, place: (at.getTime() - start) / (end - start) })
  }
  return ticks
}
