import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { AppMenu, CommandLine, MenuLine } from '../../shared/rpc/menu.ts'
import { acceleratorOf } from './accelerator.ts'
import type { Messages } from './messages.ts'

const isMac = process.platform === 'darwin'

/** A command of the window was chosen; `byKey`: by its keys. */
export type OnCommand = (id: string, byKey: boolean) => void

/**
 * The native menu in the words of the window that has the focus. Keys are shown, not taken: the window
 * handles them itself. macOS hands over those that the page has no use for; they come `byKey`.
 */
export function windowMenu(menus: readonly AppMenu[], onCommand: OnCommand): Menu {
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    ...menus.map(
      ({ name, label, lines }): MenuItemConstructorOptions => ({
        label,
        ...(isMac && name === 'window' && { role: 'windowMenu' }),
        ...(isMac && name === 'help' && { role: 'help' }),
        submenu: lines.filter(isNotTheSystems).map((line) => itemOf(line, onCommand)),
      }),
    ),
  ])
}

/** Quitting stands in the app's own menu on macOS. */
const isNotTheSystems = (line: MenuLine) =>
  !(isMac && line.kind === 'command' && line.id === 'quit')

function itemOf(line: MenuLine, onCommand: OnCommand): MenuItemConstructorOptions {
  switch (line.kind) {
    case 'separator':
      return { type: 'separator' }
    case 'submenu':
      return {
        label: line.label,
        enabled: line.lines.length > 0,
        submenu: line.lines.map((each) => itemOf(each, onCommand)),
      }
    case 'command':
      return commandItem(line, onCommand)
  }
}

function commandItem(
  { id, label, keys, enabled, on }: CommandLine,
  onCommand: OnCommand,
): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(keys)
  const face: MenuItemConstructorOptions = {
    label,
    enabled,
    registerAccelerator: false,
    ...(accelerator && { accelerator }),
  }
  // By their role these work in the system's own dialogs on macOS as well.
  if (isMac && (id === 'cut' || id === 'copy' || id === 'paste')) {
    return { ...face, role: id, enabled: true }
  }
  return {
    ...face,
    ...(on !== null && { type: 'checkbox', checked: on }),
    click: (_item, _window, { triggeredByAccelerator = false }) =>
      onCommand(id, triggeredByAccelerator),
  }
}

export interface LonelyActions {
  readonly newWindow: () => void
  readonly newWorkspace: () => void
  readonly openWorkspace: (recent?: string) => void
  readonly recent: readonly { readonly name: string; readonly path: string }[]
}

/** The menu while no window is open, which happens on macOS, or none has told its own yet. */
export function lonelyMenu(words: Messages, actions: LonelyActions): Menu {
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.file,
      submenu: [
        { label: words.newWindow, click: actions.newWindow },
        { label: `${words.newWorkspace}…`, click: actions.newWorkspace },
        { label: `${words.openWorkspace}…`, click: () => actions.openWorkspace() },
        {
          label: words.openRecent,
          enabled: actions.recent.length > 0,
          submenu: actions.recent.map(({ name, path }) => ({
            label: name,
            click: () => actions.openWorkspace(path),
          })),
        },
      ],
    },
  ])
}
