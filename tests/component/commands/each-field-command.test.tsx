import { cleanup, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { takeWantedPlace } from '../../../renderer/app/linked-maps.ts'
import { currentRoute } from '../../../renderer/app/router.ts'
import { type Tint, tint } from '../../../shared/document/field.ts'
import { setColour, setFields } from '../../../shared/document/operations/operations.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { openEditor, palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

const editor = editorForEachStory()

const doc = () => editor.session.store.getState().document
const steps = () => editor.session.store.getState().history.undo.map(({ name }) => name)
const twoTouchpoints = () => {
  const ids = editor
    .index()
    .touchpoints.slice(0, 2)
    .map(({ id }) => id)
  editor.session.select(ids)
  return ids
}
const twoCards = () => {
  const ids = Object.values(doc().card)
    .slice(0, 2)
    .map(({ id }) => id)
  editor.session.select(ids)
  return ids
}

type Story = () => Promise<void>

/** The command tints every card that is selected, in one step. */
const tints =
  (name: string, colour: Tint | null): Story =>
  async () => {
    const ids = twoCards()
    editor.session.dispatch('setColour', (present) =>
      setColour(present, { ids, colour: colour === 'blue' ? null : 'blue' }),
    )
    const before = steps().length
    await palette.choose(name)
    expect(ids.map((id) => doc().card[id]?.colour)).toEqual([colour, colour])
    expect(steps()).toHaveLength(before + 1)
  }

const linkedTo = async (title: string) => {
  const { map } = await storage.newMap({ template: 'blank', language: 'en', title })
  const [id] = twoTouchpoints()
  if (!id) throw new Error('There is no touchpoint.')
  editor.session.select([id])
  editor.session.dispatch('linkMap', (present) =>
    setFields(present, { type: 'touchpoint', id, fields: { linkedMap: map.id } }),
  )
  return { touchpoint: id, map: map.id }
}

const stories: Record<string, Story> = {
  ...Object.fromEntries(
    tint.options.map((colour): [string, Story] => [
      `colour${colour.charAt(0).toUpperCase()}${colour.slice(1)}`,
      tints(`Colour: ${colour}`, colour),
    ]),
  ),
  colourNone: tints('Colour: none', null),
  makeLinkedMap: async () => {
    const [id = ''] = twoTouchpoints()
    editor.session.select([id])
    const title = doc().touchpoint[id]?.title
    await palette.choose('New detail map for this touchpoint')
    await waitFor(() => expect(currentRoute()).toMatchObject({ page: 'map' }))
    const linked = doc().touchpoint[id]?.linkedMap
    await waitFor(() => expect(currentRoute()).toMatchObject({ journeyId: linked }))
    const { maps } = await storage.listMaps({})
    expect(maps.find((map) => map.id === linked)?.title).toBe(title)
  },
  openLinkedMap: async () => {
    const { map } = await linkedTo('Checkout in detail')
    await palette.choose('Open the detail map')
    await waitFor(() => expect(currentRoute()).toMatchObject({ page: 'map', journeyId: map }))
  },
  openParentMap: async () => {
    const { map, touchpoint } = await linkedTo('Basket in detail')
    await editor.session.flush()
    const parent = editor.session.journeyId
    cleanup()
    const below = await openEditor(map)
    // The palette's map is a copy of the detail map, so the link is given to the copy.
    const link = { page: 'map', journeyId: parent }
    const { revision, records } = await storage.openMap({ journeyId: parent })
    const before = records.find(({ id }) => id === touchpoint)
    if (before?.type !== 'touchpoint') throw new Error('The touchpoint is gone.')
    const after = { ...before, linkedMap: below.session.journeyId }
    await storage.saveDiff({
      journeyId: parent,
      baseRevision: revision,
      diff: { added: {}, removed: {}, updated: { [touchpoint]: { before, after } } },
    })
    await palette.choose('Back to the map above')
    await waitFor(() => expect(currentRoute()).toMatchObject(link))
    expect(takeWantedPlace(parent)).toBe(touchpoint)
    await below.close()
  },
}

describe('fields of what is selected, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('every one has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.field].sort())
  })
})
