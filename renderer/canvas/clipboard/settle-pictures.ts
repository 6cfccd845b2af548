import {
  type Fragment,
  parseFragment,
  picturesOf,
} from '../../../shared/document/clipboard/fragment.ts'
import { storage } from '../../app/bridge.ts'
import { fromDataUri } from '../../pictures/data-uri.ts'
import { forgetMissing } from '../../pictures/loaded-pictures.ts'
import type { Flavours } from './flavours.ts'
import { readHtmlTable } from './read-html-table.ts'

/** What each picture of a fragment is in this workspace; null for one that could not be brought along. */
export type SettledPictures = ReadonlyMap<string, string | null>

/** The fragment in the clipboard, if it names pictures. */
export function fragmentWithPictures({ html }: Flavours): Fragment | null {
  const { fragment } = html === '' ? { fragment: null } : readHtmlTable(html)
  const parsed = fragment === null ? null : parseFragment(fragment)
  return parsed && picturesOf(parsed).length > 0 ? parsed : null
}

/** Puts those of a fragment's pictures into the workspace that it has not got. */
export async function settlePictures(fragment: Fragment): Promise<SettledPictures> {
  const named = picturesOf(fragment)
  const known = new Set((await storage.knownPictures({ sha256s: [...named] })).sha256s)
  const settled = new Map<string, string | null>()
  for (const sha256 of named) {
    settled.set(sha256, known.has(sha256) ? sha256 : await take(fragment.pictures?.[sha256]))
  }
  return settled
}

/** The clipboard may come from anywhere: its pictures go the way of every other. */
async function take(uri: string | undefined): Promise<string | null> {
  const bytes = uri === undefined ? null : fromDataUri(uri)
  const kept = bytes && (await storage.putPicture({ bytes }).catch(() => null))
  if (kept) forgetMissing(kept.sha256)
  return kept?.sha256 ?? null
}
