import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { SceneLabels } from '../../shared/scene/labels.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import type { CommandFace } from './command.ts'

/** A command's name in a language. */
export function commandName(
  { name, what }: Pick<CommandFace, 'name' | 'what'>,
  t: TFunction<'commands'>,
  labels: SceneLabels,
): string {
  return t(`name.${name}`, { what: what?.(labels) ?? '' }).replaceAll('\u00AD', '')
}

/** Names commands in the window's language. */
export function useCommandName(): (command: Pick<CommandFace, 'name' | 'what'>) => string {
  const { t } = useTranslation('commands')
  const labels = useSceneLabels()
  return (command) => commandName(command, t, labels)
}
