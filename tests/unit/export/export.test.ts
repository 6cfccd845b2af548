import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type ExportRequest,
  exportMap,
  exportScene,
  renderMap,
} from '../../../electron/storage/export/export-map.ts'
import { rasterize } from '../../../electron/storage/export/raster.ts'
import { registerFonts } from '../../../electron/storage/export/register-fonts.ts'
import { explainWriteError } from '../../../electron/storage/export/write-file.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { measureText } from '../../../shared/scene/text-metrics.ts'
import { themes } from '../../../shared/scene/theme.ts'
import { npsOverlay } from '../../builders/overlay.ts'
import { pdfText } from '../../builders/pdf-text.ts'
import { openDocument, shopMap } from '../../builders/shop-map.ts'

const document = shopMap()
const overlay = npsOverlay(document, {
  'Product page': { value: 62.1, low: 50.2, high: 71.1, n: 124 },
  'Delivery texts': { value: -30, low: -41, high: -19, n: 238 },
})

function request(change: Partial<ExportRequest> = {}): ExportRequest {
  return {
    document,
    overlay,
    format: 'png',
    theme: 'light',
    language: 'en',
    scale: 2,
    exportedOn: '2025-11-21',
    ...change,
  }
}

describe('PNG and JPEG', () => {
  it('hold the map at the scale asked for, and say their resolution', async () => {
    const { bytes, width, height } = await renderMap(request())
    const { bounds } = exportScene(request())
    expect([width, height]).toEqual([bounds.width * 2, bounds.height * 2])
    expect(width).toBeGreaterThanOrEqual(3000)
    const facts = await sharp(bytes).metadata()
    expect(facts).toMatchObject({ format: 'png', width, height, density: 192 })
  })

  it('show the tint of a touchpoint where its foot is', async () => {
    const scene = exportScene(request({ scale: 1 }))
    const { pixels, width } = rasterize(scene, themes.light, 1)
    const product = scene.items.find(
      ({ kind, name }) => kind === 'touchpoint' && name === 'Product page',
    )
    if (!product) throw new Error('no product page')
    const x = product.box.x - scene.bounds.x + 60
    const y = product.box.y - scene.bounds.y + product.box.height - 4
    const at = (Math.round(y) * width + Math.round(x)) * 4
    expect(
      pixels
        .subarray(at, at + 3)
        .toString('hex')
        .toUpperCase(),
    ).toBe(themes.light.p3t.slice(1))
  })

  it('are dark in the dark theme', async () => {
    const light = await sharp((await renderMap(request({ scale: 1 }))).bytes).stats()
    const dark = await sharp((await renderMap(request({ scale: 1, theme: 'dark' }))).bytes).stats()
    expect(light.channels[0]?.mean).toBeGreaterThan(230)
    expect(dark.channels[0]?.mean).toBeLessThan(50)
    const jpeg = await renderMap(request({ format: 'jpeg', scale: 1 }))
    expect(await sharp(jpeg.bytes).metadata()).toMatchObject({ format: 'jpeg' })
  })

  it('are refused beyond what memory holds', () => {
    const scene = exportScene(request())
    const huge = { ...scene, bounds: { ...scene.bounds, width: 40_000 } }
    expect(() => rasterize(huge, themes.light, 1)).toThrow(TouchlineError)
    expect(() => rasterize(huge, themes.light, 1)).toThrow(/40000 × .*scale|40000 × .*SVG or PDF/)
  })
})

