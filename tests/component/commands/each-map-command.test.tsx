import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { currentDialog } from '../../../renderer/app/dialogs.ts'
import { currentRoute } from '../../../renderer/app/router.ts'
import { setFields } from '../../../shared/document/operations/operations.ts'
import { commandStories, run, type Stories, type Story } from './command-stories.ts'
import { toldCommands } from './told-commands.ts'

const { editor, doc, journey } = commandStories()
const rename = (title: string) =>
  editor.session.dispatch('renameMap', (present) =>
    setFields(present, { type: 'journey', id: present.journeyId, fields: { title } }),
  )

const stories: Stories = {
  undo: async () => {
    const before = journey().title
    rename('Boots to hike in')
    await run('undo')
    expect(journey().title).toBe(before)
  },
  redo: async () => {
    rename('Boots to hike in')
    editor.session.undo()
    await run('redo')
    expect(journey().title).toBe('Boots to hike in')
  },
  save: async () => {
    await run('save')
    expect(await screen.findByText('Every change is saved by itself.')).toBeTruthy()
  },
  export: async () => {
    await run('export')
    expect(currentDialog()).toEqual({ kind: 'export' })
  },
  importSurvey: async () => {
    await run('importSurvey')
    await waitFor(() =>
      expect(currentRoute()).toMatchObject({
        view: { kind: 'import', survey: { file: 'survey' } },
      }),
    )
  },
  duplicateMap: async () => {
    await run('duplicateMap')
    await waitFor(() => expect(currentRoute()).not.toMatchObject({ journeyId: doc().journeyId }))
    const { maps } = await storage.listMaps({})
    expect(maps.map(({ title }) => title)).toContain('Boots, once more, copy')
  },
  deleteMap: async () => {
    await run('deleteMap')
    expect(await screen.findByText('“Boots, once more” deleted')).toBeTruthy()
    const { maps } = await storage.listMaps({})
    expect(maps.map(({ id }) => id)).not.toContain(doc().journeyId)
  },
  'state.current': async () => {
    editor.session.dispatch('editMap', (present) =>
      setFields(present, { type: 'journey', id: present.journeyId, fields: { state: 'future' } }),
    )
    await run('state.current')
    expect(journey().state).toBe('current')
  },
  'state.future': async () => {
    await run('state.future')
    expect(journey().state).toBe('future')
  },
  ...Object.fromEntries(
    (['assumption', 'research', 'both'] as const).map((basis): [string, Story] => [
      `basis.${basis}`,
      async () => {
        const other = basis === 'both' ? 'research' : 'both'
        editor.session.dispatch('editMap', (present) =>
          setFields(present, { type: 'journey', id: present.journeyId, fields: { basis: other } }),
        )
        await run(`basis.${basis}`)
        expect(journey().basis).toBe(basis)
      },
    ]),
  ),
}

describe('what is done with the map as a whole, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('has a story here for each', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.map].sort())
  })
})
