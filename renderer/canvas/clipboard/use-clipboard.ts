import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { attempt } from '../../app/say-error.ts'
import type { Selection } from '../../document/selection.ts'
import type { GestureContext } from '../gesture-context.ts'
import { bringPictures } from '../pictures/bring-pictures.ts'
import { picturePasteAt } from '../pictures/picture-drop.ts'
import { useWords } from '../use-words.ts'
import type { ClipboardContext } from './clipboard-commands.ts'
import { listenToClipboard } from './listen-to-clipboard.ts'

/** Cut, copy and paste while the canvas has the keyboard. */
export function useClipboard(
  context: GestureContext,
  root: RefObject<HTMLElement | null>,
  reveal: () => void,
): void {
  const flow = useReactFlow()
  const words = useWords()
  const present = useRef(words)
  present.current = words

  const clipboard: ClipboardContext = useMemo(
    () => ({
      ...context,
      words: () => present.current,
      point() {
        const pane = root.current?.getBoundingClientRect()
        if (!pane) return null
        const [x, y] = [pane.x + pane.width / 2, pane.y + pane.height / 3]
        return flow.screenToFlowPosition({ x, y })
      },
    }),
    [context, flow, root],
  )

  useEffect(() => {
    // The layout holds what came after the next picture.
    const revealSoon = () => void requestAnimationFrame(reveal)
    return listenToClipboard(clipboard, {
      hasKeyboard: () =>
        root.current !== null && (document.activeElement === root.current || isHeaderFocused(root)),
      onPasted: revealSoon,
      onPictures: (files) => {
        const { document: map, selection } = context.session.store.getState()
        const use = picturePasteAt(map, selection, context.layout(), {
          point: clipboard.point(),
          onHeader: isHeaderFocused(root) || isHeaderPointedAt(context, selection),
        })
        attempt(bringPictures(context.session, files, use).then(revealSoon))
      },
    })
  }, [clipboard, context, reveal, root])
}

/** The keyboard is on a button of the persona's header, above the stages. */
function isHeaderFocused(root: RefObject<HTMLElement | null>): boolean {
  const { activeElement } = document
  const onHeader = activeElement instanceof HTMLElement && 'headerFocus' in activeElement.dataset
  return onHeader && root.current?.contains(activeElement) === true
}

/** The pointer rests on the header, and the keyboard stands nowhere else. */
function isHeaderPointedAt({ canvas }: GestureContext, { ids, cell }: Selection): boolean {
  return ids.size === 0 && cell === null && canvas.getState().hover?.kind === 'header'
}
