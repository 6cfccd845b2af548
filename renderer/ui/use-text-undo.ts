import { type ChangeEvent, type KeyboardEvent, useRef } from 'react'
import { createTextHistory } from './text-history.ts'

type Area = HTMLTextAreaElement

/** Undo within a text while it is typed, for its text area. */
interface TextUndo {
  /** Begins anew: what was typed here before belongs to another stay. */
  readonly onFocus: () => void
  /** Notes what the text has become by an event of typing. */
  readonly note: (text: string, event: ChangeEvent<Area>) => void
  /** Takes a key that is meant for it; answers whether it was one. */
  readonly press: (event: KeyboardEvent<Area>) => boolean
}

/**
 * The browser's own undo goes by letters wherever something is drawn anew after each of them, and takes back
 * a text that was typed over another in two steps. `set` gives the text that is gone back to.
 */
export function useTextUndo(value: string, set: (text: string) => void): TextUndo {
  const history = useRef(createTextHistory(value))
  return {
    onFocus() {
      history.current = createTextHistory(value)
    },
    note(text, { nativeEvent, timeStamp }) {
      const typed = nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertText'
      history.current.note(text, timeStamp, typed)
    },
    press(event) {
      const step = historyKey(event)
      if (!step) return false
      event.preventDefault()
      event.stopPropagation()
      // It may have been changed from elsewhere, for instance by undo from a menu.
      history.current.note(event.currentTarget.value, event.timeStamp)
      const text = history.current[step]()
      if (text !== null) set(text)
      return true
    },
  }
}

/** Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y, as everywhere. */
function historyKey(event: KeyboardEvent<Area>): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'y') return 'redo'
  if (key !== 'z') return null
  return event.shiftKey ? 'redo' : 'undo'
}
