import { useReactFlow } from '@xyflow/react'
import i18next from 'i18next'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Fragment } from '../../../shared/document/clipboard/fragment.ts'
import { attempt } from '../../app/say-error.ts'
import { pictureFilesOf } from '../../pictures/picture-files.ts'
import { showToast } from '../../ui/toast.ts'
import type { GestureContext } from '../gesture-context.ts'
import { bringPictures } from '../pictures/bring-pictures.ts'
import { picturePasteAt } from '../pictures/picture-drop.ts'
import { useWords } from '../use-words.ts'
import { carryPictures } from './carry-pictures.ts'
import {
  type ClipboardContext,
  copySelected,
  cutSelected,
  languagesOf,
  pasteInto,
} from './clipboard-commands.ts'
import type { Flavours } from './flavours.ts'
import { fragmentWithPictures, type SettledPictures, settlePictures } from './settle-pictures.ts'

/**
 * Cut, copy and paste while the canvas has the keyboard. The events go to the document: with nothing
 * selected as text, Chromium sends them to its body.
 */
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
    const { ownerDocument } = root.current ?? {}
    if (!ownerDocument) return
    const hasKeyboard = () => ownerDocument.activeElement === root.current
    const copyBy = (copy: (of: ClipboardContext) => Flavours | null) => (event: ClipboardEvent) => {
      const { document, selection } = context.session.store.getState()
      const flavours = hasKeyboard() && event.clipboardData ? copy(clipboard) : null
      if (!flavours) return
      event.preventDefault()
      event.clipboardData?.setData('text/html', flavours.html)
      event.clipboardData?.setData('text/plain', flavours.text)
      attempt(carryPictures(document, [...selection.ids], languagesOf(clipboard.words())))
    }
    // The layout holds what came after the next picture.
    const pasteNow = (flavours: Flavours, settled?: SettledPictures) => {
      if (pasteInto(clipboard, flavours, settled)) requestAnimationFrame(reveal)
    }
    const pasteWithPictures = async (flavours: Flavours, fragment: Fragment) => {
      const settled = await settlePictures(fragment)
      pasteNow(flavours, settled)
      const count = [...settled.values()].filter((sha256) => sha256 === null).length
      if (count > 0) showToast({ look: 'problem', text: i18next.t('pictures:left', { count }) })
    }
    const pastePictures = (files: readonly File[]) => {
      const { document, selection } = context.session.store.getState()
      const use = picturePasteAt(document, selection, context.layout(), clipboard.point())
      attempt(bringPictures(context.session, files, use).then(() => requestAnimationFrame(reveal)))
    }
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (!hasKeyboard() || !data) return
      const flavours = { html: data.getData('text/html'), text: data.getData('text/plain') }
      // Spreadsheets add a picture of their cells to the text; a picture alone is meant as one.
      const pictures = flavours.text === '' ? pictureFilesOf(data) : []
      if (flavours.text === '' && flavours.html === '' && pictures.length === 0) return
      event.preventDefault()
      const fragment = fragmentWithPictures(flavours)
      if (pictures.length > 0) pastePictures(pictures)
      else if (fragment) attempt(pasteWithPictures(flavours, fragment))
      else pasteNow(flavours)
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
  }, [clipboard, context, reveal, root])
}
