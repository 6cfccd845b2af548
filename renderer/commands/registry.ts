import { History } from 'lucide-react'
import { attempt } from '../app/say-error.ts'
import { settingsStore } from '../app/settings.ts'
import { openWorkspace } from '../app/workspace-actions.ts'
import { commandInEditor, commandOnCanvas } from './canvas-command.ts'
import { canvasOnlyCommands, editorCommands } from './canvas-commands.ts'
import type { Command, CommandScene } from './command.ts'
import { editCommands } from './edit-commands.ts'
import { fieldCommands } from './field-commands.ts'
import { frameCommands } from './frame-commands.ts'
import { historyCommands } from './history-commands.ts'
import { mapCommands } from './map-commands.ts'
import { mapViewCommands } from './map-view-commands.ts'
import { overlayCommands } from './overlay-commands.ts'
import { personaCommands, portraitCommands } from './persona-commands.ts'
import { pictureCommands } from './picture-commands.ts'
import { presentCommands } from './present-commands.ts'
import { noteUse } from './recent.ts'
import { remarkCommands } from './remark-commands.ts'
import { currentScene } from './scene.ts'
import { trashCommands } from './trash-commands.ts'
import { voteCommands } from './vote-commands.ts'
import { windowCommands } from './window-commands.ts'
import { workspaceCommands } from './workspace-commands.ts'

/** The commands that are always known, whatever is open. */
export const standingCommands: readonly Command[] = [
  ...editorCommands.map(commandInEditor),
  ...canvasOnlyCommands.map(commandOnCanvas),
  ...fieldCommands,
  ...pictureCommands,
  ...portraitCommands,
  ...editCommands,
  ...mapCommands,
  ...mapViewCommands,
  ...remarkCommands,
  ...presentCommands,
  ...voteCommands,
  ...historyCommands,
  ...workspaceCommands,
  ...windowCommands,
  ...frameCommands,
]

/** Every command there is now: also those that the map's numbers, the recent files and the trash bring. */
export function commandsIn(scene: CommandScene): readonly Command[] {
  return [
    ...standingCommands,
    ...overlayCommands(scene),
    ...personaCommands(scene),
    ...recentWorkspaces(),
    ...trashCommands(),
  ]
}

function recentWorkspaces(): readonly Command[] {
  return settingsStore.getState().recent.map(
    ({ name, token }): Command => ({
      id: `recent.${token}`,
      name: 'openRecent',
      what: () => name,
      group: 'workspace',
      icon: History,
      reach: 'window',
      available: () => true,
      perform: () => attempt(openWorkspace(token)),
    }),
  )
}

const byId = new Map(standingCommands.map((command) => [command.id, command]))

/** A command by its id. Throws a TypeError for one that does not exist: ids are written in the code. */
export function commandOf(id: string): Command {
  const command = byId.get(id)
  if (!command) throw new TypeError(`There is no command ${id}`)
  return command
}

/** The key that is shown for a command; empty when it has none. */
export const keysOf = (id: string): string => commandOf(id).keys?.[0] ?? ''

/** A command by its id, also one that the map's numbers or the recent files have brought. */
export const commandNow = (id: string): Command | undefined =>
  byId.get(id) ?? commandsIn(currentScene()).find((command) => command.id === id)

/** Does what a command says, unless there is nothing to do it to; answers whether it was done. */
export function perform(command: Command): boolean {
  const scene = currentScene()
  if (!command.available(scene)) return false
  noteUse(command.id)
  command.perform(scene)
  return true
}
