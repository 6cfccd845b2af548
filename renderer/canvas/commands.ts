import type { CardId } from '../../shared/document/card.ts'
import { applyDiff, type Diff, squashDiffs } from '../../shared/document/diff.ts'
import { findRecord, journeyOf, type MapDocument } from '../../shared/document/document.ts'
import type { Grade } from '../../shared/document/field.ts'
import { newId } from '../../shared/document/id.ts'
import { holdsCards, type LaneKind } from '../../shared/document/lane.ts'
import {
  addCard,
  addLane,
  addNote,
  addPersona,
  addStage,
  addTouchpoint,
  connect,
  duplicateRecords,
  removeRecords,
  setEmotion,
  setFields,
} from '../../shared/document/operations/operations.ts'
import type { PersonaId } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { RecordTypeName } from '../../shared/document/record.ts'
import type { StageId } from '../../shared/document/stage.ts'
import type { Channel, TouchpointId } from '../../shared/document/touchpoint.ts'
import type { Cell, EditingTarget } from '../document/selection.ts'
import type { MapSession } from '../document/session.ts'
import type { StepName } from '../document/step-name.ts'
import type { CanvasStore } from './canvas-store.ts'
import type { Point } from './geometry.ts'
import { cellOfRecord, columnOfCell } from './grid.ts'

/**
 * What a person wants, in the map's words. Each command is one step of undo. What is made to be typed
 * into joins its typing in one step, and goes again when it is left empty.
 */
export interface CanvasContext {
  readonly session: MapSession
  readonly canvas: CanvasStore
}

const presentOf = ({ session }: CanvasContext): MapDocument => session.store.getState().document

/** The key under which a record's making and the typing of its text become one step. */
export function typingKey({ id, field }: EditingTarget): string {
  return `${id}.${field}`
}

/** Starts editing a record's main text in place. */
export function editRecord(context: CanvasContext, id: string): void {
  const field = mainField(presentOf(context), id)
  if (!field) return
  finishEdit(context)
  context.session.edit({ id, field })
}

function mainField(document: MapDocument, id: string): EditingTarget['field'] | null {
  switch (findRecord(document, id)?.type) {
    case 'card':
    case 'note':
      return 'text'
    case 'connection':
      return 'label'
    case 'stage':
    case 'touchpoint':
    case 'lane':
    case 'persona':
      return 'title'
    default:
      return null
  }
}

/** The text that is edited. A persona's title is its name. */
export function textOf(document: MapDocument, { id, field }: EditingTarget): string {
  const record = findRecord(document, id)
  if (!record) return ''
  if (record.type === 'persona') return record.name
  if (field === 'text' && 'text' in record) return record.text
  if (field === 'label' && 'label' in record) return record.label
  if (field === 'title' && 'title' in record) return record.title
  if (record.type === 'stage' && field === 'goal') return record.goal
  if (record.type === 'stage' && field === 'period') return record.period
  return ''
}

const editSteps = {
  card: 'editCard',
  note: 'editNote',
  connection: 'editConnection',
  stage: 'editStage',
  touchpoint: 'editTouchpoint',
  lane: 'editLane',
  persona: 'editPersona',
  emotion: 'editEmotion',
  journey: 'editMap',
} as const satisfies Record<RecordTypeName, StepName>

/** Types into the text that is edited. */
export function typeText({ session }: CanvasContext, target: EditingTarget, value: string): void {
  const record = findRecord(session.store.getState().document, target.id)
  if (!record) return
  const { type, id } = record
  const fields = type === 'persona' ? { name: value } : { [target.field]: value }
  session.dispatch(editSteps[type], (document) => setFields(document, { type, id, fields }), {
    typing: typingKey(target),
  })
}

/** Sets the channel of the touchpoint whose title is being typed: a part of the same step. */
export function setChannelWhileTyping(
  { session }: CanvasContext,
  id: string,
  channel: Channel,
): void {
  session.dispatch(
    'editTouchpoint',
    (document) => setFields(document, { type: 'touchpoint', id, fields: { channel } }),
    { typing: typingKey({ id, field: 'title' }) },
  )
}

