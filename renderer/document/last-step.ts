import type { History } from '../../shared/document/history.ts'

export interface LastStep {
  readonly what: 'done' | 'undone' | 'redone'
  /** The step's key, see `StepName`. */
  readonly name: string
}

/** What has led from one history to the other; null when nothing was done, or what was typed has gone on. */
export function lastStep(before: History, after: History): LastStep | null {
  const undone = after.redo.at(-1)
  if (undone && undone === before.undo.at(-1)) return { what: 'undone', name: undone.name }
  const step = after.undo.at(-1)
  if (!step || step === before.undo.at(-1)) return null
  if (step === before.redo.at(-1)) return { what: 'redone', name: step.name }
  // The step before stands where it stood, unless the last one was made longer.
  return after.undo.length > before.undo.length ? { what: 'done', name: step.name } : null
}
