import type { KeyboardEvent } from 'react'
import type { EditingTarget } from '../document/selection.ts'
import type { CanvasContext } from './canvas-context.ts'
import { type Focus, focusOf } from './grid.ts'
import { guessChannels } from './guess-channels.ts'
import { makeIn } from './make-commands.ts'
import { finishEdit, setChannelWhileTyping, textOf } from './text-commands.ts'

/** What the keys of a text that is edited in place do beyond the text itself. */
export interface EditorActions {
  readonly context: CanvasContext
  readonly toNextStage: (focus: Focus) => void
  readonly toNextColumn: (focus: Focus, by: 1 | -1) => void
  /** From a stage's title to its first touchpoint, or to the place of one. */
  readonly toFirstTouchpoint: (stage: Focus) => void
  /** Gives the keyboard back to the map. */
  readonly refocus: () => void
}

/** A key in a text that is edited in place: Enter and Tab end it and go on, Escape leaves. */
export function pressInEditor(
  event: KeyboardEvent<HTMLTextAreaElement>,
  target: EditingTarget,
  multiline: boolean,
  actions: EditorActions,
): void {
  if (event.nativeEvent.isComposing) return
  const { context } = actions
  const { store } = context.session
  // Asked for after the edit has ended: what was left empty is gone then, and its place with it.
  const focus = () => {
    const { document, selection } = store.getState()
    return focusOf(document, selection)
  }
  const { document } = store.getState()
  const written = textOf(document, target).trim() !== ''
  const guess = guessKey(event)
  if (guess !== null && target.id.startsWith('touchpoint_')) {
    const channel = guessChannels(textOf(document, target))[guess]
    event.preventDefault()
    event.stopPropagation()
    if (channel) setChannelWhileTyping(context, target.id, channel)
    return
  }
  const take = () => {
    event.preventDefault()
    event.stopPropagation()
  }
  switch (event.key) {
    case 'Enter': {
      if (event.shiftKey) {
        if (!multiline) event.preventDefault()
        return
      }
      take()
      finishEdit(context)
      actions.refocus()
      const place = focus()
      if (!place) return
      if (event.ctrlKey || event.metaKey) actions.toNextStage(place)
      else if (written && makesNext(target)) makeIn(context, place.cell, target.id)
      // What is typed next names a touchpoint, not the stage once more.
      else if (written && place.cell.row === 'stages') actions.toFirstTouchpoint(place)
      return
    }
    case 'Tab': {
      take()
      finishEdit(context)
      actions.refocus()
      const place = focus()
      if (place) actions.toNextColumn(place, event.shiftKey ? -1 : 1)
      return
    }
    case 'Escape':
      take()
      finishEdit(context)
      actions.refocus()
      return
    default:
      return
  }
}

/** Alt 1 to Alt 3 as 0 to 2, by the place of the key; AltGr is typing. */
function guessKey(event: KeyboardEvent<HTMLTextAreaElement>): number | null {
  const plainAlt = event.altKey && !event.ctrlKey && !event.getModifierState('AltGraph')
  const place = ['Digit1', 'Digit2', 'Digit3'].indexOf(event.code)
  return plainAlt && place !== -1 ? place : null
}

/** After a card comes the next card of its cell, after a touchpoint the next one of its stage. */
function makesNext({ id }: EditingTarget): boolean {
  return id.startsWith('card_') || id.startsWith('touchpoint_')
}
