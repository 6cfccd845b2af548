import { waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { currentRoute } from '../../../renderer/app/router.ts'
import { toastStore } from '../../../renderer/ui/toast.ts'
import { setFields } from '../../../shared/document/operations/operations.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'

const editor = editorForEachStory()
beforeEach(() => toastStore.setState([], true))

const said = () => toastStore.getState().map(({ text }) => text)

describe('a facilitator follows a touchpoint to its detail map', () => {
  it('stays where she is when that map was deleted, and brings it back from there', async () => {
    const { map } = await storage.newMap({ template: 'blank', language: 'en', title: 'In detail' })
    const [touchpoint] = editor.index().touchpoints
    if (!touchpoint) throw new Error('There is no touchpoint.')
    editor.session.select([touchpoint.id])
    editor.session.dispatch('linkMap', (present) =>
      setFields(present, { type: 'touchpoint', id: touchpoint.id, fields: { linkedMap: map.id } }),
    )
    await storage.deleteMap({ journeyId: map.id })
    const before = currentRoute()
    await palette.choose('Open the detail map')
    await waitFor(() =>
      expect(said()).toEqual(['“In detail”, the detail map of this touchpoint, has been deleted.']),
    )
    expect(currentRoute()).toBe(before)

    toastStore.getState()[0]?.action?.onSelect()
    await waitFor(() => expect(currentRoute()).toMatchObject({ page: 'map', journeyId: map.id }))
    const { maps } = await storage.listMaps({})
    expect(maps.map(({ title }) => title)).toContain('In detail')
  })

  it('is told when no map is above hers', async () => {
    const before = currentRoute()
    await palette.choose('Back to the map above')
    await waitFor(() =>
      expect(said()).toEqual(['No touchpoint leads to this map, so there is none above it.']),
    )
    expect(currentRoute()).toBe(before)
  })
})
