import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { showView } from '../../../renderer/app/router.ts'
import { shownPersona } from '../../../renderer/canvas/shown-persona.ts'
import { removeRecords } from '../../../shared/document/operations/operations.ts'
import { pngPicture } from '../../builders/pictures.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline-portraits-'))
const file = join(folder, 'megan.png')

const editor = editorForEachStory({
  choosePictureFile: () => ({ file, name: 'megan.png' }),
})
beforeAll(async () => {
  writeFileSync(file, await pngPicture())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.persona].sort())
  })
})
