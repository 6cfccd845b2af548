import { dialog } from 'electron'
import type { AppWindow } from './app-window.ts'
import type { Messages } from './messages.ts'
import { workspaceName } from './settings-file.ts'

const limit = 5_000

/** What saying farewell to a window needs of it. */
export type Leaving = Pick<AppWindow, 'native' | 'link' | 'storage' | 'path'>

/**
 * The way out for one window or for all at once: imports stop, each window saves what is pending, and
 * only when every one may go, their storage processes fold their files into one piece and end.
 * True when the windows may be closed; false when the user would rather keep one open: then all stay.
 */
export async function sayFarewell(
  leaving: readonly Leaving[],
  words: () => Messages,
): Promise<boolean> {
  const flushed = await Promise.all(leaving.map(saveLastEdits))
  for (const [index, window] of leaving.entries()) {
    if (!flushed[index] && !(await closesAnyway(window, words()))) return false
  }
  await Promise.all(leaving.map(closeStorage))
  return true
}

function saveLastEdits({ storage, link, path }: Leaving): Promise<boolean> {
  if (path() === null) return Promise.resolve(true)
  // Saving would wait for a running import, and that is rolled back in any case when the file is closed.
  storage.call('cancelImports', {}).catch((error: unknown) => {
    console.error(`Imports were not stopped: ${String(error)}`)
  })
  return link.flush(limit)
}

async function closesAnyway({ native, path }: Leaving, text: Messages): Promise<boolean> {
  const box: Electron.MessageBoxOptions = {
    type: 'warning',
    message: text.notSaved.replace('{{name}}', workspaceName(path() ?? '')),
    detail: text.notSavedDetail,
    buttons: [text.keepOpen, text.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  }
  if (native.isDestroyed()) return true
  native.show()
  const { response } = await dialog.showMessageBox(native, box)
  return response === 1
}

function closeStorage({ storage }: Leaving): Promise<void> {
  return within(limit, storage.close()).catch((error: unknown) => {
    // The file is whole without the folding in; the next start does it.
    console.error(`The workspace was not closed cleanly: ${String(error)}`)
  })
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
