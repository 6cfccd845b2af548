import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { handleKey } from '../../../renderer/app/keys.ts'
import { currentRoute, openMapPage } from '../../../renderer/app/router.ts'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'
import { fillGapsOfJsdom } from '../feedback/jsdom-gaps.ts'
import { type OpenEditor, openEditor, palette } from './open-palette.tsx'
import { toldElsewhere } from './told-elsewhere.ts'

fillGapsOfJsdom()

let opened: TestWindow
let original: JourneyId
let editor: OpenEditor
beforeAll(async () => {
  opened = await openTestWindow({ sample: 'en' })
  const [map] = (await storage.listMaps({})).maps
  if (!map) throw new Error('There is no sample map.')
  original = map.id
})
afterAll(() => opened.close())
beforeEach(async () => {
  editor = await openEditor(original)
})
afterEach(async () => {
  cleanup()
  await editor.close()
})

async function choose(name: string): Promise<void> {
  await palette.open()
  palette.type(`>${name}`)
  await palette.run()
}

const stories: Record<string, () => Promise<void>> = {
  viewTable: async () => {
    await choose('Show as table')
    expect(currentRoute()).toMatchObject({ page: 'map', view: { kind: 'table' } })
  },
  viewBoard: async () => {
    await choose('Show opportunities')
    expect(currentRoute()).toMatchObject({ page: 'map', view: { kind: 'board' } })
  },
  viewFuture: async () => {
    await choose('Show current and future')
    expect(currentRoute()).toMatchObject({ page: 'map', view: { kind: 'future' } })
  },
  viewCanvas: async () => {
    await openMapPage(editor.session.journeyId, { kind: 'table' })
    await choose('Show as map')
    expect(currentRoute()).toMatchObject({ page: 'map', view: { kind: 'canvas' } })
  },
}

describe('the views of a map, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s shows it', (id) => stories[id]?.())

  it('every view has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldElsewhere['map-view']].sort())
  })

  it('keeps what is selected', async () => {
    const [touchpoint] = editor.index().touchpoints
    if (!touchpoint) throw new Error('There is no touchpoint.')
    editor.session.select([touchpoint.id])
    await choose('Show as table')
    await choose('Show as map')
    expect([...editor.session.store.getState().selection.ids]).toEqual([touchpoint.id])
  })

  it('is a key as well', () => {
    handleKey(new KeyboardEvent('keydown', { key: '2', ctrlKey: true }))
    expect(currentRoute()).toMatchObject({ view: { kind: 'table' } })
    handleKey(new KeyboardEvent('keydown', { key: '1', ctrlKey: true }))
    expect(currentRoute()).toMatchObject({ view: { kind: 'canvas' } })
  })
})
