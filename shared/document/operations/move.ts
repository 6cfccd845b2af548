import type { Card } from '../card.ts'
import { type Diff, diffOf, emptyDiff } from '../diff.ts'
import { journeyOf, type MapDocument } from '../document.ts'
import { orderAt } from '../order.ts'
import { mapOf } from '../query.ts'
import { type Cell, isCell } from './add.ts'

/**
 * Operations that move something. `index` is the place among the siblings at the target without the
 * moved record itself: 0 is before the first. A target that is gone gives the empty diff.
 */

/** Moves a stage with everything in it. */
export function moveStage(document: MapDocument, args: { id: string; index: number }): Diff {
  const stage = document.stage[args.id]
  if (!stage) return emptyDiff
  const siblings = mapOf(document).stages
  if (siblings.indexOf(stage) === args.index) return emptyDiff
  const order = orderAt(without(siblings, stage), args.index)
  return diffOf(document, { put: [{ ...stage, order }] })
}

/** Moves a lane with its cards. */
export function moveLane(document: MapDocument, args: { id: string; index: number }): Diff {
  const lane = document.lane[args.id]
  if (!lane) return emptyDiff
  const siblings = mapOf(document).lanes
  if (siblings.indexOf(lane) === args.index) return emptyDiff
  const order = orderAt(without(siblings, lane), args.index)
  return diffOf(document, { put: [{ ...lane, order }] })
}

/** Moves a touchpoint within its stage or to another one; its cards go with it. */
export function moveTouchpoint(
  document: MapDocument,
  args: { id: string; stageId: string; index: number },
): Diff {
  const touchpoint = document.touchpoint[args.id]
  const stage = document.stage[args.stageId]
  if (!touchpoint || !stage) return emptyDiff
  const siblings = mapOf(document).touchpointsOf(stage.id)
  if (siblings.indexOf(touchpoint) === args.index) return emptyDiff
  const order = orderAt(without(siblings, touchpoint), args.index)
  const cards = Object.values(document.card).filter(
    (card) => card.touchpointId === touchpoint.id && card.stageId !== stage.id,
  )
  return diffOf(document, {
    put: [
      { ...touchpoint, stageId: stage.id, order },
      ...cards.map((card) => ({ ...card, stageId: stage.id })),
    ],
  })
}

/** Moves a card within its cell or to another one; what is particular to its old lane's kind is kept. */
export function moveCard(document: MapDocument, args: { id: string; index: number } & Cell): Diff {
  const card = document.card[args.id]
  if (!card || !isCell(document, args)) return emptyDiff
  const cell: Cell = {
    laneId: args.laneId,
    stageId: args.stageId,
    touchpointId: args.touchpointId,
  }
  const siblings = mapOf(document).cardsOf(cell.laneId, cell.touchpointId ?? cell.stageId)
  if (siblings.indexOf(card) === args.index) return emptyDiff
  const order = orderAt(without(siblings, card), args.index)
  return diffOf(document, { put: [{ ...card, ...cell, order }] })
}

/** Makes a card under a touchpoint cover `span` columns, at most to the last one. */
export function setSpan(document: MapDocument, args: { id: string; span: number }): Diff {
  const card = document.card[args.id]
  if (!card) return emptyDiff
  const { columns, columnOf } = mapOf(document)
  const column = card.touchpointId === null ? undefined : columnOf(card.touchpointId)
  const most = column === undefined ? 1 : columns.length - column
  const span = Math.max(1, Math.min(Math.round(args.span), most))
  return diffOf(document, { put: [{ ...card, span }] })
}

/** Moves a free note. */
export function moveNote(document: MapDocument, args: { id: string; x: number; y: number }): Diff {
  const note = document.note[args.id]
  if (!note) return emptyDiff
  return diffOf(document, { put: [{ ...note, x: Math.round(args.x), y: Math.round(args.y) }] })
}

/**
 * Moves a note among the others as they are read. A note has no number of its own, only its place on
 * the map: those between its old and its new place in the list each take the place of their neighbour.
 */
export function moveNoteTo(document: MapDocument, args: { id: string; index: number }): Diff {
  const { notes } = mapOf(document)
  const note = document.note[args.id]
  if (!note) return emptyDiff
  const order = notes.filter((each) => each !== note)
  order.splice(Math.max(0, args.index), 0, note)
  const put = order.flatMap((each, index) => {
    const { x, y } = notes[index] ?? each
    return x === each.x && y === each.y ? [] : [{ ...each, x, y }]
  })
  return put.length === 0 ? emptyDiff : diffOf(document, { put })
}

/** Changes the order of the map's personas; the first is its point of view. */
export function movePersona(document: MapDocument, args: { id: string; index: number }): Diff {
  const journey = journeyOf(document)
  const id = journey.personaIds.find((each) => each === args.id)
  if (!id) return emptyDiff
  const personaIds = journey.personaIds.filter((each) => each !== id)
  personaIds.splice(Math.max(0, args.index), 0, id)
  return diffOf(document, { put: [{ ...journey, personaIds }] })
}

function without<T extends { readonly id: string }>(siblings: readonly T[], moved: T): T[] {
  return siblings.filter(({ id }) => id !== moved.id)
}

/** Cards that cover the column of a touchpoint without standing in it: their span shrinks with it. */
export function cardsOver(document: MapDocument, touchpointId: string): Card[] {
  const { columnOf } = mapOf(document)
  const column = columnOf(touchpointId)
  if (column === undefined) return []
  return Object.values(document.card).filter((card) => {
    const start = card.touchpointId === null ? undefined : columnOf(card.touchpointId)
    return start !== undefined && start < column && start + card.span > column
  })
}