/** Ends the edit in place. What was made for it and left empty goes again, as if it had never been. */
export function finishEdit(context: CanvasContext): void {
  const { session } = context
  const { editing, document, selection, history } = session.store.getState()
  if (!editing) return
  session.edit(null)
  const made = history.undo.at(-1)?.diff.added[editing.id] !== undefined
  if (made && textOf(document, editing).trim() === '') {
    const cell = cellOfRecord(document, editing.id)
    session.dispatch('delete', (present) => unmake(present, editing.id), {
      typing: typingKey(editing),
    })
    if (cell && !selection.cell) session.focusCell(cell)
  }
  session.endTyping()
}

/** Takes a record back that was just made; a new persona leaves the workspace too. */
function unmake(document: MapDocument, id: string): Diff {
  const removed = removeRecords(document, { ids: [id] })
  const persona = document.persona[id]
  return persona ? { ...removed, removed: { ...removed.removed, [id]: persona } } : removed
}

/** Makes a record, selects it and starts typing into it. */
function make(
  context: CanvasContext,
  step: StepName,
  target: EditingTarget,
  operation: (document: MapDocument) => Diff,
): void {
  finishEdit(context)
  const { session } = context
  const diff = session.dispatch(step, operation, { typing: typingKey(target) })
  if (!diff.added[target.id]) return
  session.select([target.id], cellOfRecord(presentOf(context), target.id))
  session.edit(target)
}

/** Makes a card in a cell of the grid, below `after` or last; in the touchpoints' row a touchpoint, in the stages' a stage. */
export function makeIn(context: CanvasContext, cell: Cell, after?: string): void {
  const document = presentOf(context)
  const column = columnOfCell(document, cell)
  if (!column) return
  const lane = cell.row === 'stages' ? undefined : document.lane[cell.row]
  if (cell.row === 'stages') makeStage(context, mapOf(document).stages.indexOf(column.stage) + 1)
  else if (lane?.kind === 'touchpoints') {
    makeTouchpoint(context, column.stage.id, placeAfter(document, column.stage.id, after))
  } else if (lane && holdsCards(lane.kind)) {
    const touchpointId = column.touchpoint?.id ?? null
    const id = newId('card')
    const siblings = mapOf(document).cardsOf(lane.id, touchpointId ?? column.stage.id)
    const place = siblings.findIndex((card) => card.id === after)
    const index = place === -1 ? siblings.length : place + 1
    const args = { id, index, laneId: lane.id, stageId: column.stage.id, touchpointId }
    make(context, 'addCard', { id, field: 'text' }, (present) => addCard(present, args))
  }
}

function placeAfter(document: MapDocument, stageId: string, after?: string): number {
  const siblings = mapOf(document).touchpointsOf(stageId)
  const place = siblings.findIndex(({ id }) => id === after)
  return place === -1 ? siblings.length : place + 1
}

/** Makes a touchpoint at a place of its stage, joined to `from` where that is given. */
export function makeTouchpoint(
  context: CanvasContext,
  stageId: StageId,
  index: number,
  from?: TouchpointId,
): void {
  const id = newId('touchpoint')
  make(context, 'addTouchpoint', { id, field: 'title' }, (document) => {
    const added = addTouchpoint(document, { id, stageId, index })
    if (!from) return added
    return squashDiffs(added, connect(applyDiff(document, added), { from, to: id }))
  })
}

export function makeStage(context: CanvasContext, index: number): void {
  const id = newId('stage')
  make(context, 'addStage', { id, field: 'title' }, (document) => addStage(document, { id, index }))
}

export function makePersona(context: CanvasContext): void {
  const id = newId('persona')
  make(context, 'addPersona', { id, field: 'title' }, (document) => addPersona(document, { id }))
}

export function makeNote(context: CanvasContext, { x, y }: Point): void {
  const id = newId('note')
  const place = { x: Math.round(x), y: Math.round(y) }
  make(context, 'addNote', { id, field: 'text' }, (document) => addNote(document, { id, ...place }))
}

