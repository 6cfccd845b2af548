import { findRecord } from '../../shared/document/document.ts'
import { mapOf } from '../../shared/document/query.ts'
import { canvasCommandOf } from '../commands/canvas-commands.ts'
import { endGesture, noGuides, type TypedLevel } from './canvas-store.ts'
import { nudgeEmotion } from './commands.ts'
import { type Focus, focusOf, laneOfRow, recordsIn } from './grid.ts'
import { type EditorContext, type Key, type KeyboardContext, moveTo } from './keyboard-context.ts'
import { makeIn, makeStage } from './make-commands.ts'
import {
  type Direction,
  firstFocus,
  footprintOf,
  moveFocus,
  nextStageOf,
  returnTo,
} from './navigation.ts'
import { emotionAt, pressArrow, toEdge } from './press-arrow.ts'
import { pressWhileConnecting } from './press-connecting.ts'
import { editRecord } from './text-commands.ts'
import { typeLevel } from './type-level.ts'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * Does what a key means on the canvas while nothing is edited; answers whether it meant anything.
 * Letters with AltGr are typing, never a shortcut: Hungarian and Polish are written with them.
 */
export function pressKey(context: KeyboardContext, key: Key): boolean {
  const { session, canvas } = context
  const { guides, typedLevel } = canvas.getState()
  if (guides.length > 0) canvas.setState({ guides: noGuides })
  if (typedLevel) canvas.setState({ typedLevel: null })
  if (canvas.getState().connecting) return pressWhileConnecting(context, key)
  const { document, selection } = session.store.getState()
  const focus = focusOf(document, selection)
  const command = (key.ctrlKey || key.metaKey) && !key.altGraph
  const direction = directions[key.key]
  if (direction) return pressArrow(context, focus, direction, key)
  if (focus) canvas.setState({ stood: footprintOf(document, focus) })
  const meant = canvasCommandOf(key)
  if (meant?.available(context)) return done(() => meant.perform(context))
  if (command) {
    return key.key === 'Enter' && focus ? done(() => goToNextStage(context, focus)) : false
  }
  switch (key.key) {
    case 'Enter':
    case 'F2':
      return open(context, focus)
    case 'Tab':
      return step(context, focus, key.shiftKey ? 'left' : 'right')
    case 'Escape':
      return leave(context, focus)
    case 'Home':
    case 'End':
      return toEdge(context, focus, key.key === 'Home' ? 'left' : 'right')
    default:
      return (!key.altKey || key.altGraph) && pressLetter(context, focus, key.key, typedLevel)
  }
}

function done(action: () => unknown): true {
  action()
  return true
}

function step(context: KeyboardContext, focus: Focus | null, direction: Direction): boolean {
  const { document } = context.session.store.getState()
  const emotion = focus?.id ? document.emotion[focus.id] : undefined
  if (emotion && focus) {
    const { personas } = mapOf(document)
    const at = personas.findIndex(({ id }) => id === emotion.personaId)
    const next = personas[at + (direction === 'right' ? 1 : -1)]
    if (next) {
      nudgeEmotion(context, next.id, emotion.touchpointId, 0)
      context.say('emotionLevel')
      return true
    }
  }
  const next = focus && moveFocus(document, focus, direction)
  // At the edge Tab leaves the canvas, so that the keyboard is never caught in it.
  return next ? moveTo(context, next) : false
}

/** Enter: edits what stands here, or makes the first thing in an empty place. */
function open(context: KeyboardContext, focus: Focus | null): boolean {
  const { session } = context
  const { document, selection } = session.store.getState()
  const [id] = selection.ids
  if (!focus) {
    if (id !== undefined && selection.ids.size === 1) return done(() => editRecord(context, id))
    const { stood } = context.canvas.getState()
    const blank = mapOf(document).touchpoints.length === 0
    const first = stood && !blank ? returnTo(document, stood) : firstFocus(document)
    if (!first) return false
    if (!blank) return moveTo(context, first)
    // A blank map says so itself: Enter makes the first touchpoint.
    return done(() => makeIn(context, first.cell))
  }
  const emotion = emotionAt(document, focus)
  // A point that is held already is let go, and the next one is up.
  if (focus.id && document.emotion[focus.id]) {
    session.endTyping()
    const next = moveFocus(document, { ...focus, id: null }, 'right')
    if (next) return moveTo(context, next)
    return done(() => session.focusCell(focus.cell))
  }
  if (emotion) {
    nudgeEmotion(context, emotion.personaId, emotion.touchpointId, 0)
    context.say('emotionLevel')
    return true
  }
  if (laneOfRow(document, focus.cell.row)?.kind === 'emotions') {
    return done(() => context.say('needsPersona'))
  }
  if (focus.id !== null) editRecord(context, focus.id)
  else makeIn(context, focus.cell)
  return true
}

function leave(context: KeyboardContext, focus: Focus | null): boolean {
  const { session, canvas } = context
  const { document, selection } = session.store.getState()
  endGesture(canvas)
  session.endTyping()
  if (focus?.id && document.emotion[focus.id]) session.focusCell(focus.cell)
  else if (selection.ids.size > 1 && selection.cell) {
    const [id] = recordsIn(document, selection.cell)
    session.select(id === undefined ? [] : [id], selection.cell)
  } else session.select([])
  return true
}

/** Ctrl+Enter: the first touchpoint of the next stage; after the last stage a new one. */
export function goToNextStage(context: EditorContext, focus: Focus): void {
  const { document } = context.session.store.getState()
  const { stages, touchpointsOf, lanes } = mapOf(document)
  const next = nextStageOf(document, focus.cell)
  if (next === null) {
    makeStage(context, stages.length)
    return
  }
  const row = lanes.find(({ kind, hidden }) => kind === 'touchpoints' && !hidden)?.id
  if (focus.cell.row === 'stages' || !row) {
    moveTo(context, { cell: { row: 'stages', column: next }, id: next })
    return
  }
  const [first] = touchpointsOf(next)
  const cell = { row, column: first?.id ?? next }
  if (first) moveTo(context, { cell, id: first.id })
  else makeIn(context, cell)
}

function pressLetter(
  context: KeyboardContext,
  focus: Focus | null,
  key: string,
  typed: TypedLevel | null,
): boolean {
  // The question mark opens the sheet of shortcuts, as everywhere.
  // An accent to be put on the next letter, and the first key of an input method, are typing too.
  const types = [...key].length === 1 || key === 'Dead' || key === 'Process'
  if (!focus || !types || key === ' ' || key === '?') return false
  const { document } = context.session.store.getState()
  const record = focus.id === null ? undefined : findRecord(document, focus.id)
  const emotion = emotionAt(document, focus)
  if (emotion) {
    const { personaId, touchpointId } = emotion
    return typeLevel(context, { personaId, touchpointId }, key, typed)
  }
  // The key itself is not kept back: it lands in the text that now has the keyboard.
  if (record && record.type !== 'emotion') editRecord(context, record.id)
  else if (!record) makeIn(context, focus.cell)
  return false
}
