import type { MenuName } from '../../../shared/rpc/menu.ts'
import type { CommandGroup } from '../../commands/command.ts'
import type en from '../locales/en.json'

export type MenuWords = keyof (typeof en)['menus']

/**
 * One place in a menu: a command by its id, a line between, commands in a menu of their own (those whose
 * ids begin so), the same in this menu, or all commands of a group that stand nowhere else. Of those, three or more whose names
 * begin alike (“Channel: …”) stand in a menu of their own, too.
 */
export type PlannedLine =
  | string
  | { readonly line: true }
  | { readonly submenu: MenuWords; readonly ids: readonly string[] }
  | { readonly all: string }
  | { readonly rest: CommandGroup }

const line = { line: true } as const
const submenu = (name: MenuWords, ...ids: readonly string[]) => ({ submenu: name, ids })
const all = (beginning: string) => ({ all: beginning })
const rest = (group: CommandGroup) => ({ rest: group })

/** Where each command stands in the menus. A new command finds its place by its group. */
export const menuPlan: readonly {
  readonly menu: MenuName
  readonly lines: readonly PlannedLine[]
}[] = [
  {
    menu: 'file',
    lines: [
      'newMap',
      'loadMap',
      line,
      'newWindow',
      'newWorkspace',
      'openWorkspace',
      submenu('recent', 'recent.'),
      line,
      'save',
      'saveCopy',
      rest('workspace'),
      line,
      'importSurvey',
      'export',
      line,
      'closeWindow',
      'quit',
    ],
  },
  {
    menu: 'edit',
    lines: [
      'undo',
      'redo',
      line,
      'cut',
      'copy',
      'paste',
      'duplicate',
      'delete',
      'selectAll',
      rest('edit'),
      line,
      'rename',
      'connect',
      'momentOfTruth',
      submenu('grade', 'grade'),
      submenu('move', 'moveLeft', 'moveRight', 'moveUp', 'moveDown'),
      rest('selection'),
    ],
  },
  {
    menu: 'view',
    lines: [
      submenu('goTo', 'go'),
      line,
      all('view'),
      line,
      submenu('numbers', 'metric'),
      rest('numbers'),
      line,
      'zoomToFit',
      'zoomTo100',
      'zoomIn',
      'zoomOut',
      line,
      all('panel'),
      rest('view'),
      line,
      'interfaceLarger',
      'interfaceSmaller',
      'interfaceUsual',
      submenu('theme', 'theme'),
      submenu('language', 'language.'),
      'present',
      'presentHere',
      'fullScreen',
    ],
  },
  {
    menu: 'insert',
    lines: [
      'addHere',
      line,
      'addStage',
      'addTouchpoint',
      submenu('cards', 'addCard.'),
      submenu('lanes', 'addLane.'),
      line,
      'addNote',
      'addPersona',
      rest('add'),
    ],
  },
  {
    menu: 'map',
    lines: [
      'duplicateMap',
      submenu('state', 'state.'),
      submenu('basis', 'basis.'),
      rest('thisMap'),
      line,
      'deleteMap',
    ],
  },
  { menu: 'window', lines: ['minimizeWindow', 'maximizeWindow'] },
  { menu: 'help', lines: ['palette', 'shortcuts', rest('settings')] },
]
