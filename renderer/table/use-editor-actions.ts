import { useMemo } from 'react'
import { goToNextStage } from '../canvas/keyboard.ts'
import type { EditorActions } from '../canvas/press-in-editor.ts'
import { presentStanding, standAt, type TableContext } from './table-context.ts'
import { walk } from './walk.ts'

/** What Enter and Tab do after a text of the table: Tab goes on to the next column. */
export function useEditorActions(context: TableContext): EditorActions {
  return useMemo(() => {
    const go = (direction: 'right' | 'left') => {
      const standing = presentStanding(context)
      const next = standing && walk(context.model(), standing, direction)
      if (next) standAt(context, next)
    }
    return {
      context,
      refocus: context.refocus,
      toNextStage: (focus) => goToNextStage(context, focus),
      toNextColumn: (_focus, by) => go(by === 1 ? 'right' : 'left'),
      toFirstTouchpoint: () => go('right'),
    }
  }, [context])
}
