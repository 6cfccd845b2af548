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
import { inWorkspace } from './scene.ts'

const group = 'workspace'

const goTo = (
  name: CommandName & `go${string}`,
  icon: LucideIcon,
  section: LibrarySection,
): Command => ({
  id: name,
  name,
  group,
  needs: 'elsewhere',
  icon,
  reach: 'window',
  available: (scene) =>
    inWorkspace(scene) && (scene.route.page !== 'library' || scene.route.section !== section),
  perform: () => attempt(goHome(section)),
})

const always = (
  name: CommandName,
  icon: LucideIcon,
  perform: () => void,
  more: Partial<Pick<Command, 'keys' | 'whileTyping' | 'available'>> = {},
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
  always('newMap', Plus, () => openDialog({ kind: 'newMap' }), {
    keys: ['Ctrl N'],
    available: inWorkspace,
  }),
  always('loadMap', FileDown, () => attempt(loadMapFile()), { available: inWorkspace }),
  always('newWorkspace', FilePlus2, () => attempt(newWorkspace())),
  always('openWorkspace', FolderOpen, () => attempt(openWorkspace()), {
    keys: ['Ctrl O'],
    whileTyping: true,
  }),
  always('saveCopy', Save, () => attempt(saveCopy()), { available: inWorkspace }),
]
