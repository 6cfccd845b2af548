import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { cellOfRecord } from '../../../renderer/canvas/grid.ts'
import { setFields } from '../../../shared/document/operations/operations.ts'
import { pngPicture } from '../../builders/pictures.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline-pictures-'))
const file = join(folder, 'counter.png')
/** What main was told to put on the clipboard. */
const clipboard: ({ text: string } | { png: Uint8Array })[] = []

const editor = editorForEachStory({
  choosePictureFile: () => ({ file, name: 'counter.png' }),
  writeClipboard: (content) => {
    clipboard.push(content)
    return {}
  },
})
beforeAll(async () => {
  writeFileSync(file, await pngPicture())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  clipboard.length = 0
})

const doc = () => editor.session.store.getState().document
function painPoint(): string {
  const lane = editor.index().lanes.find(({ kind }) => kind === 'painPoints')
  const [card] = editor.index().cardsOfLane(lane?.id ?? '')
  if (!card) throw new Error('There is no pain point.')
  editor.session.select([card.id], cellOfRecord(doc(), card.id))
  return card.id
}

const stories: Record<string, () => Promise<void>> = {
  choosePicture: async () => {
    const id = painPoint()
    await palette.choose('Choose picture…')
    await vi.waitFor(() => expect(doc().card[id]?.picture).toMatch(/^[0-9a-f]{64}$/))
    editor.session.undo()
    expect(doc().card[id]?.picture).toBeNull()
    // In an empty cell it makes a card.
    const lane = editor.index().lanes.find(({ kind }) => kind === 'actions')
    const column = editor.index().touchpoints[1]
    if (!lane || !column) throw new Error('There is no such cell.')
    const before = Object.keys(doc().card).length
    editor.session.focusCell({ row: lane.id, column: column.id })
    await palette.choose('Choose picture…')
    await vi.waitFor(() => expect(Object.keys(doc().card)).toHaveLength(before + 1))
  },
  removePicture: async () => {
    const id = painPoint()
    const { sha256 } = await storage.putPicture({ bytes: new Uint8Array(await pngPicture()) })
    editor.session.dispatch('setPicture', (document) =>
      setFields(document, { type: 'card', id, fields: { picture: sha256 } }),
    )
    await palette.choose('Remove picture')
    expect(doc().card[id]?.picture).toBeNull()
    editor.session.undo()
    expect(doc().card[id]?.picture).toBe(sha256)
  },
  copyAsSvg: async () => {
    const id = painPoint()
    await palette.choose('Copy as SVG')
    await vi.waitFor(() => expect(clipboard).toHaveLength(1))
    const [content] = clipboard
    const svg = content && 'text' in content ? content.text : ''
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
    expect(parsed.querySelector(`#${id}`)).not.toBeNull()
    // Of all the map's things only the one that was selected.
    expect(parsed.querySelectorAll('svg > g')).toHaveLength(1)
    expect(parsed.querySelector('svg > rect')).toBeNull()
  },
  copyAsPng: async () => {
    editor.session.select([])
    await palette.choose('Copy as PNG')
    await vi.waitFor(() => expect(clipboard).toHaveLength(1), 10_000)
    const [content] = clipboard
    const png = content && 'png' in content ? content.png : new Uint8Array()
    const { format, width = 0 } = await sharp(png).metadata()
    // Nothing is selected: that is the whole map, at twice its size.
    expect(format).toBe('png')
    expect(width).toBeGreaterThan(2000)
  },
}

describe('pictures, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('every one has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.picture].sort())
  })
})
