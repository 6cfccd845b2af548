import {
  applyDiff,
  type Diff,
  emptyDiff,
  isEmptyDiff,
  squashDiffs,
} from '../../shared/document/diff.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import {
  emptyHistory,
  type History,
  recordStep,
  redoStep,
  undoStep,
} from '../../shared/document/history.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { UnsavedEdits } from '../../shared/rpc/contract.ts'
import { afterPaint } from '../ui/after-paint.ts'
import type { Autosave, Urgency } from './autosave.ts'
import type { SaveStatus } from './save-status.ts'
import {
  type Cell,
  type EditingTarget,
  noSelection,
  pruneSelection,
  type Selection,
  selectionAfter,
} from './selection.ts'
import type { StepName } from './step-name.ts'
import { createTypingStore, type ReadonlyStore } from './typing-store.ts'

/** What is known of the map that stands open in the window. */
export interface SessionState {
  readonly document: MapDocument
  readonly selection: Selection
  readonly editing: EditingTarget | null
  readonly status: SaveStatus
  readonly history: History
}

export interface DispatchOptions {
  /**
   * For typing: edits in a row with the same key (for instance `touchpoint_x.title`) become one step
   * of undo and are saved after a rest. Any other edit, undo or `endTyping` closes the step.
   */
  readonly typing?: string
  /**
   * For a field that holds its own text (`useOwnText`) and so shows the letter by itself: the rest of the
   * screen hears of it once that letter is painted. A field whose value React sets would lose it.
   */
  readonly behindPaint?: boolean
}

/** One open map: its document, its undo history, what is selected in it, and how it reaches the disk. */
export interface MapSession {
  readonly journeyId: JourneyId
  readonly store: ReadonlyStore<SessionState>
  /** Does what the operation says as one step of undo, and saves it. Answers the diff that was made. */
  readonly dispatch: (
    name: StepName,
    operation: (document: MapDocument) => Diff,
    options?: DispatchOptions,
  ) => Diff
  /** The next typing starts a step of its own, and what was typed is saved now. */
  readonly endTyping: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Selects these records and no others; `cell` is where the keyboard stands then (by default nowhere). */
  readonly select: (ids: Iterable<string>, cell?: Cell | null) => void
  /** Adds the record to the selection, or takes it out. */
  readonly toggleSelected: (id: string) => void
  /** Moves the keyboard's cell; the selected records are let go. */
  readonly focusCell: (cell: Cell | null) => void
  /** Starts editing a text in place, or ends it. */
  readonly edit: (target: EditingTarget | null) => void
  readonly flush: () => Promise<boolean>
  /** Edits that are not known to be on the disk. */
  readonly unsaved: () => UnsavedEdits | null
  readonly retrySave: () => void
  /** Ends the session; what is not flushed by then is lost. */
  readonly close: () => void
}

export interface SessionOptions {
  readonly document: MapDocument
  /** What can be undone from the start; by default nothing. */
  readonly history?: History
  /** Makes the autosave that reports to this session. */
  readonly autosave: (onStatus: (status: SaveStatus) => void) => Autosave
}

export function createSession({
  document,
  history = emptyHistory,
  autosave,
}: SessionOptions): MapSession {
  const store = createTypingStore<SessionState>(
    {
      document,
      selection: noSelection,
      editing: null,
      status: { state: 'saved', at: null },
      history,
    },
    afterPaint,
  )
  const saver = autosave((status) => store.setAlong({ status }))
  let typing: string | null = null

  function apply(
    diff: Diff,
    history: History,
    { urgency, behindPaint = false }: { urgency: Urgency; behindPaint?: boolean | undefined },
    select: (document: MapDocument, selection: Selection) => Selection = pruneSelection,
  ): void {
    const state = store.getState()
    const next = applyDiff(state.document, diff)
    const set = behindPaint ? store.setBehindPaint : store.set
    set({ document: next, history, selection: select(next, state.selection) })
    saver.push(diff, urgency)
  }

  function travel(step: typeof undoStep): void {
    typing = null
    const travelled = step(store.getState().history)
    if (!travelled) return
    const { diff, history } = travelled
    apply(diff, history, { urgency: 'commit' }, (document, selection) =>
      selectionAfter(document, diff, selection),
    )
  }

  return {
    journeyId: document.journeyId,
    store,
    dispatch(name, operation, options = {}) {
      const { document: before, history } = store.getState()
      const diff = operation(before)
      if (isEmptyDiff(diff)) return emptyDiff
      const continues = options.typing !== undefined && options.typing === typing
      const next = continues ? extendLastStep(history, diff) : recordStep(history, { name, diff })
      // A step that has come to nothing is gone: what is typed next must not join the one before it.
      const gone = continues && next.undo.length < history.undo.length
      typing = gone ? null : (options.typing ?? null)
      const urgency = options.typing === undefined ? 'commit' : 'typing'
      apply(diff, next, { urgency, behindPaint: options.behindPaint })
      return diff
    },
    endTyping() {
      if (typing === null) return
      typing = null
      void saver.flush()
    },
    undo: () => travel(undoStep),
    redo: () => travel(redoStep),
    select: (ids, cell = null) => store.set({ selection: { ids: new Set(ids), cell } }),
    toggleSelected(id) {
      const { ids, cell } = store.getState().selection
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      store.set({ selection: { ids: next, cell } })
    },
    focusCell: (cell) => store.set({ selection: { ids: new Set(), cell } }),
    edit: (editing) => store.set({ editing }),
    flush: () => saver.flush(),
    unsaved: () => {
      const edits = saver.unsaved()
      return edits && { journeyId: document.journeyId, ...edits }
    },
    retrySave: () => saver.retry(),
    close: () => saver.stop(),
  }
}

/** The history with the diff made part of its last step; a step that comes to nothing goes. */
function extendLastStep(history: History, diff: Diff): History {
  const last = history.undo.at(-1)
  if (!last) return history
  const whole = squashDiffs(last.diff, diff)
  const before = history.undo.slice(0, -1)
  return {
    undo: isEmptyDiff(whole) ? before : [...before, { name: last.name, diff: whole }],
    redo: [],
  }
}
