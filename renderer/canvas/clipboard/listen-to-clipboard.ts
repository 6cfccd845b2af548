import i18next from 'i18next'
import type { Fragment } from '../../../shared/document/clipboard/fragment.ts'
import { attempt } from '../../app/say-error.ts'
import { pictureFilesOf } from '../../pictures/picture-files.ts'
import { showToast } from '../../ui/toast.ts'
import { carryPictures } from './carry-pictures.ts'
import {
  type ClipboardContext,
  copyRecords,
  cutSelected,
  languagesOf,
  pasteInto,
} from './clipboard-commands.ts'
import type { Flavours } from './flavours.ts'
import { fragmentWithPictures, type SettledPictures, settlePictures } from './settle-pictures.ts'

interface Listener {
  /** Whether the editor has the keyboard, and nothing in it is being typed. */
  readonly hasKeyboard: () => boolean
  readonly onPasted: () => void
  /** Takes pictures that come alone; without it they are left. */
  readonly onPictures?: (files: readonly File[]) => void
}

/**
 * Cut, copy and paste of an editor of the map, until the answered function is called. The events go to
 * the document: with nothing selected as text, Chromium sends them to its body.
 */
export function listenToClipboard(
  clipboard: ClipboardContext,
  { hasKeyboard, onPasted, onPictures }: Listener,
): () => void {
  const copyBy = (copy: (of: ClipboardContext) => Flavours | null) => (event: ClipboardEvent) => {
    const { document: copied, selection } = clipboard.session.store.getState()
    const flavours = hasKeyboard() && event.clipboardData ? copy(clipboard) : null
    if (!flavours) return
    event.preventDefault()
    event.clipboardData?.setData('text/html', flavours.html)
    event.clipboardData?.setData('text/plain', flavours.text)
    attempt(carryPictures(copied, [...selection.ids], languagesOf(clipboard.words())))
  }
  const pasteNow = (flavours: Flavours, settled?: SettledPictures) => {
    if (pasteInto(clipboard, flavours, settled)) onPasted()
  }
  const pasteWithPictures = async (flavours: Flavours, fragment: Fragment) => {
    const settled = await settlePictures(fragment)
    pasteNow(flavours, settled)
    const count = [...settled.values()].filter((sha256) => sha256 === null).length
    if (count > 0) showToast({ look: 'problem', text: i18next.t('pictures:left', { count }) })
  }
  const paste = (event: ClipboardEvent) => {
    const data = event.clipboardData
    if (!hasKeyboard() || !data) return
    const flavours = { html: data.getData('text/html'), text: data.getData('text/plain') }
    // Spreadsheets add a picture of their cells to the text; a picture alone is meant as one.
    const pictures = flavours.text === '' && onPictures ? pictureFilesOf(data) : []
    if (flavours.text === '' && flavours.html === '' && pictures.length === 0) return
    event.preventDefault()
    const fragment = fragmentWithPictures(flavours)
    if (pictures.length > 0) onPictures?.(pictures)
    else if (fragment) attempt(pasteWithPictures(flavours, fragment))
    else pasteNow(flavours)
  }
  // Without this the commands of menus are off while no text is selected.
  const allow = (event: Event) => {
    if (hasKeyboard()) event.preventDefault()
  }
  const listening = new AbortController()
  const { signal } = listening
  document.addEventListener('copy', copyBy(copyRecords), { signal })
  document.addEventListener('cut', copyBy(cutSelected), { signal })
  document.addEventListener('paste', paste, { signal })
  for (const name of ['beforecopy', 'beforecut', 'beforepaste']) {
    document.addEventListener(name, allow, { signal })
  }
  return () => listening.abort()
}