/** Adds a lane below the last one of the same kind, or at the end, and selects it. */
export function makeLane({ session }: CanvasContext, kind: LaneKind): void {
  const id = newId('lane')
  const diff = session.dispatch('addLane', (document) => {
    const { lanes } = mapOf(document)
    const last = lanes.map((lane) => lane.kind).lastIndexOf(kind)
    return addLane(document, { id, kind, index: last === -1 ? lanes.length : last + 1 })
  })
  if (diff.added[id]) session.select([id])
}

const deleteSteps = {
  card: 'deleteCard',
  note: 'deleteNote',
  connection: 'deleteConnection',
  stage: 'deleteStage',
  touchpoint: 'deleteTouchpoint',
  lane: 'deleteLane',
  persona: 'removePersona',
  emotion: 'deleteEmotion',
  journey: 'delete',
} as const satisfies Record<RecordTypeName, StepName>

/** Deletes what is selected, as one step; the keyboard stays in its cell. */
export function deleteSelected({ session }: CanvasContext): void {
  const { document, selection } = session.store.getState()
  const ids = [...selection.ids]
  const [first] = ids
  if (first === undefined) return
  const record = findRecord(document, first)
  const cell = selection.cell ?? cellOfRecord(document, first)
  const step = ids.length === 1 && record ? deleteSteps[record.type] : 'delete'
  session.dispatch(step, (present) => removeRecords(present, { ids }))
  const left = session.store.getState().document
  session.focusCell(cell && columnOfCell(left, cell) ? cell : null)
}

/** Puts copies behind what is selected and selects them. */
export function duplicateSelected({ session }: CanvasContext): void {
  const { document, selection } = session.store.getState()
  const types = new Set([...selection.ids].map((id) => findRecord(document, id)?.type))
  const diff = session.dispatch('duplicate', (present) =>
    duplicateRecords(present, { ids: [...selection.ids] }),
  )
  const copies = Object.values(diff.added).filter(({ type }) => types.has(type))
  if (copies.length > 0) session.select(copies.map(({ id }) => id))
}

export function toggleMomentOfTruth({ session }: CanvasContext, id: TouchpointId): void {
  session.dispatch('editTouchpoint', (document) =>
    setFields(document, {
      type: 'touchpoint',
      id,
      fields: { momentOfTruth: !document.touchpoint[id]?.momentOfTruth },
    }),
  )
}

/** Grades a pain point's severity or an opportunity's impact; answers whether the card has one. */
export function gradeCard({ session }: CanvasContext, id: CardId, grade: Grade | null): boolean {
  const { document } = session.store.getState()
  const kind = document.lane[document.card[id]?.laneId ?? '']?.kind
  if (kind !== 'painPoints' && kind !== 'opportunities') return false
  const fields = kind === 'painPoints' ? { severity: grade } : { impact: grade }
  session.dispatch('editCard', (present) => setFields(present, { type: 'card', id, fields }))
  return true
}

/** Raises or lowers what a persona feels; a run of these is one step. Selects the emotion. */
export function nudgeEmotion(
  { session }: CanvasContext,
  personaId: PersonaId,
  touchpointId: TouchpointId,
  by: number,
): number {
  const emotionOf = (document: MapDocument) => mapOf(document).emotionOf(personaId, touchpointId)
  session.dispatch(
    'moveEmotion',
    (document) => {
      const level = (emotionOf(document)?.level ?? 0) + by
      return setEmotion(document, { personaId, touchpointId, level })
    },
    { typing: `${personaId}.${touchpointId}.level` },
  )
  const { document } = session.store.getState()
  const emotion = emotionOf(document)
  if (emotion) session.select([emotion.id], cellOfRecord(document, emotion.id))
  return emotion?.level ?? 0
}

/** Joins two touchpoints and selects the connection; one that is there is only selected. */
export function connectTouchpoints(
  { session }: CanvasContext,
  from: TouchpointId,
  to: TouchpointId,
): void {
  const id = newId('connection')
  session.dispatch('addConnection', (document) => connect(document, { id, from, to }))
  const { document } = session.store.getState()
  const made = Object.values(document.connection).find(
    (connection) => connection.from === from && connection.to === to,
  )
  if (made) session.select([made.id])
}

/** The persona whose point of view the map takes. */
export function mainPersona(document: MapDocument): PersonaId | undefined {
  return journeyOf(document).personaIds.find((id) => document.persona[id])
}
