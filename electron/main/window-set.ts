import { TouchlineError } from '../../shared/rpc/errors.ts'
import { fileIdentity } from './file-identity.ts'

/** What a set of windows must know of each. */
export interface ListedWindow {
  /** The id of its page's web contents. */
  readonly id: number
  /** The workspace that it shows or is opening; null where it has none. */
  readonly path: () => string | null
}

/** The windows that are open, the one that had the focus last at the front. */
export interface WindowSet<W extends ListedWindow> {
  readonly all: () => readonly W[]
  readonly latest: () => W | null
  readonly add: (window: W) => void
  readonly remove: (window: W) => void
  readonly hadFocus: (window: W) => void
  /** The window whose page has sent something. Throws a TouchlineError where there is none. */
  readonly ofPage: (id: number) => W
  /** The window that shows this file, by whichever of its names. */
  readonly ofFile: (path: string) => W | undefined
}

export function createWindowSet<W extends ListedWindow>(): WindowSet<W> {
  let windows: readonly W[] = []
  const without = (window: W) => windows.filter((each) => each !== window)
  return {
    all: () => windows,
    latest: () => windows[0] ?? null,
    add: (window) => {
      windows = [window, ...without(window)]
    },
    remove: (window) => {
      windows = without(window)
    },
    hadFocus: (window) => {
      if (windows.includes(window)) windows = [window, ...without(window)]
    },
    ofPage: (id) => {
      const found = windows.find((each) => each.id === id)
      if (!found) throw new TouchlineError('usage', 'This window is closed already.')
      return found
    },
    ofFile: (path) => {
      const wanted = fileIdentity(path)
      return windows.find((each) => {
        const shown = each.path()
        return shown !== null && fileIdentity(shown) === wanted
      })
    },
  }
}
