import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { storage } from '../app/bridge.ts'

/** A picture of the workspace as the window has it. */
export type LoadedPicture =
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  /** `url` leads to its bytes in memory, for as long as the window lives. */
  | { readonly state: 'ready'; readonly url: string }

const loading: LoadedPicture = { state: 'loading' }
const missing: LoadedPicture = { state: 'missing' }

/** A picture never changes under its SHA-256, so each is asked for once, whatever shows it. */
const pictures = createStore<Readonly<Record<string, LoadedPicture>>>()(() => ({}))

/** The picture with this SHA-256; it is fetched when it is first shown. */
export function useLoadedPicture(sha256: string): LoadedPicture {
  const picture = useStore(pictures, (known) => known[sha256])
  useEffect(() => fetchOnce(sha256), [sha256])
  return picture ?? loading
}

function fetchOnce(sha256: string): void {
  if (pictures.getState()[sha256]) return
  set(sha256, loading)
  storage.readPicture({ sha256 }).then(
    (found) => {
      if (!found) return set(sha256, missing)
      const url = URL.createObjectURL(new Blob([found.bytes], { type: found.mediaType }))
      set(sha256, { state: 'ready', url })
    },
    // Storage may be starting again: who shows it next asks again.
    () => pictures.setState(({ [sha256]: _gone, ...others }) => others, true),
  )
}

function set(sha256: string, picture: LoadedPicture): void {
  pictures.setState({ [sha256]: picture })
}

/** What was not there before may have come since: it is asked for again. */
export function forgetMissing(sha256: string): void {
  if (pictures.getState()[sha256]?.state === 'ready') return
  pictures.setState(({ [sha256]: _gone, ...others }) => others, true)
}
