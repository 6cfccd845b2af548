import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { handleKey } from '../../../renderer/app/keys.ts'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'
import { fillGapsOfJsdom } from '../feedback/jsdom-gaps.ts'
import { type OpenEditor, openEditor, palette } from './open-palette.tsx'
import { toldElsewhere } from './told-elsewhere.ts'

fillGapsOfJsdom()

/** What main was asked for. */
const asked: string[] = []

let opened: TestWindow
let original: JourneyId
let editor: OpenEditor
beforeAll(async () => {
  opened = await openTestWindow({
    sample: 'en',
    app: {
      newWindow: () => {
        asked.push('newWindow')
        return {}
      },
      windowCommand: ({ command }) => {
        asked.push(command)
        return { maximized: false }
      },
    },
  })
  const [map] = (await storage.listMaps({})).maps
  if (!map) throw new Error('There is no sample map.')
  original = map.id
})
afterAll(() => opened.close())
beforeEach(async () => {
  asked.length = 0
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
  newWindow: async () => {
    await choose('New window')
    await vi.waitFor(() => expect(asked).toEqual(['newWindow']))
  },
  closeWindow: async () => {
    await choose('Close window')
    await vi.waitFor(() => expect(asked).toEqual(['close']))
  },
}

describe('what is done with windows, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s asks main for it', (id) => stories[id]?.())

  it('every one has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldElsewhere.window].sort())
  })

  it('is a key as well, also while a text is being typed', async () => {
    const field = document.body.appendChild(document.createElement('input'))
    field.addEventListener('keydown', handleKey)
    const press = (init: KeyboardEventInit) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { ctrlKey: true, ...init }))
    press({ key: 'N', shiftKey: true })
    press({ key: 'w' })
    field.remove()
    await vi.waitFor(() => expect(asked).toEqual(['newWindow', 'close']))
  })
})
