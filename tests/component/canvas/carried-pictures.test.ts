import { afterEach, describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { carryPictures } from '../../../renderer/canvas/clipboard/carry-pictures.ts'
import {
  type Flavours,
  flavoursOf,
  pasteFlavours,
} from '../../../renderer/canvas/clipboard/flavours.ts'
import {
  fragmentWithPictures,
  settlePictures,
} from '../../../renderer/canvas/clipboard/settle-pictures.ts'
import type { TableLanguages } from '../../../shared/document/clipboard/lane-names.ts'
import { nowhere } from '../../../shared/document/clipboard/paste-target.ts'
import { applyDiff } from '../../../shared/document/diff.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { pngPicture } from '../../builders/pictures.ts'
import { openDocument } from '../../builders/shop-map.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'

const storyboard = () =>
  openDocument(
    JSON.stringify({
      touchline: 1,
      title: 'Trip',
      lanes: [{ kind: 'touchpoints' }, { kind: 'images' }],
      stages: [
        {
          title: 'Go',
          touchpoints: [{ title: 'Platform', cards: [{ lane: 'images', text: 'Fog' }] }],
        },
      ],
    }),
  )
const languages: TableLanguages = [sceneLabels.en.lanes]

const opened: TestWindow[] = []
afterEach(async () => {
  for (const window of opened.splice(0)) await window.close()
})
/** A window on a workspace of its own; from now on it is the one that is asked. */
async function newWindow(writeClipboard: (content: Flavours) => void = () => undefined) {
  const window = await openTestWindow({
    sample: null,
    app: {
      writeClipboard: (content) => {
        if ('text' in content) writeClipboard({ text: content.text, html: content.html ?? '' })
        return {}
      },
    },
  })
  opened.push(window)
  return window
}

function withPicture(document: MapDocument, picture: string) {
  const [card] = Object.values(document.card)
  if (!card) throw new Error('no card')
  const shown = { ...document, card: { [card.id]: { ...card, picture } } }
  return { shown, id: card.id }
}

async function pastedPicture(flavours: Flavours): Promise<string | null | undefined> {
  const target = openDocument(JSON.stringify({ touchline: 1, title: 'Other' }))
  const fragment = fragmentWithPictures(flavours)
  const settled = fragment ? await settlePictures(fragment) : new Map<string, string | null>()
  const pasted = pasteFlavours(target, flavours, nowhere, languages, settled)
  const after = pasted ? applyDiff(target, pasted.diff) : target
  return Object.values(after.card)[0]?.picture
}

describe('a copied card with a picture', () => {
  it('brings it into another workspace', async () => {
    let clipboard: Flavours = { html: '', text: '' }
    await newWindow((content) => {
      clipboard = content
    })
    const { sha256 } = await storage.putPicture({ bytes: new Uint8Array(await pngPicture()) })
    const { shown, id } = withPicture(storyboard(), sha256)
    await carryPictures(shown, [id], languages)
    expect(clipboard.text).toContain('Fog')

    const other = await newWindow()
    expect(await other.storage.readPicture({ sha256 })).toBeNull()
    expect(await pastedPicture(clipboard)).toBe(sha256)
    expect(await other.storage.readPicture({ sha256 })).not.toBeNull()
  })

  it('stands without it where it could not come along', async () => {
    const { shown, id } = withPicture(storyboard(), 'e'.repeat(64))
    const flavours = flavoursOf(shown, [id], languages)
    await newWindow()
    expect(flavours && (await pastedPicture(flavours))).toBeNull()
  })

  it('takes no bytes along that are no picture', async () => {
    const { shown, id } = withPicture(storyboard(), 'e'.repeat(64))
    const uri = `data:image/png;base64,${btoa('<script>')}`
    const flavours = flavoursOf(shown, [id], languages, { ['e'.repeat(64)]: uri })
    await newWindow()
    expect(flavours && (await pastedPicture(flavours))).toBeNull()
  })

  it('leaves the clipboard alone when there is no picture to carry', async () => {
    const written: Flavours[] = []
    await newWindow((content) => written.push(content))
    const document = storyboard()
    await carryPictures(document, Object.keys(document.card), languages)
    expect(written).toEqual([])
  })
})
