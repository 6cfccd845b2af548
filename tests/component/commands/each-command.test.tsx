import { expect, it } from 'vitest'
import { commandsIn } from '../../../renderer/commands/registry.ts'
import { currentScene } from '../../../renderer/commands/scene.ts'
import { commandStories } from './command-stories.ts'
import { toldCommands } from './told-commands.ts'

commandStories()

it('every command there is has a story in the file of its kind', () => {
  const known = commandsIn(currentScene()).map(({ id }) => id)
  const told = [...Object.values(toldCommands).flat()]
  expect(told.sort()).toEqual(known.filter((id) => id !== 'palette').sort())
})
