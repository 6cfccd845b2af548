import { sameRecord } from '../diff.ts'
import type { MapDocument } from '../document.ts'
import { newId } from '../id.ts'
import { createLane, type Lane, type LaneId, type LaneKind, singleLaneKinds } from '../lane.ts'
import { orderAt } from '../order.ts'
import { mapOf } from '../query.ts'

/** The lanes of a map while something is pasted into it. Each lane is given away once. */
export interface PasteLanes {
  /** Lanes that nothing has been pasted into yet, those that are shown first. */
  readonly free: () => readonly Lane[]
  /** Gives a lane away; one that was hidden is shown. */
  readonly take: (lane: Lane) => LaneId
  /** Gives an empty lane away under a title, below the one given away last. */
  readonly takeEmpty: (lane: Lane, title: string) => LaneId
  /** Makes a lane below the one given away last (at first below all); of the kinds that a map has once, none. */
  readonly make: (lane: Pick<Lane, 'kind' | 'title' | 'height'>) => LaneId | null
  /** Puts the next lane that is made below this one. */
  readonly below: (lane: Lane | undefined) => void
  /** The lanes that are new or different. */
  readonly changed: () => readonly Lane[]
}

export function pasteLanes(document: MapDocument): PasteLanes {
  const lanes = [...mapOf(document).lanes]
  const taken = new Set<LaneId>()
  const changed: Lane[] = []
  // The first is made below all.
  let place = lanes.length
  const takeAs = (lane: Lane, wanted: Lane): LaneId => {
    const shown = { ...wanted, hidden: false }
    const index = lanes.indexOf(lane)
    lanes[index] = shown
    taken.add(lane.id)
    place = index + 1
    if (!sameRecord(lane, shown)) changed.push(shown)
    return lane.id
  }
  const isSingle = (kind: LaneKind) => (singleLaneKinds as readonly LaneKind[]).includes(kind)
  return {
    free() {
      const free = lanes.filter(({ id }) => !taken.has(id))
      return [...free.filter(({ hidden }) => !hidden), ...free.filter(({ hidden }) => hidden)]
    },
    take: (lane) => takeAs(lane, lane),
    takeEmpty(lane, title) {
      const index = lanes.indexOf(lane)
      if (index >= place) return takeAs(lane, { ...lane, title })
      lanes.splice(index, 1)
      const order = orderAt(lanes, place - 1)
      lanes.splice(place - 1, 0, lane)
      return takeAs(lane, { ...lane, title, order })
    },
    make({ kind, title, height }) {
      if (isSingle(kind) && lanes.some((lane) => lane.kind === kind)) return null
      const lane = createLane({
        id: newId('lane'),
        journeyId: document.journeyId,
        kind,
        title,
        height,
        order: orderAt(lanes, place),
      })
      lanes.splice(place, 0, lane)
      place += 1
      taken.add(lane.id)
      changed.push(lane)
      return lane.id
    },
    below(lane) {
      if (lane) place = lanes.findIndex(({ id }) => id === lane.id) + 1
    },
    changed: () => changed,
  }
}
