import type { Command, CommandNeed, CommandScene } from './command.ts'
import { onMap } from './scene.ts'

/** What a command that cannot be done now waits for: first the place where it works, then what it works on. */
export function whyNot(command: Command, scene: CommandScene): CommandNeed {
  const { where, needs, group } = command
  if (where !== undefined && scene.session === null) return 'map'
  if (where === 'canvas' && scene.canvas === null) return 'canvas'
  if (where === 'editor' && scene.canvas === null && scene.table === null) return 'editor'
  if (needs !== undefined) return needs
  if (group === 'selection' && onMap(scene)) return 'selection'
  return scene.session === null ? 'map' : 'notHere'
}
