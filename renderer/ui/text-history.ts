/** What a text was while it is typed, in words and runs, so that undo goes back as a text field does. */
export interface TextHistory {
  /** Notes what the text has become; `at` is the time in ms, `typed` whether a letter was typed, perhaps over a selection. */
  readonly note: (value: string, at: number, typed?: boolean) => void
  /** The text a run earlier or later; null when there is none. */
  readonly undo: () => string | null
  readonly redo: () => string | null
}

/** A rest of this many ms ends a run. */
const rest = 1500

/**
 * A run ends with a word, with a rest, where deleting begins or ends, and around what comes at once. A letter
 * typed over a selection begins one.
 */
export function createTextHistory(initial: string): TextHistory {
  let past: string[] = []
  let future: string[] = []
  let present = initial
  let last: { readonly by: number; readonly at: number; readonly typed: boolean } | null = null
  return {
    note(value, at, typed = false) {
      if (value === present) return
      const by = value.length - present.length
      const joins =
        last !== null &&
        at - last.at < rest &&
        ((Math.abs(by) === 1 && by === last.by) || (by === 1 && last.typed)) &&
        !beginsWord(present, value)
      if (!joins) past = [...past, present]
      future = []
      present = value
      last = { by, at, typed }
    },
    undo() {
      const before = past.at(-1)
      if (before === undefined) return null
      past = past.slice(0, -1)
      future = [...future, present]
      present = before
      last = null
      return present
    },
    redo() {
      const after = future.at(-1)
      if (after === undefined) return null
      future = future.slice(0, -1)
      past = [...past, present]
      present = after
      last = null
      return present
    },
  }
}

/** Whether the letter that was added is the first of a word. */
function beginsWord(before: string, after: string): boolean {
  if (after.length !== before.length + 1) return false
  let at = 0
  while (at < before.length && before[at] === after[at]) at += 1
  return /\s/u.test(after[at - 1] ?? '') && /\S/u.test(after[at] ?? '')
}
