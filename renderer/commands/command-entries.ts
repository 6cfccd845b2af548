import type { Command, CommandScene } from './command.ts'
import type { Entry } from './entry.ts'
import { commandsIn, perform } from './registry.ts'

/** The palette's lines for all commands but the one that shows it. */
export function commandEntries(
  scene: CommandScene,
  nameOf: (command: Command) => string,
  notHere: string,
): readonly Entry[] {
  return commandsIn(scene)
    .filter(({ id }) => id !== 'palette')
    .map((command): Entry => {
      const enabled = command.available(scene)
      return {
        id: command.id,
        kind: 'command',
        group: command.group,
        label: nameOf(command),
        detail: '',
        more: '',
        keys: command.keys?.[0] ?? '',
        aside: enabled ? '' : notHere,
        heat: null,
        picture: { kind: 'icon', icon: command.icon },
        enabled,
        choose: () => perform(command),
      }
    })
}
