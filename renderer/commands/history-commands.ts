import { Camera, GitBranchPlus, History, LayoutTemplate, StepBack, StepForward } from 'lucide-react'
import { journeyOf } from '../../shared/document/document.ts'
import { sceneLabels } from '../../shared/scene/labels.ts'
import { openDialog } from '../app/dialogs.ts'
import { togglePanel } from '../app/panels.ts'
import { settingsStore } from '../app/settings.ts'
import type { FutureDialog } from '../future/future-dialog.ts'
import { liveComparison } from '../future/live-comparison.ts'
import type { Command, CommandScene } from './command.ts'

/** On every view of a map, also those that only show it. */
const withMap = ({ route, session }: CommandScene): boolean =>
  session !== null && route.page === 'map' && route.view.kind !== 'import'

const ask = (kind: Extract<FutureDialog, { map: unknown }>['kind']) => (scene: CommandScene) => {
  if (!scene.session) return
  const { id, title } = journeyOf(scene.session.store.getState().document)
  const untitled = sceneLabels[settingsStore.getState().language].untitled.map
  openDialog({ kind, map: { id, title: title || untitled } })
}

/** The map as it was and as it shall be, and what other maps can start from. */
export const historyCommands: readonly Command[] = [
  {
    id: 'takeSnapshot',
    name: 'takeSnapshot',
    group: 'thisMap',
    icon: Camera,
    keys: ['Ctrl Shift S'],
    reach: 'window',
    available: withMap,
    perform: ask('takeSnapshot'),
  },
  {
    id: 'panelHistory',
    name: 'panelHistory',
    group: 'view',
    icon: History,
    reach: 'window',
    available: withMap,
    perform: () => togglePanel('history'),
  },
  {
    id: 'makeFutureState',
    name: 'makeFutureState',
    group: 'thisMap',
    icon: GitBranchPlus,
    reach: 'window',
    available: withMap,
    perform: ask('futureState'),
  },
  {
    id: 'saveTemplate',
    name: 'saveTemplate',
    group: 'thisMap',
    icon: LayoutTemplate,
    reach: 'window',
    available: withMap,
    perform: ask('saveTemplate'),
  },
  {
    id: 'momentEarlier',
    name: 'momentEarlier',
    group: 'view',
    needs: 'comparison',
    icon: StepBack,
    keys: ['['],
    reach: 'window',
    available: () => liveComparison() !== null,
    perform: () => liveComparison()?.step(-1),
  },
  {
    id: 'momentLater',
    name: 'momentLater',
    group: 'view',
    needs: 'comparison',
    icon: StepForward,
    keys: [']'],
    reach: 'window',
    available: () => liveComparison() !== null,
    perform: () => liveComparison()?.step(1),
  },
]
