import type { TFunction } from 'i18next'
import type { Command, CommandScene } from './command.ts'
import type { Entry } from './entry.ts'
import { commandsIn, perform } from './registry.ts'
import { whyNot } from './why-not.ts'

/** The palette's lines for all commands but the one that shows it; those that cannot be done now say why. */
export function commandEntries(
  scene: CommandScene,
  nameOf: (command: Command) => string,
  t: TFunction<'commands'>,
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
        more: command.also ? t(`also.${command.also}`) : '',
        keys: command.keys?.[0] ?? '',
        aside: enabled ? '' : t(`needs.${whyNot(command, scene)}`),
        heat: null,
        picture: { kind: 'icon', icon: command.icon },
        enabled,
        choose: () => perform(command),
      }
    })
}
