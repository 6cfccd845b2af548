import { describe, expect, it } from 'vitest'
import { handleKey } from '../../../renderer/app/keys.ts'
import { currentRoute, openMapPage } from '../../../renderer/app/router.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

const editor = editorForEachStory()

const stories: Record<string, () => Promise<void>> = {
  viewTable: async () => {
    await palette.choose('Show as table')
    expect(currentRoute()).toMatchObject({ page: 'map', view: { kind: 'table' } })
  },
  viewBoard: async () => {
    await palette.choose('Show opportunities')
    expect(currentRoute()).toMatchObject({ page: 'map', view: { kind: 'board' } })
  },
  viewFuture: async () => {
    await palette.choose('Show current and future')
    expect(currentRoute()).toMatchObject({ page: 'map', view: { kind: 'future' } })
  },
  viewCanvas: async () => {
    await openMapPage(editor.session.journeyId, { kind: 'table' })
    await palette.choose('Show as map')
    expect(currentRoute()).toMatchObject({ page: 'map', view: { kind: 'canvas' } })
  },
}

describe('the views of a map, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s shows it', (id) => stories[id]?.())

  it('every view has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands['map-view']].sort())
  })

  it('keeps what is selected', async () => {
    const [touchpoint] = editor.index().touchpoints
    if (!touchpoint) throw new Error('There is no touchpoint.')
    editor.session.select([touchpoint.id])
    await palette.choose('Show as table')
    await palette.choose('Show as map')
    expect([...editor.session.store.getState().selection.ids]).toEqual([touchpoint.id])
  })

  it('is a key as well', () => {
    handleKey(new KeyboardEvent('keydown', { key: '2', ctrlKey: true }))
    expect(currentRoute()).toMatchObject({ view: { kind: 'table' } })
    handleKey(new KeyboardEvent('keydown', { key: '1', ctrlKey: true }))
    expect(currentRoute()).toMatchObject({ view: { kind: 'canvas' } })
  })
})
