import type { MapDocument } from '../../shared/document/document.ts'
import type { Emotion } from '../../shared/document/emotion.ts'
import type { Lane } from '../../shared/document/lane.ts'
import { nudgeEmotion, speakingPersona } from './commands.ts'
import { cellOfRecord, type Focus, laneOfRow } from './grid.ts'
import { type Key, type KeyboardContext, moveTo } from './keyboard-context.ts'
import { moveSelected, spanSelected } from './move-selected.ts'
import { type Direction, firstFocus, moveFocus, returnTo } from './navigation.ts'
import { goToHeader, stepFromLane } from './press-lane.ts'
import { resizeColumns, resizeLane } from './resize-commands.ts'

/** An arrow key: walks, with Shift selects more, with Alt moves what is selected, with Ctrl goes to the edge. */
export function pressArrow(
  context: KeyboardContext,
  focus: Focus | null,
  direction: Direction,
  key: Key,
): boolean {
  const { session } = context
  const { document } = session.store.getState()
  const vertical = direction === 'up' || direction === 'down'
  const emotion = emotionAt(document, focus)
  const onPoint = focus?.id !== null && focus?.id !== undefined && document.emotion[focus.id]
  if (emotion && vertical && (key.altKey || key.shiftKey || onPoint)) {
    const size = key.shiftKey ? 1 : 0.1
    nudgeEmotion(
      context,
      emotion.personaId,
      emotion.touchpointId,
      direction === 'up' ? size : -size,
    )
    context.say('emotionLevel')
    return true
  }
  if (key.altKey && key.shiftKey) {
    if (!resizeSelected(context, direction)) context.say('atEdge')
    return true
  }
  if (key.altKey) {
    if (moveSelected(context, direction)) context.reveal()
    else context.say('atEdge')
    return true
  }
  if (key.ctrlKey || key.metaKey) return toEdge(context, focus, direction)
  const lane = focus ? undefined : soleLane(context)
  if (lane) {
    stepFromLane(context, lane, direction)
    return true
  }
  if (!focus) {
    if (direction !== 'up' && stepNote(context, direction === 'left' ? -1 : 1)) return true
    const place = startOf(context, direction)
    return place ? moveTo(context, place) : false
  }
  if (key.shiftKey) return selectMore(context, focus, direction)
  const next = moveFocus(document, focus, direction)
  if (!next) {
    if (direction === 'down' && stepNote(context, 1)) return true
    if (direction === 'left' && goToHeader(context, focus)) return true
    if (direction === 'up') context.focusHeader()
    else context.say('atEdge')
    return true
  }
  return moveTo(context, next)
}

/** Alt and Shift with an arrow change sizes: a card's span, a column's width, a lane's height. */
function resizeSelected(context: KeyboardContext, direction: Direction): boolean {
  const { document, selection } = context.session.store.getState()
  const by = direction === 'right' || direction === 'down' ? 1 : -1
  if (direction === 'up' || direction === 'down') return resizeLane(context, by)
  const [id] = selection.ids
  const card = selection.ids.size === 1 && id !== undefined && document.card[id]
  return card ? spanSelected(context, by) : resizeColumns(context, by)
}

function soleLane({ session }: KeyboardContext): Lane | undefined {
  const { document, selection } = session.store.getState()
  const [id] = selection.ids
  return selection.ids.size === 1 && id !== undefined ? document.lane[id] : undefined
}

/** Where walking begins while the keyboard stands nowhere: at a connection's end, or where it was. */
function startOf({ session, canvas }: KeyboardContext, direction: Direction): Focus | null {
  const { document, selection } = session.store.getState()
  const [id] = selection.ids
  const connection = id === undefined ? undefined : document.connection[id]
  if (connection) {
    const end = direction === 'right' || direction === 'down' ? connection.to : connection.from
    const cell = cellOfRecord(document, end)
    if (cell) return { cell, id: end }
  }
  const { stood } = canvas.getState()
  return stood ? returnTo(document, stood) : firstFocus(document)
}

/** Adds the next thing in a direction to what is selected; empty places are passed over. */
function selectMore(context: KeyboardContext, focus: Focus, direction: Direction): true {
  const { session } = context
  const { document, selection } = session.store.getState()
  let next = moveFocus(document, focus, direction)
  while (next && next.id === null) next = moveFocus(document, next, direction)
  if (next?.id) {
    session.select([...selection.ids, next.id], next.cell)
    context.reveal()
  } else context.say('atEdge')
  return true
}

/** Below the last lane come the free notes, one after the other; answers whether there was a next one. */
function stepNote({ session, reveal }: KeyboardContext, by: 1 | -1): boolean {
  const { document, selection } = session.store.getState()
  const notes = Object.keys(document.note)
  const [id] = selection.ids
  const at = id === undefined ? -1 : notes.indexOf(id)
  if (at === -1 && selection.cell === null) return false
  const next = notes[at + by]
  if (next === undefined) return false
  session.select([next])
  reveal()
  return true
}

/** The persona and touchpoint of the emotion at the keyboard's place. */
export function emotionAt(
  document: MapDocument,
  focus: Focus | null,
): Pick<Emotion, 'personaId' | 'touchpointId'> | undefined {
  if (!focus || laneOfRow(document, focus.cell.row)?.kind !== 'emotions') return undefined
  const emotion = focus.id === null ? undefined : document.emotion[focus.id]
  if (emotion) return emotion
  const personaId = speakingPersona(document)
  const touchpointId = document.touchpoint[focus.cell.column]?.id
  return personaId && touchpointId ? { personaId, touchpointId } : undefined
}

/** To the last place in a direction. */
export function toEdge(
  context: KeyboardContext,
  focus: Focus | null,
  direction: Direction,
): boolean {
  const { document } = context.session.store.getState()
  let last = focus
  while (last) {
    const next = moveFocus(document, last, direction)
    if (!next) break
    last = next
  }
  return last ? moveTo(context, last) : false
}
