import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { currentDialog } from '../../../renderer/app/dialogs.ts'
import { commandStories, run, type Stories, type Story } from './command-stories.ts'
import { toldCommands } from './told-commands.ts'

const { askedOfMain } = commandStories()

const stories: Stories = {
  shortcuts: async () => {
    await run('shortcuts')
    expect(currentDialog()).toEqual({ kind: 'shortcuts' })
  },
  ...Object.fromEntries(
    [
      ['themeLight', 'light', 'light'],
      ['themeDark', 'dark', 'dark'],
      ['themeSystem', 'system', 'dark'],
    ].map(([id = '', theme, shown]): [string, Story] => [
      id,
      async () => {
        document.documentElement.dataset.theme = ''
        await run(id)
        expect(document.documentElement.dataset.theme).toBe(shown)
        await waitFor(() => expect(askedOfMain).toEqual([JSON.stringify({ theme })]))
      },
    ]),
  ),
  ...Object.fromEntries(
    ['en', 'hu', 'pl'].map((language): [string, Story] => [
      `language.${language}`,
      async () => {
        await run(`language.${language}`)
        expect(document.documentElement.lang).toBe(language)
        await waitFor(() => expect(askedOfMain).toEqual([JSON.stringify({ language })]))
      },
    ]),
  ),
}

describe('the looks, the language and the help of the window, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('has a story here for each', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.settings].sort())
  })
})
