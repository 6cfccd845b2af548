import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { handleKey } from '../../../renderer/app/keys.ts'
import { closePanel } from '../../../renderer/app/panels.ts'
import { remarksStore } from '../../../renderer/remarks/remarks-store.ts'
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
  closePanel()
})
afterEach(async () => {
  cleanup()
  await editor.close()
})

const stories: Record<string, () => Promise<void>> = {
  comment: async () => {
    const [touchpoint] = editor.index().touchpoints
    if (!touchpoint) throw new Error('There is no touchpoint.')
    editor.session.select([touchpoint.id])
    await palette.choose('Comment')
    expect(editor.panel()).toBe('remarks')
    expect(remarksStore.getState().target?.id).toBe(touchpoint.id)
  },
  panelRemarks: async () => {
    await palette.choose('Comments: show or hide')
    expect(editor.panel()).toBe('remarks')
    await palette.choose('Comments: show or hide')
    expect(editor.panel()).toBeNull()
  },
}

describe('comments, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('every command of comments has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldElsewhere.remark].sort())
  })

  it('is a key as well, on the whole map while nothing is selected', () => {
    editor.session.select([])
    handleKey(new KeyboardEvent('keydown', { key: 'M', ctrlKey: true, shiftKey: true }))
    expect(remarksStore.getState().target?.id).toBe(editor.session.journeyId)
  })
})
