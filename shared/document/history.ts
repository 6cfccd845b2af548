import { type Diff, isEmptyDiff, reverseDiff } from './diff.ts'

/** One thing that the user did, named by its intent ("Add a stage"), as the diff that it made. */
export interface HistoryStep {
  /** A key that the window translates. */
  readonly name: string
  readonly diff: Diff
}

/** What can be undone and redone; the last step of each list is the next one. */
export interface History {
  readonly undo: readonly HistoryStep[]
  readonly redo: readonly HistoryStep[]
}

export const emptyHistory: History = { undo: [], redo: [] }

/** Steps beyond this are forgotten, oldest first: a workshop's day is some thousands of steps. */
const limit = 5_000

/** The history after a step. What was undone before can no longer be redone; a step that changes nothing leaves all as it is. */
export function recordStep(history: History, step: HistoryStep): History {
  if (isEmptyDiff(step.diff)) return history
  return { undo: [...history.undo.slice(-limit + 1), step], redo: [] }
}

/** The step that undo takes back, the diff to apply, and the history after it; null when there is none. */
export function undoStep(
  history: History,
): { step: HistoryStep; diff: Diff; history: History } | null {
  const step = history.undo.at(-1)
  if (!step) return null
  return {
    step,
    diff: reverseDiff(step.diff),
    history: { undo: history.undo.slice(0, -1), redo: [...history.redo, step] },
  }
}

/** The step that redo does again, the diff to apply, and the history after it; null when there is none. */
export function redoStep(
  history: History,
): { step: HistoryStep; diff: Diff; history: History } | null {
  const step = history.redo.at(-1)
  if (!step) return null
  return {
    step,
    diff: step.diff,
    history: { undo: [...history.undo, step], redo: history.redo.slice(0, -1) },
  }
}
