import { useMemo } from 'react'
import { goToNextStage } from '../canvas/keyboard.ts'
import type { EditorActions } from '../canvas/press-in-editor.ts'
import { presentStanding, standAt, type TableContext } from './table-context.ts'
import { walk } from './walk.ts'

/** What Enter and Tab do after a text of the table: Tab goes on to the next column. */
export function useEditorActions(context: TableContext): EditorActions {
  return useMemo(
    () => ({
      context,
      refocus: context.refocus,
      toNextStage: (focus) => goToNextStage(context, focus),
      toNextColumn(_focus, by) {
        const standing = presentStanding(context)
        const next = standing && walk(context.model(), standing, by === 1 ? 'right' : 'left')
        if (next) standAt(context, next)
      },
    }),
    [context],
  )
}
