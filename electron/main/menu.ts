import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Messages } from './messages.ts'

export interface MenuActions {
  readonly newWorkspace: () => void
  readonly openWorkspace: () => void
  readonly saveCopy: () => void
  /** A command that the window itself knows, by its id. */
  readonly command: (id: string) => void
}

/**
 * The native menu. Its standard roles make cut, copy and paste work on macOS. Undo and redo belong to
 * the editor, and so do all keys but those of the system: no accelerator here may shadow one of its.
 */
export function applicationMenu(words: Messages, actions: MenuActions): Menu {
  const isMac = process.platform === 'darwin'
  const appMenu: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : []
  const ownKeys = { registerAccelerator: false } as const
  return Menu.buildFromTemplate([
    ...appMenu,
    {
      label: words.file,
      submenu: [
        { label: `${words.newWorkspace}…`, click: actions.newWorkspace },
        { label: `${words.openWorkspace}…`, click: actions.openWorkspace },
        { label: `${words.saveCopy}…`, click: actions.saveCopy },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit', accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        {
          label: words.undo,
          accelerator: 'CmdOrCtrl+Z',
          ...ownKeys,
          click: () => actions.command('undo'),
        },
        {
          label: words.redo,
          accelerator: 'CmdOrCtrl+Shift+Z',
          ...ownKeys,
          click: () => actions.command('redo'),
        },
        { type: 'separator' },
        { role: 'cut', ...ownKeys },
        { role: 'copy', ...ownKeys },
        { role: 'paste', ...ownKeys },
        { role: 'selectAll', ...ownKeys },
      ],
    },
    { label: words.view, submenu: [{ role: 'togglefullscreen' }] },
    { label: words.window, role: 'windowMenu', submenu: [{ role: 'minimize', ...ownKeys }] },
  ])
}