describe('PDF', () => {
  it('has every touchpoint’s title whole, its numbers, and quotation marks as they were typed', async () => {
    const { bytes } = await renderMap(request({ format: 'pdf' }))
    const lines = pdfText(bytes)
    for (const { title } of Object.values(document.touchpoint)) expect(lines).toContain(title)
    expect(lines).toContain('+62')
    expect(lines).toContain('\u221230')
    expect(lines).toContain('“I don’t mind the price. I mind')
  })

  it('embeds Inter and keeps each line as text in Hungarian and Polish', async () => {
    for (const language of ['hu', 'pl'] as const) {
      const map = shopMap(language)
      const { bytes } = await renderMap(
        request({ format: 'pdf', document: map, overlay: null, language, theme: 'dark' }),
      )
      const file = bytes.toString('latin1')
      expect(file.match(/\/FontFile2 /g)?.length).toBeGreaterThanOrEqual(4)
      expect(file).not.toContain('/Type3')
      const lines = pdfText(bytes)
      for (const { title } of Object.values(map.touchpoint)) expect(lines).toContain(title)
    }
  })

  it('is one page of the map’s own size in points', async () => {
    const { width, height } = await renderMap(request({ format: 'pdf' }))
    const { bounds } = exportScene(request())
    expect([width, height]).toEqual([bounds.width * 0.75, bounds.height * 0.75])
  })
})

describe('text is measured as it is painted', () => {
  it('by the same advance widths, to a hundredth of a px', () => {
    registerFonts()
    const context = createCanvas(10, 10).getContext('2d')
    context.fontFeatureSettings = '"calt" 0, "kern" 0'
    const samples = [
      'Kézbesítés: „Nincs itthon senki?”',
      'Źdźbło, 12 130 odpowiedzi',
      '+46 −34 ±13 → …',
    ]
    for (const text of samples) {
      for (const [font, style] of [
        ['400 12px Inter', { size: 12, weight: 400 }],
        ['500 13px Inter', { size: 13, weight: 500 }],
        ['600 15px Inter', { size: 15, weight: 600 }],
        ['italic 400 12px Inter', { size: 12, weight: 400, italic: true }],
      ] as const) {
        context.font = font
        expect(measureText(text, style)).toBeCloseTo(context.measureText(text).width, 1)
      }
    }
  })
})

describe('writing an export', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'touchline-export-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('writes each format by name and says what it wrote', async () => {
    for (const format of ['png', 'jpeg', 'svg', 'pdf', 'json'] as const) {
      const file = join(folder, `map.${format}`)
      const { fileName, bytes } = await exportMap(file, request({ format, scale: 1 }))
      expect(fileName).toBe(`map.${format}`)
      expect(readFileSync(file)).toHaveLength(bytes)
    }
    expect(readdirSync(folder).sort()).toEqual(
      ['jpeg', 'json', 'pdf', 'png', 'svg'].map((format) => `map.${format}`),
    )
  })

  it('leaves the old file as it was, and nothing else, when it cannot be done', async () => {
    const file = join(folder, 'map.png')
    writeFileSync(file, 'what stood here')
    const wide = openDocument(
      JSON.stringify({
        touchline: 1,
        title: 'Wide',
        stages: [
          {
            title: 'S',
            touchpoints: Array.from({ length: 60 }, (_, index) => ({ title: `T${index}` })),
          },
        ],
      }),
    )
    await expect(
      exportMap(file, request({ document: wide, overlay: null, scale: 8 })),
    ).rejects.toMatchObject({ code: 'too_large' })
    expect(readFileSync(file, 'utf8')).toBe('what stood here')
    expect(readdirSync(folder)).toEqual(['map.png'])
  })

  it('names the file and the next step when the place does not take it', async () => {
    const blocker = join(folder, 'a-file')
    writeFileSync(blocker, '')
    await expect(
      exportMap(join(blocker, 'map.svg'), request({ format: 'svg' })),
    ).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringContaining('map.svg') })
    await expect(exportMap(folder, request({ format: 'svg' }))).rejects.toMatchObject({
      message: expect.stringMatching(/Choose another/),
    })
    expect(readdirSync(folder)).toEqual(['a-file'])
  })

  it('says that a folder is not there', () => {
    const gone = Object.assign(new Error('no such file'), { code: 'ENOENT' })
    expect(explainWriteError(gone, '/gone/shop.png')).toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('Choose another folder.'),
    })
  })

  it('says that the disk is full', () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    expect(explainWriteError(full, '/maps/shop.png')).toMatchObject({
      code: 'disk_full',
      message:
        '/maps/shop.png was not written: the disk is full. Make room on it, or choose another place. What stood there before is unchanged.',
    })
  })
})
