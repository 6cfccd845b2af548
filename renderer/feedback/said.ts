import type { Mapping } from '../../shared/feedback/mapping.ts'
import type { TouchpointChoice } from './touchpoint-choice.ts'

/** What the user has said of a file; everything else is found out. */
export interface Said {
  readonly edits: Mapping
  readonly choices: ReadonlyMap<string, TouchpointChoice>
  /** The recipe by its id; null: none; undefined: the one that is found. */
  readonly recipeChoice: string | null | undefined
  /** The dataset by its id; null: a new one; undefined: the one that is found. */
  readonly datasetChoice: string | null | undefined
}

/** What a step of the wizard was about, to name it in "Undo: …". */
export type StepName =
  | { readonly kind: 'read' | 'source' | 'create' | 'recipe' | 'dataset' }
  | { readonly kind: 'column' | 'match'; readonly name: string }

/** A step that can be gone back or forth over: its name, and what was said on its other side. */
export interface SaidStep {
  readonly name: StepName
  readonly said: Said
}

export interface SaidHistory {
  readonly past: readonly SaidStep[]
  readonly future: readonly SaidStep[]
}

/** One step back or forth from `present`; null where there is none. */
export function goOver(
  { past, future }: SaidHistory,
  present: Said,
  way: 'back' | 'forth',
): { readonly said: Said; readonly history: SaidHistory } | null {
  const from = way === 'back' ? past : future
  const step = from.at(-1)
  if (!step) return null
  const left = from.slice(0, -1)
  const gone: SaidStep = { name: step.name, said: present }
  return {
    said: step.said,
    history:
      way === 'back'
        ? { past: left, future: [...future, gone] }
        : { past: [...past, gone], future: left },
  }
}
