import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { CanvasContext } from '../canvas-context.ts'
import { useWords } from '../use-words.ts'
import {
  type ClipboardContext,
  copySelected,
  cutSelected,
  pasteInto,
} from './clipboard-commands.ts'
import type { Flavours } from './flavours.ts'

/**
 * Cut, copy and paste while the canvas has the keyboard. The events go to the document: with nothing
 * selected as text, Chromium sends them to its body.
 */
export function useClipboard(
  context: CanvasContext,
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
    const { ownerDocument } = root.current ?? {}
    if (!ownerDocument) return
    const hasKeyboard = () => ownerDocument.activeElement === root.current
    const copyBy = (copy: (of: ClipboardContext) => Flavours | null) => (event: ClipboardEvent) => {
      const flavours = hasKeyboard() && event.clipboardData ? copy(clipboard) : null
      if (!flavours) return
      event.preventDefault()
      event.clipboardData?.setData('text/html', flavours.html)
      event.clipboardData?.setData('text/plain', flavours.text)
    }
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (!hasKeyboard() || !data) return
      const flavours = { html: data.getData('text/html'), text: data.getData('text/plain') }
      // A picture alone is not for here; spreadsheets add one of their cells to the text.
      if (flavours.text === '' && (flavours.html === '' || data.files.length > 0)) return
      event.preventDefault()
      // The layout holds what came after the next picture.
      if (pasteInto(clipboard, flavours)) requestAnimationFrame(reveal)
    }
    // Without this the commands of menus are off while no text is selected.
    const allow = (event: Event) => {
      if (hasKeyboard()) event.preventDefault()
    }
    const listening = new AbortController()
    const { signal } = listening
    ownerDocument.addEventListener('copy', copyBy(copySelected), { signal })
    ownerDocument.addEventListener('cut', copyBy(cutSelected), { signal })
    ownerDocument.addEventListener('paste', paste, { signal })
    for (const name of ['beforecopy', 'beforecut', 'beforepaste']) {
      ownerDocument.addEventListener(name, allow, { signal })
    }
    return () => listening.abort()
  }, [clipboard, reveal, root])
}
