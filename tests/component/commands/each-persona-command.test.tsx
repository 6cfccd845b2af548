import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { showView } from '../../../renderer/app/router.ts'
import { shownPersona } from '../../../renderer/canvas/shown-persona.ts'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { removeRecords } from '../../../shared/document/operations/operations.ts'
import { pngPicture } from '../../builders/pictures.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'
import { fillGapsOfJsdom } from '../feedback/jsdom-gaps.ts'
import { type OpenEditor, openEditor, palette } from './open-palette.tsx'
import { toldElsewhere } from './told-elsewhere.ts'

fillGapsOfJsdom()

const folder = mkdtempSync(join(tmpdir(), 'touchline-portraits-'))
const file = join(folder, 'megan.png')

let opened: TestWindow
let original: JourneyId
let editor: OpenEditor
beforeAll(async () => {
  writeFileSync(file, await pngPicture())
  opened = await openTestWindow({
    sample: 'en',
    app: { choosePictureFile: () => ({ file, name: 'megan.png' }) },
  })
  const [map] = (await storage.listMaps({})).maps
  if (!map) throw new Error('There is no sample map.')
  original = map.id
})
afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  editor = await openEditor(original)
})
afterEach(async () => {
  cleanup()
  await editor.close()
})

const doc = () => editor.session.store.getState().document
const personas = () => editor.index().personas
function openPage() {
  const [first] = personas()
  if (!first) throw new Error('There is no persona.')
  showView({ kind: 'persona', personaId: first.id })
  return () => doc().persona[first.id]?.portrait ?? null
}

const stories: Record<string, () => Promise<void>> = {
  choosePortrait: async () => {
    const portrait = openPage()
    await palette.choose('Choose portrait…')
    await vi.waitFor(() => expect(portrait()).toMatch(/^[0-9a-f]{64}$/))
    editor.session.undo()
    expect(portrait()).toBeNull()
  },
  removePortrait: async () => {
    const portrait = openPage()
    await palette.choose('Choose portrait…')
    await vi.waitFor(() => expect(portrait()).not.toBeNull())
    await palette.choose('Remove portrait')
    expect(portrait()).toBeNull()
    editor.session.undo()
    expect(portrait()).not.toBeNull()
  },
  'onlyPersona.1': async () => {
    await palette.choose('Only the curve of Megan Hartley')
    expect(shownPersona(doc())).toBe(personas()[0]?.id)
  },
  'onlyPersona.2': async () => {
    await palette.choose('Only the curve of Graham Cole')
    const second = personas()[1]?.id
    expect(shownPersona(doc())).toBe(second)
    // Off the map nobody is shown alone, and the map compares all again.
    editor.session.dispatch('removePersona', (document) =>
      removeRecords(document, { ids: second ? [second] : [] }),
    )
    expect(shownPersona(doc())).toBeNull()
  },
  comparePersonas: async () => {
    await palette.choose('Only the curve of Graham Cole')
    await palette.choose('Compare the personas’ curves')
    expect(shownPersona(doc())).toBeNull()
  },
}

describe('personas, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('every one has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldElsewhere.persona].sort())
  })
})
