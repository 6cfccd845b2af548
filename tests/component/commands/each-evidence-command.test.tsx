import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { cardsResting } from '../../../shared/document/evidence-coverage.ts'
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

const state = () => editor.session.store.getState()
const assumed = () => cardsResting(state().document, 'assumed').map(({ id }) => id)

const stories: Record<string, () => Promise<void>> = {
  nextAssumed: async () => {
    const all = assumed()
    expect(all.length).toBeGreaterThan(1)
    // Once around, and at the first one again.
    for (const id of [...all, all[0]]) {
      await choose('Next assumed card')
      expect([...state().selection.ids]).toEqual([id])
    }
    expect(editor.asked).toContain('reveal')
  },
}

describe('what a map rests on, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s', (id) => stories[id]?.())

  it('each command has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldElsewhere.evidence].sort())
  })
})
