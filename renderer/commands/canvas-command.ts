import { findRecord } from '../../shared/document/document.ts'
import type { Lane, LaneKind } from '../../shared/document/lane.ts'
import type { AnyRecord } from '../../shared/document/record.ts'
import { presentOf } from '../canvas/canvas-context.ts'
import { type Focus, focusOf, visibleLanes } from '../canvas/grid.ts'
import type { EditorContext, KeyboardContext } from '../canvas/keyboard-context.ts'
import type { Command, CommandFace } from './command.ts'

/** A command of any editor of the map, canvas or table: it needs nothing but the editor and its map. */
export interface EditorCommand extends CommandFace {
  readonly available: (context: EditorContext) => boolean
  readonly perform: (context: EditorContext) => void
}

/** A command of the canvas alone. */
export interface CanvasCommand extends CommandFace {
  readonly available: (context: KeyboardContext) => boolean
  readonly perform: (context: KeyboardContext) => void
}

/** As a command of the window: it gives the editor the keyboard, so that the next key goes on there. */
export function commandInEditor(command: EditorCommand): Command {
  return {
    ...command,
    reach: 'canvas',
    where: 'editor',
    available: ({ canvas, table }) => {
      const editor = canvas ?? table
      return editor !== null && command.available(editor)
    },
    perform: ({ canvas, table }) => {
      const editor = canvas ?? table
      if (!editor) return
      editor.refocus()
      command.perform(editor)
    },
  }
}

/** As a command of the window: it gives the canvas the keyboard, so that the next key goes on there. */
export function commandOnCanvas(command: CanvasCommand): Command {
  return {
    ...command,
    reach: 'canvas',
    where: 'canvas',
    available: ({ canvas }) => canvas !== null && command.available(canvas),
    perform: ({ canvas }) => {
      if (!canvas) return
      canvas.refocus()
      command.perform(canvas)
    },
  }
}

/** The one record that is selected. */
export function soleRecord({ session }: EditorContext): AnyRecord | undefined {
  const { document, selection } = session.store.getState()
  const [id] = selection.ids
  return selection.ids.size === 1 && id !== undefined ? findRecord(document, id) : undefined
}

/** Where the keyboard stands. */
export function presentFocus({ session }: EditorContext): Focus | null {
  const { document, selection } = session.store.getState()
  return focusOf(document, selection)
}

/** The visible lane of a kind that is meant: the one in which the keyboard stands, else the first. */
export function laneMeant(context: EditorContext, kind: LaneKind): Lane | undefined {
  // A folded lane holds nothing that can be gone to; the table folds none.
  const lanes = visibleLanes(presentOf(context)).filter(
    (lane) => lane.kind === kind && (context.turned || !lane.collapsed),
  )
  const row = presentFocus(context)?.cell.row
  return lanes.find(({ id }) => id === row) ?? lanes[0]
}
