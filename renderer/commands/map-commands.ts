import { Copy, FileInput, FlaskConical, Route as RouteIcon, Trash2, Upload } from 'lucide-react'
import { journeyOf } from '../../shared/document/document.ts'
import { type Journey, journeyBasis, journeyState } from '../../shared/document/journey.ts'
import { setFields } from '../../shared/document/operations/operations.ts'
import { sceneLabels } from '../../shared/scene/labels.ts'
import { openDialog } from '../app/dialogs.ts'
import { startImport } from '../app/import-survey.ts'
import { goHome } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import { settingsStore } from '../app/settings.ts'
import { deleteMap, duplicateMap } from '../library/map-actions.ts'
import type { Command, CommandScene } from './command.ts'
import { inWorkspace, onMap } from './scene.ts'

const group = 'thisMap'

const journeyIn = ({ session }: CommandScene): Journey | undefined =>
  session ? journeyOf(session.store.getState().document) : undefined

/** The open map as messages speak of it. */
function openMapOf({ session }: CommandScene) {
  if (!session) return null
  const { id, title } = journeyOf(session.store.getState().document)
  return { id, title: title || sceneLabels[settingsStore.getState().language].untitled.map }
}

function setOfMap(
  { session }: CommandScene,
  fields: Partial<Pick<Journey, 'state' | 'basis'>>,
): void {
  session?.dispatch('editMap', (document) =>
    setFields(document, { type: 'journey', id: document.journeyId, fields }),
  )
}

/** What is done with the open map as a whole. */
export const mapCommands: readonly Command[] = [
  {
    id: 'export',
    name: 'export',
    group,
    icon: Upload,
    keys: ['Ctrl E'],
    reach: 'window',
    whileTyping: true,
    available: onMap,
    perform: () => openDialog({ kind: 'export' }),
  },
  {
    id: 'importSurvey',
    name: 'importSurvey',
    group,
    icon: FileInput,
    reach: 'window',
    available: inWorkspace,
    perform: () => attempt(startImport()),
  },
  {
    id: 'duplicateMap',
    name: 'duplicateMap',
    group,
    icon: Copy,
    reach: 'window',
    available: onMap,
    perform: (scene) => {
      const map = openMapOf(scene)
      if (map) attempt(duplicateMap(map))
    },
  },
  {
    // Not named "Delete", which is for the selection: who seeks that finds this below it.
    id: 'deleteMap',
    name: 'deleteMap',
    also: 'deleteMap',
    group,
    icon: Trash2,
    reach: 'window',
    available: onMap,
    perform: (scene) => {
      const map = openMapOf(scene)
      if (map) attempt(goHome().then(() => deleteMap(map)))
    },
  },
  ...journeyState.options.map(
    (state): Command => ({
      id: `state.${state}`,
      name: 'state',
      what: (labels) => labels.states[state],
      group,
      icon: RouteIcon,
      reach: 'window',
      available: onMap,
      isOn: (scene) => journeyIn(scene)?.state === state,
      perform: (scene) => setOfMap(scene, { state }),
    }),
  ),
  ...journeyBasis.options.map(
    (basis): Command => ({
      id: `basis.${basis}`,
      name: 'basis',
      what: (labels) => labels.bases[basis],
      group,
      icon: FlaskConical,
      reach: 'window',
      available: onMap,
      isOn: (scene) => journeyIn(scene)?.basis === basis,
      perform: (scene) => setOfMap(scene, { basis }),
    }),
  ),
]
