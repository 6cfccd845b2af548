import { type Diff, diffOf, isEmptyDiff } from '../../shared/document/diff.ts'
import { findRecord, type MapDocument, recordsOf } from '../../shared/document/document.ts'
import {
  emptyHistory,
  type History,
  type HistoryStep,
  recordStep,
} from '../../shared/document/history.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { StepName } from './step-name.ts'

interface Left {
  readonly document: MapDocument
  readonly history: History
}

/** What could be undone in the maps that were left in this window, the one left last at the end. */
const left = new Map<JourneyId, Left>()
const mostMaps = 20

/** Keeps what can be undone in a map that is being left, for when it is opened again. */
export function keepHistory({ document, history }: Left): void {
  left.delete(document.journeyId)
  left.set(document.journeyId, { document, history })
  for (const oldest of [...left.keys()].slice(0, -mostMaps)) left.delete(oldest)
}

/** Lets go of what could be undone in a map that is no more. */
export function forgetHistory(journeyId: JourneyId): void {
  left.delete(journeyId)
}

/** The pictures that undo or redo may bring back in the maps that were left. */
export function picturesInHistories(): string[] {
  const steps = [...left.values()].flatMap(({ history: { undo, redo } }) => [...undo, ...redo])
  const records = steps.flatMap(({ diff: { added, updated, removed } }) => [
    ...Object.values(added),
    ...Object.values(removed),
    ...Object.values(updated).flatMap(({ before, after }) => [before, after]),
  ])
  const named = records.flatMap((record) =>
    record.type === 'card'
      ? (record.picture ?? [])
      : record.type === 'persona'
        ? (record.portrait ?? [])
        : [],
  )
  return [...new Set(named)]
}

/**
 * What can be undone in a map that is opened again. Steps are only good for the document that they were made
 * on: where another process has changed it, nothing is left of them. An import adds touchpoints and changes
 * nothing else; it becomes the last step.
 */
export function keptHistory(document: MapDocument): History {
  const before = left.get(document.journeyId)
  if (!before) return emptyHistory
  const history = withoutPersonaSteps(before.history)
  const came = cameSince(before.document, document, personasIn(history))
  if (isEmptyDiff(came)) return history
  if (Object.keys({ ...came.updated, ...came.removed }).length > 0) return emptyHistory
  const name: StepName = 'addTouchpoint'
  return recordStep(history, { name, diff: came })
}

/**
 * The difference between a map as it was left and as it is. Personas, which other maps change too, count where
 * a step is about them, and where they have gone: a step may bring them back onto the map.
 */
function cameSince(was: MapDocument, is: MapDocument, personas: ReadonlySet<string>): Diff {
  const here = (id: string) => findRecord(is, id) !== undefined
  return diffOf(was, {
    put: recordsOf(is).filter(({ type, id }) => type !== 'persona' || personas.has(id)),
    remove: recordsOf(was).filter(({ id }) => !here(id)),
  })
}

/** Personas belong to the workspace, and another map may have taken up one that was made here: that stays made. */
function withoutPersonaSteps({ undo, redo }: History): History {
  const last = (steps: readonly HistoryStep[]) =>
    steps.slice(steps.findLastIndex(({ diff }) => makesPersona(diff)) + 1)
  return { undo: last(undo), redo: last(redo) }
}

const makesPersona = ({ added, removed }: Diff) =>
  [...Object.values(added), ...Object.values(removed)].some(({ type }) => type === 'persona')

function personasIn({ undo, redo }: History): ReadonlySet<string> {
  return new Set([...undo, ...redo].flatMap(({ diff }) => Object.keys(diff.updated)))
}
