import { type Card, createCard } from '../card.ts'
import { type Connection, type ConnectionKind, createConnection } from '../connection.ts'
import { type Diff, diffOf, emptyDiff } from '../diff.ts'
import { journeyOf, type MapDocument } from '../document.ts'
import { createLane, holdsCards, type Lane, type LaneKind, singleLaneKinds } from '../lane.ts'
import { createNote, type Note } from '../note.ts'
import { orderAt } from '../order.ts'
import { createPersona, type Persona } from '../persona.ts'
import { mapOf } from '../query.ts'
import { createStage, type Stage } from '../stage.ts'
import { createTouchpoint, type Touchpoint, type TouchpointId } from '../touchpoint.ts'

/**
 * Operations that bring something new. Each is pure: document and arguments give a diff. Where `index`
 * is left out the new record comes last. Arguments that do not fit the document (a parent that is gone)
 * give the empty diff.
 */

type Fields<T> = Partial<Omit<T, 'type' | 'journeyId' | 'order'>>

/** Adds a stage at `index` among the stages. */
export function addStage(document: MapDocument, args: { index?: number } & Fields<Stage>): Diff {
  const { index, ...fields } = args
  const { stages } = mapOf(document)
  const order = orderAt(stages, index ?? stages.length)
  return diffOf(document, {
    put: [createStage({ ...fields, journeyId: document.journeyId, order })],
  })
}

/** Adds a touchpoint at `index` among the touchpoints of its stage. */
export function addTouchpoint(
  document: MapDocument,
  args: { index?: number } & Fields<Touchpoint> & Pick<Touchpoint, 'stageId'>,
): Diff {
  const { index, ...fields } = args
  if (!document.stage[args.stageId]) return emptyDiff
  const siblings = mapOf(document).touchpointsOf(args.stageId)
  const order = orderAt(siblings, index ?? siblings.length)
  return diffOf(document, {
    put: [createTouchpoint({ ...fields, journeyId: document.journeyId, order })],
  })
}

/** Adds a lane at `index` among all lanes. Of the kinds that a map has once, a second one is not added. */
export function addLane(
  document: MapDocument,
  args: { index?: number; kind: LaneKind } & Fields<Lane>,
): Diff {
  const { index, ...fields } = args
  const { lanes } = mapOf(document)
  const single = (singleLaneKinds as readonly LaneKind[]).includes(args.kind)
  if (single && lanes.some(({ kind }) => kind === args.kind)) return emptyDiff
  const order = orderAt(lanes, index ?? lanes.length)
  return diffOf(document, {
    put: [createLane({ ...fields, journeyId: document.journeyId, order })],
  })
}

/** A cell: a lane under a touchpoint, or (`touchpointId` null) under a whole stage. */
export type Cell = Pick<Card, 'laneId' | 'stageId' | 'touchpointId'>

/** Whether cards can stand in the cell: its lane holds cards, its touchpoint belongs to its stage. */
export function isCell(document: MapDocument, cell: Cell): boolean {
  const lane = document.lane[cell.laneId]
  if (!lane || !holdsCards(lane.kind) || !document.stage[cell.stageId]) return false
  return (
    cell.touchpointId === null || document.touchpoint[cell.touchpointId]?.stageId === cell.stageId
  )
}

/** Adds a card at `index` in its cell. */
export function addCard(
  document: MapDocument,
  args: { index?: number } & Fields<Card> & Cell,
): Diff {
  const { index, ...fields } = args
  if (!isCell(document, args)) return emptyDiff
  const siblings = mapOf(document).cardsOf(args.laneId, args.touchpointId ?? args.stageId)
  const order = orderAt(siblings, index ?? siblings.length)
  return diffOf(document, {
    put: [createCard({ ...fields, journeyId: document.journeyId, order })],
  })
}

/** Adds a new persona to the workspace and to the map, in the first colour that the map does not use yet. */
export function addPersona(document: MapDocument, args: Partial<Omit<Persona, 'type'>>): Diff {
  const journey = journeyOf(document)
  const used = new Set(mapOf(document).personas.map(({ colour }) => colour))
  const colour = (['u1', 'u2', 'u3', 'u4', 'u5', 'u6'] as const).find((each) => !used.has(each))
  const persona = createPersona({ colour: colour ?? 'u1', ...args })
  return diffOf(document, {
    put: [persona, { ...journey, personaIds: [...journey.personaIds, persona.id] }],
  })
}

/** Puts a persona of the workspace on the map. */
export function attachPersona(document: MapDocument, args: { personaId: Persona['id'] }): Diff {
  const journey = journeyOf(document)
  if (!document.persona[args.personaId] || journey.personaIds.includes(args.personaId)) {
    return emptyDiff
  }
  return diffOf(document, {
    put: [{ ...journey, personaIds: [...journey.personaIds, args.personaId] }],
  })
}

/** Connects two touchpoints; a way to an earlier column is a way back unless the kind is given. One that is there already is kept. */
export function connect(
  document: MapDocument,
  args: {
    from: TouchpointId
    to: TouchpointId
    kind?: ConnectionKind
    label?: string
    id?: Connection['id']
  },
): Diff {
  const { from, to } = args
  const { columnOf } = mapOf(document)
  const [fromColumn, toColumn] = [columnOf(from), columnOf(to)]
  if (fromColumn === undefined || toColumn === undefined || from === to) return emptyDiff
  const there = Object.values(document.connection).some(
    (connection) => connection.from === from && connection.to === to,
  )
  if (there) return emptyDiff
  const kind = args.kind ?? (toColumn < fromColumn ? 'back' : 'next')
  return diffOf(document, {
    put: [createConnection({ ...args, kind, journeyId: document.journeyId })],
  })
}

/** Puts a free note on the canvas. */
export function addNote(document: MapDocument, args: Fields<Note> & Pick<Note, 'x' | 'y'>): Diff {
  return diffOf(document, { put: [createNote({ ...args, journeyId: document.journeyId })] })
}
