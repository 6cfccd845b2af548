import type { Card } from '../card.ts'
import { applyDiff, type Diff, emptyDiff, squashDiffs } from '../diff.ts'
import type { MapDocument } from '../document.ts'
import { mapOf } from '../query.ts'
import { addCard, addLane } from './add.ts'

/**
 * Adds an opportunity under a touchpoint (or, with `touchpointId` null, under a whole stage), in the
 * first lane of opportunities that is shown. A map without such a lane gets one, below its pain points.
 */
export function addOpportunity(
  document: MapDocument,
  args: Pick<Card, 'stageId' | 'touchpointId'> & Partial<Pick<Card, 'id' | 'span' | 'text'>>,
): Diff {
  const lane = opportunityLane(document)
  if (lane) return addCard(document, { ...args, laneId: lane.id })
  const { lanes } = mapOf(document)
  const pains = lanes.map(({ kind }) => kind).lastIndexOf('painPoints')
  const made = addLane(document, {
    kind: 'opportunities',
    index: pains === -1 ? lanes.length : pains + 1,
  })
  const withLane = applyDiff(document, made)
  const laneId = opportunityLane(withLane)?.id
  const added = laneId ? addCard(withLane, { ...args, laneId }) : emptyDiff
  return Object.keys(added.added).length > 0 ? squashDiffs(made, added) : emptyDiff
}

function opportunityLane(document: MapDocument) {
  const lanes = mapOf(document).lanes.filter(({ kind }) => kind === 'opportunities')
  return lanes.find(({ hidden }) => !hidden) ?? lanes[0]
}
