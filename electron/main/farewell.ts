import { type BrowserWindow, dialog } from 'electron'
import type { Messages } from './messages.ts'
import type { StorageSupervisor } from './storage-supervisor.ts'
import type { WindowLink } from './window-link.ts'

const limit = 5_000

export interface FarewellOptions {
  readonly window: () => BrowserWindow | null
  readonly link: WindowLink
  readonly storage: StorageSupervisor
  readonly words: () => Messages
}

/**
 * The way out: imports stop, the window saves what is pending, the storage process folds its file into one piece
 * and ends. True when the app may quit; false when the user would rather keep it open.
 */
export async function sayFarewell(options: FarewellOptions): Promise<boolean> {
  // Saving would wait for a running import, and that is rolled back in any case when the file is closed.
  options.storage.call('cancelImports', {}).catch((error: unknown) => {
    console.error(`Imports were not stopped: ${String(error)}`)
  })
  const saved = await options.link.flush(limit)
  if (!saved && !(await quitsAnyway(options))) return false
  await within(limit, options.storage.close()).catch((error: unknown) => {
    // The file is whole without the folding in; the next start does it.
    console.error(`The workspace was not closed cleanly: ${String(error)}`)
  })
  return true
}

async function quitsAnyway({ window, words }: FarewellOptions): Promise<boolean> {
  const text = words()
  const box: Electron.MessageBoxOptions = {
    type: 'warning',
    message: text.notSaved,
    detail: text.notSavedDetail,
    buttons: [text.keepOpen, text.quitAnyway],
    defaultId: 0,
    cancelId: 0,
  }
  const parent = window()
  const { response } = await (parent
    ? dialog.showMessageBox(parent, box)
    : dialog.showMessageBox(box))
  return response === 1
}

async function within<T>(milliseconds: number, task: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([task, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
