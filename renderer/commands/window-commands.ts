import {
  Database,
  Keyboard,
  Languages,
  ListTree,
  type LucideIcon,
  Moon,
  PanelRight,
  PanelsTopLeft,
  Search,
  Sun,
  SunMoon,
  Users,
} from 'lucide-react'
import type { Language, Settings } from '../../shared/rpc/contract.ts'
import { goToArea } from '../app/areas.ts'
import { closeDialog, currentDialog, openDialog } from '../app/dialogs.ts'
import {
  currentPanel,
  isInspectorShown,
  type Panel,
  showInspector,
  togglePanel,
} from '../app/panels.ts'
import { attempt } from '../app/say-error.ts'
import { setLanguage, setTheme, settingsStore } from '../app/settings.ts'
import type { Command, CommandName } from './command.ts'
import { onMap } from './scene.ts'

const panel = (
  name: CommandName,
  icon: LucideIcon,
  which: Panel,
  more: Pick<Command, 'keys'> = {},
): Command => ({
  id: name,
  name,
  group: 'view',
  icon,
  reach: 'window',
  available: onMap,
  isOn: () => currentPanel() === which,
  perform: () => togglePanel(which),
  ...more,
})

const theme = (name: CommandName, icon: LucideIcon, value: Settings['theme']): Command => ({
  id: name,
  name,
  group: 'settings',
  icon,
  reach: 'window',
  available: () => true,
  isOn: () => settingsStore.getState().theme === value,
  perform: () => attempt(setTheme(value)),
})

/** Languages by their own names: nobody looks for "Węgierski" to leave Polish. */
const language = (value: Language, own: string): Command => ({
  id: `language.${value}`,
  name: 'language',
  what: () => own,
  group: 'settings',
  icon: Languages,
  reach: 'window',
  available: () => true,
  isOn: () => settingsStore.getState().language === value,
  perform: () => attempt(setLanguage(value)),
})

const area = (name: CommandName, key: string, by: 1 | -1): Command => ({
  id: name,
  name,
  group: 'view',
  icon: PanelsTopLeft,
  keys: [key],
  reach: 'window',
  whileTyping: true,
  available: () => currentDialog() === null || currentDialog()?.kind === 'palette',
  perform: () => goToArea(by),
})

/** The window itself: its panels, its looks, its language, its help. */
export const windowCommands: readonly Command[] = [
  panel('panelOutline', ListTree, 'outline', { keys: ['Ctrl B'] }),
  panel('panelPersonas', Users, 'personas'),
  panel('panelDatasets', Database, 'datasets'),
  {
    id: 'panelInspector',
    name: 'panelInspector',
    group: 'view',
    icon: PanelRight,
    keys: ['Ctrl I'],
    reach: 'window',
    available: ({ route }) => route.page === 'map' && ['canvas', 'table'].includes(route.view.kind),
    isOn: isInspectorShown,
    perform: () => showInspector(!isInspectorShown()),
  },
  theme('themeLight', Sun, 'light'),
  theme('themeDark', Moon, 'dark'),
  theme('themeSystem', SunMoon, 'system'),
  language('en', 'English'),
  language('hu', 'Magyar'),
  language('pl', 'Polski'),
  area('nextArea', 'F6', 1),
  area('previousArea', 'Shift F6', -1),
  {
    id: 'shortcuts',
    name: 'shortcuts',
    group: 'settings',
    icon: Keyboard,
    keys: ['?'],
    reach: 'window',
    available: () => true,
    perform: () => openDialog({ kind: 'shortcuts' }),
  },
  {
    id: 'palette',
    name: 'palette',
    group: 'settings',
    icon: Search,
    keys: ['Ctrl K'],
    reach: 'window',
    whileTyping: true,
    // Another dialog holds what was typed into it, and is not thrown away.
    available: () => [undefined, 'palette', 'shortcuts'].includes(currentDialog()?.kind),
    perform: () =>
      currentDialog()?.kind === 'palette' ? closeDialog() : openDialog({ kind: 'palette' }),
  },
]
