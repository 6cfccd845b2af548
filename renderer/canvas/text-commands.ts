import type { Diff } from '../../shared/document/diff.ts'
import { findRecord, type MapDocument } from '../../shared/document/document.ts'
import { removeRecords, setFields } from '../../shared/document/operations/operations.ts'
import type { RecordTypeName } from '../../shared/document/record.ts'
import type { Channel } from '../../shared/document/touchpoint.ts'
import type { EditingTarget } from '../document/selection.ts'
import type { StepName } from '../document/step-name.ts'
import { type CanvasContext, presentOf } from './canvas-context.ts'
import { cellOfRecord } from './grid.ts'
import { placeLeft } from './navigation.ts'

/**
 * Typing in place. What is made to be typed into joins its typing in one step of undo, and goes again
 * when it is left empty.
 */

/** The key under which a record's making and the typing of its text become one step. */
export function typingKey({ id, field }: EditingTarget): string {
  return `${id}.${field}`
}

/** Starts editing a record's main text in place. */
export function editRecord(context: Pick<CanvasContext, 'session'>, id: string): void {
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
  remark: 'editRemark',
  ballot: 'editBallot',
  vote: 'editVote',
  journey: 'editMap',
} as const satisfies Record<RecordTypeName, StepName>

/** Types into the text that is edited; `behindPaint` as in `DispatchOptions`. */
export function typeText(
  { session }: Pick<CanvasContext, 'session'>,
  target: EditingTarget,
  value: string,
  { behindPaint = false } = {},
): void {
  const record = findRecord(session.store.getState().document, target.id)
  if (!record) return
  const { type, id } = record
  const fields = type === 'persona' ? { name: value } : { [target.field]: value }
  session.dispatch(editSteps[type], (document) => setFields(document, { type, id, fields }), {
    typing: typingKey(target),
    behindPaint,
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
export function finishEdit(context: Pick<CanvasContext, 'session'>): void {
  const { session } = context
  const { editing, document, selection, history } = session.store.getState()
  if (!editing) return
  session.edit(null)
  // A lane without a title of its own goes by the name of its kind.
  const made =
    !document.lane[editing.id] && history.undo.at(-1)?.diff.added[editing.id] !== undefined
  if (made && textOf(document, editing).trim() === '') {
    const cell = cellOfRecord(document, editing.id)
    session.dispatch('delete', (present) => unmake(present, editing.id), {
      typing: typingKey(editing),
    })
    const place =
      cell &&
      selection.ids.has(editing.id) &&
      placeLeft(document, presentOf(context), { cell, id: editing.id }, 'previous')
    if (place) session.select(place.id === null ? [] : [place.id], place.cell)
  }
  session.endTyping()
}

/** Takes a record back that was just made; a new persona leaves the workspace too. */
function unmake(document: MapDocument, id: string): Diff {
  const removed = removeRecords(document, { ids: [id] })
  const persona = document.persona[id]
  return persona ? { ...removed, removed: { ...removed.removed, [id]: persona } } : removed
}
