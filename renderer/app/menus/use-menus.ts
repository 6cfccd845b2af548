import { useTranslation } from 'react-i18next'
import type { AppMenu } from '../../../shared/rpc/menu.ts'
import { useSceneLabels } from '../../canvas/use-scene-labels.ts'
import { commandName } from '../../commands/command-name.ts'
import { commandsIn } from '../../commands/registry.ts'
import { currentScene } from '../../commands/scene.ts'
import { buildMenus } from './build-menus.ts'

/** Tells the menus as they are at the moment of the call, in the window's language. */
export function useMenus(): () => AppMenu[] {
  const { t } = useTranslation('app')
  const { t: name } = useTranslation('commands')
  const labels = useSceneLabels()
  return () => {
    const scene = currentScene()
    return buildMenus({
      scene,
      commands: commandsIn(scene),
      nameOf: (command) => commandName(command, name, labels),
      wordsOf: (words) => t(`menus.${words}`),
    })
  }
}
