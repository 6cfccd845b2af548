import type { CardId } from '../card.ts'
import { applyDiff, type Diff, diffOf, emptyDiff, squashDiffs } from '../diff.ts'
import type { MapDocument } from '../document.ts'
import { newId } from '../id.ts'
import type { LaneId } from '../lane.ts'
import { mapOf } from '../query.ts'
import { addCard, addLane, addStage, type Cell } from './add.ts'
import { setFields } from './update.ts'

/** Where pictures are put: on a card, into a cell, or on the storyboard from a column on. */
export type PicturePlace =
  | { readonly kind: 'card'; readonly id: CardId }
  | ({ readonly kind: 'cell' } & Cell)
  | { readonly kind: 'column'; readonly column: number }

/**
 * Puts pictures on the map, given by their SHA-256. A card takes the first as its own; those that follow
 * become cards below it. In a cell each becomes a card. On the storyboard (the map's first lane of
 * pictures, made if there is none) they fill column after column. What does not fit gives the empty diff.
 */
export function putPictures(
  document: MapDocument,
  args: { readonly pictures: readonly string[]; readonly place: PicturePlace },
): Diff {
  const { pictures, place } = args
  const [first, ...others] = pictures
  if (first === undefined) return emptyDiff
  if (place.kind === 'cell') return cardsIn(document, pictures, place)
  if (place.kind === 'column') return storyboard(document, pictures, place.column)
  const card = document.card[place.id]
  if (!card) return emptyDiff
  const own = setFields(document, { type: 'card', id: card.id, fields: { picture: first } })
  const siblings = mapOf(document).cardsOf(card.laneId, card.touchpointId ?? card.stageId)
  const below = siblings.findIndex(({ id }) => id === card.id) + 1
  return squashDiffs(own, cardsIn(applyDiff(document, own), others, card, below))
}

function cardsIn(
  document: MapDocument,
  pictures: readonly string[],
  { laneId, stageId, touchpointId }: Cell,
  below?: number,
): Diff {
  return inTurn(document, pictures, (present, picture, number) =>
    addCard(present, {
      laneId,
      stageId,
      touchpointId,
      picture,
      ...(below !== undefined && { index: below + number }),
    }),
  )
}

function storyboard(document: MapDocument, pictures: readonly string[], column: number): Diff {
  const ground = inTurn(document, [openLane, someStage], (present, prepare) => prepare(present))
  const prepared = applyDiff(document, ground)
  const { columns } = mapOf(prepared)
  const lane = storyboardLane(prepared)
  if (!lane) return emptyDiff
  const cards = inTurn(prepared, pictures, (present, picture, number) => {
    const place = columns[Math.min(column + number, columns.length - 1)]
    if (!place) return emptyDiff
    const touchpointId = place.touchpoint?.id ?? null
    return addCard(present, { laneId: lane, stageId: place.stage.id, touchpointId, picture })
  })
  return squashDiffs(ground, cards)
}

function storyboardLane(document: MapDocument): LaneId | undefined {
  return mapOf(document).lanes.find(({ kind }) => kind === 'images')?.id
}

/** The storyboard is there, and to be seen: below the touchpoints where it is made. */
function openLane(document: MapDocument): Diff {
  const { lanes } = mapOf(document)
  const lane = lanes.find(({ kind }) => kind === 'images')
  if (lane) return diffOf(document, { put: [{ ...lane, hidden: false, collapsed: false }] })
  const index = lanes.findIndex(({ kind }) => kind === 'touchpoints') + 1
  return addLane(document, { id: newId('lane'), kind: 'images', index })
}

function someStage(document: MapDocument): Diff {
  return mapOf(document).stages.length > 0 ? emptyDiff : addStage(document, {})
}

/** One diff that does one thing after the other, each to what the one before has left. */
function inTurn<T>(
  document: MapDocument,
  items: readonly T[],
  make: (present: MapDocument, item: T, number: number) => Diff,
): Diff {
  let present = document
  let whole = emptyDiff
  items.forEach((item, number) => {
    const diff = make(present, item, number)
    present = applyDiff(present, diff)
    whole = squashDiffs(whole, diff)
  })
  return whole
}
