// @vitest-environment jsdom
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import {
  type ExportRequest,
  exportScene,
  renderMap,
} from '../../../electron/storage/export/export-map.ts'
import type { StoredPicture } from '../../../electron/storage/pictures/picture-store.ts'
import { preparePicture } from '../../../electron/storage/pictures/prepare-picture.ts'
import { applyDiff } from '../../../shared/document/diff.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { setFields } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { layoutMap } from '../../../shared/scene/layout.ts'
import { twoHalves } from '../../builders/pictures.ts'
import { openDocument } from '../../builders/shop-map.ts'

const plain = openDocument(
  JSON.stringify({
    touchline: 1,
    title: 'Trip',
    personas: [{ name: 'Anna Kovács' }],
    lanes: [{ kind: 'touchpoints' }, { kind: 'images' }, { kind: 'painPoints' }],
    stages: [
      {
        title: 'Go',
        touchpoints: [
          {
            title: 'Platform',
            cards: [
              { lane: 'images', text: 'Waiting in the "fog"' },
              { lane: 'painPoints', text: 'Cold', severity: 3 },
            ],
          },
        ],
      },
    ],
  }),
)

/** Twice as wide as high, so that a place cuts it at the left and the right. */
const wide = await preparePicture(await twoHalves(400, 200).png().toBuffer())
const sources: Readonly<Record<string, StoredPicture>> = { [wide.sha256]: wide }

function withPictures(document: MapDocument): MapDocument {
  const cards = Object.values(document.card).map(({ id }) => id)
  const shown = cards.reduce(
    (present, id) =>
      applyDiff(
        present,
        setFields(present, { type: 'card', id, fields: { picture: wide.sha256 } }),
      ),
    document,
  )
  const [persona] = mapOf(shown).personas
  const fields = { portrait: wide.sha256 }
  return applyDiff(shown, setFields(shown, { type: 'persona', id: persona?.id ?? '', fields }))
}

const request = (change: Partial<ExportRequest>): ExportRequest => ({
  document: withPictures(plain),
  overlay: null,
  format: 'png',
  theme: 'light',
  language: 'en',
  scale: 1,
  exportedOn: '2025-11-21',
  pictures: (sha256) => sources[sha256] ?? null,
  ...change,
})

/** The colour of a PNG at a point of the map. */
async function colourAt(bytes: Buffer, from: ExportRequest, x: number, y: number) {
  const { bounds } = exportScene(from)
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const start = (Math.round(y - bounds.y) * info.width + Math.round(x - bounds.x)) * info.channels
  return [...data.subarray(start, start + 3)]
}

const red = [192, 48, 32]
const blue = [32, 64, 192]

describe('pictures on a map', () => {
  it('stand 4:3 on a storyboard with the words below, and as a strip in other lanes', () => {
    const { cards } = layoutMap(withPictures(plain), { overlay: false })
    const { items } = exportScene(request({}))
    const [board, strip] = [...cards.values()].map(({ card, box }) => {
      const item = items.find(({ id }) => id === card.id)
      const image = item?.primitives.find(({ kind }) => kind === 'image')
      const text = item?.primitives.find(({ kind }) => kind === 'text')
      return image?.kind === 'image' && text?.kind === 'text' ? { image, text, box } : null
    })
    expect((board?.image.width ?? 0) / (board?.image.height ?? 1)).toBeCloseTo(4 / 3, 1)
    expect(strip?.image.height).toBeLessThan(board?.image.height ?? 0)
    for (const card of [board, strip]) {
      expect(card?.text.y).toBeGreaterThan((card?.image.y ?? 0) + (card?.image.height ?? 0))
      expect(card?.text.y).toBeLessThan(card?.box.height ?? 0)
    }
  })

  it('have their place on a storyboard before they are there', () => {
    const [board] = [...layoutMap(plain, { overlay: false }).cards.values()]
    const [after] = [...layoutMap(withPictures(plain), { overlay: false }).cards.values()]
    expect(board?.box).toEqual(after?.box)
  })

  it('fill their place in a PNG, cut at the sides, with round corners', async () => {
    const wanted = request({})
    const { bytes } = await renderMap(wanted)
    const [place] = [...layoutMap(wanted.document, { overlay: false }).cards.values()]
    const { x = 0, y = 0, width = 0 } = place?.box ?? {}
    expect(await colourAt(bytes, wanted, x + 12, y + 40)).toEqual(red)
    expect(await colourAt(bytes, wanted, x + width - 12, y + 40)).toEqual(blue)
    // The corner of the place is still the card's own ground.
    expect(await colourAt(bytes, wanted, x + 4, y + 4)).not.toEqual(red)
  })

  it('lie in an SVG as themselves, named by what the card says', async () => {
    const { bytes } = await renderMap(request({ format: 'svg' }))
    const parsed = new DOMParser().parseFromString(bytes.toString('utf8'), 'image/svg+xml')
    expect(parsed.querySelector('parsererror')).toBeNull()
    const images = [...parsed.querySelectorAll('image')]
    expect(images).toHaveLength(3)
    const href = `data:image/png;base64,${wide.bytes.toString('base64')}`
    for (const image of images) {
      expect(image.getAttribute('href')).toBe(href)
      // In its own proportions, whatever the place's: no tool has to cut it by itself.
      const ratio = Number(image.getAttribute('width')) / Number(image.getAttribute('height'))
      expect(ratio).toBeCloseTo(2, 2)
      const clip = image.parentElement?.getAttribute('clip-path') ?? ''
      expect(parsed.querySelectorAll(`#${clip.slice(5, -1)}`)).toHaveLength(1)
    }
    const names = images.map((image) => image.closest('g[role]')?.querySelector('title'))
    expect(names.map((name) => name?.textContent)).toContain('Waiting in the "fog"')
    expect(names.map((name) => name?.textContent)).toContain('Anna Kovács')
  })

  it('are in a PDF', async () => {
    const { bytes } = await renderMap(request({ format: 'pdf' }))
    expect(bytes.includes('/Subtype /Image')).toBe(true)
    const without = await renderMap(request({ format: 'pdf', pictures: () => null }))
    expect(without.bytes.includes('/Subtype /Image')).toBe(false)
  })

  it('leave a calm place where they cannot be had, and a persona its initials', async () => {
    const { bytes } = await renderMap(request({ format: 'svg', pictures: () => null }))
    const svg = bytes.toString('utf8')
    expect(svg).not.toContain('<image')
    expect(svg).toContain('>AK<')
    const broken: StoredPicture = { mediaType: 'image/png', bytes: Buffer.from('no picture') }
    await expect(renderMap(request({ pictures: () => broken }))).resolves.toBeDefined()
  })
})
