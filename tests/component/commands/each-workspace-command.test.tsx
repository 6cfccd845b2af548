import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { currentDialog } from '../../../renderer/app/dialogs.ts'
import { currentRoute } from '../../../renderer/app/router.ts'
import { commandStories, run, type Stories, type Story } from './command-stories.ts'
import { toldCommands } from './told-commands.ts'

const { askedOfMain } = commandStories()

const stories: Stories = {
  ...Object.fromEntries(
    (
      [
        ['goHome', 'home'],
        ['goMaps', 'maps'],
        ['goPersonas', 'personas'],
        ['goDatasets', 'datasets'],
        ['goTemplates', 'templates'],
      ] as const
    ).map(([id, section]): [string, Story] => [
      id,
      async () => {
        await run(id)
        await waitFor(() => expect(currentRoute()).toEqual({ page: 'library', section }))
      },
    ]),
  ),
  newMap: async () => {
    await run('newMap')
    expect(currentDialog()).toEqual({ kind: 'newMap' })
  },
  ...Object.fromEntries(
    [
      ['loadMap', 'chooseMapFile'],
      ['newWorkspace', 'newWorkspace'],
      ['openWorkspace', 'openWorkspace by dialog'],
      ['saveCopy', 'saveWorkspaceCopy'],
      ['recent.token-1', 'openWorkspace token-1'],
    ].map(([id = '', asked]): [string, Story] => [
      id,
      async () => {
        await run(id)
        await waitFor(() => expect(askedOfMain).toEqual([asked]))
      },
    ]),
  ),
}

describe('what is done with the workspace, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('has a story here for each', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.workspace].sort())
  })
})
