import {
  Database,
  FileDown,
  FilePlus2,
  FolderOpen,
  House,
  LayoutTemplate,
  type LucideIcon,
  Plus,
  Route,
  Save,
  Users,
} from 'lucide-react'
import { openDialog } from '../app/dialogs.ts'
import { goHome, type LibrarySection } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import { loadMapFile, newWorkspace, openWorkspace, saveCopy } from '../app/workspace-actions.ts'
import type { Command, CommandName } from './command.ts'

const group = 'workspace'

const goTo = (
  name: CommandName & `go${string}`,
  icon: LucideIcon,
  section: LibrarySection,
): Command => ({
  id: name,
  name,
  group,
  icon,
  reach: 'window',
  available: ({ route }) => route.page !== 'library' || route.section !== section,
  perform: () => attempt(goHome(section)),
})

const always = (
  name: CommandName,
  icon: LucideIcon,
  perform: () => void,
  more: Pick<Command, 'keys' | 'whileTyping'> = {},
): Command => ({
  id: name,
  name,
  group,
  icon,
  reach: 'window',
  available: () => true,
  perform,
  ...more,
})

/** Between maps and between workspace files. */
export const workspaceCommands: readonly Command[] = [
  goTo('goHome', House, 'home'),
  goTo('goMaps', Route, 'maps'),
  goTo('goPersonas', Users, 'personas'),
  goTo('goDatasets', Database, 'datasets'),
  goTo('goTemplates', LayoutTemplate, 'templates'),
  always('newMap', Plus, () => openDialog({ kind: 'newMap' })),
  always('loadMap', FileDown, () => attempt(loadMapFile())),
  always('newWorkspace', FilePlus2, () => attempt(newWorkspace())),
  always('openWorkspace', FolderOpen, () => attempt(openWorkspace()), {
    keys: ['Ctrl O'],
    whileTyping: true,
  }),
  always('saveCopy', Save, () => attempt(saveCopy())),
]
