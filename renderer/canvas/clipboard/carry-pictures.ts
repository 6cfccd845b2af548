import { createFragment, picturesOf } from '../../../shared/document/clipboard/fragment.ts'
import type { TableLanguages } from '../../../shared/document/clipboard/lane-names.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { app, storage } from '../../app/bridge.ts'
import { toDataUri } from '../../pictures/data-uri.ts'
import { flavoursOf } from './flavours.ts'

/** More than this makes other programs slow to paste the table beside it. */
const mostBytes = 8 * 1024 * 1024

/**
 * Puts what was copied on the clipboard once more, now with its pictures, so that it can be pasted into
 * another workspace. The browser's own event has to be answered at once, and pictures take a moment.
 */
export async function carryPictures(
  document: MapDocument,
  ids: readonly string[],
  languages: TableLanguages,
): Promise<void> {
  const fragment = createFragment(document, ids)
  const named = fragment ? picturesOf(fragment) : []
  if (named.length === 0) return
  const pictures: Record<string, string> = {}
  let room = mostBytes
  for (const sha256 of named) {
    const found = await storage.readPicture({ sha256 })
    if (!found || found.bytes.length > room) continue
    room -= found.bytes.length
    pictures[sha256] = await toDataUri(found.bytes, found.mediaType)
  }
  const flavours = flavoursOf(document, ids, languages, pictures)
  if (flavours) await app.writeClipboard(flavours)
}
