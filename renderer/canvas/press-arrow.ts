import type { MapDocument } from '../../shared/document/document.ts'
import type { Emotion } from '../../shared/document/emotion.ts'
import { mainPersona, nudgeEmotion } from './commands.ts'
import { type Focus, laneOfRow } from './grid.ts'
import { type Key, type KeyboardContext, moveTo } from './keyboard-context.ts'
import { moveSelected } from './move-selected.ts'
import { type Direction, firstFocus, moveFocus } from './navigation.ts'

/** An arrow key: walks, with Shift selects more, with Alt moves what is selected, with Ctrl goes to the edge. */
export function pressArrow(
  context: KeyboardContext,
  focus: Focus | null,
  direction: Direction,
  key: Key,
): boolean {
  const { session } = context
  const { document, selection } = session.store.getState()
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
  if (key.altKey) {
    if (moveSelected(context, direction)) context.reveal()
    else context.say('atEdge')
    return true
  }
  if (key.ctrlKey || key.metaKey) return toEdge(context, focus, direction)
  if (!focus) {
    if (direction !== 'up' && stepNote(context, direction === 'left' ? -1 : 1)) return true
    const first = firstFocus(document)
    return first ? moveTo(context, first) : false
  }
  const next = moveFocus(document, focus, direction)
  if (!next) {
    if (direction === 'down' && stepNote(context, 1)) return true
    if (direction === 'up') context.focusHeader()
    else context.say('atEdge')
    return true
  }
  if (key.shiftKey && next.id !== null) {
    session.select([...selection.ids, next.id], next.cell)
    context.reveal()
    return true
  }
  return moveTo(context, next)
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
  const personaId = mainPersona(document)
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
