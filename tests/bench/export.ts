import { exportPdf } from '../../electron/storage/export/export-pdf.ts'
import { exportPng } from '../../electron/storage/export/export-png.ts'
import { exportSvg } from '../../electron/storage/export/export-svg.ts'
import { applyDiff, diffOf } from '../../shared/document/diff.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { sceneLabels } from '../../shared/scene/labels.ts'
import { layoutMap } from '../../shared/scene/layout.ts'
import type { Scene } from '../../shared/scene/primitive.ts'
import { createScene } from '../../shared/scene/scene.ts'
import { themes } from '../../shared/scene/theme.ts'
import { largeMap } from '../builders/large-map.ts'

/** Milliseconds, and sizes of what came out. */
interface ExportFigures {
  readonly cards: number
  /** Layout and scene with nothing kept from before, and after one card's text has changed. */
  readonly sceneFirst: number
  readonly sceneAfterEdit: number
  readonly png: number
  readonly pngMegapixels: number
  readonly pngPerMegapixel: number
  readonly pngBytes: number
  readonly svg: number
  readonly svgBytes: number
  readonly pdf: number
  readonly pdfBytes: number
}

const runs = 7

/** Prints what layout, scene and exports of a map with 500 cards take. */
export async function benchExports(print: (line: string) => void): Promise<void> {
  const figures = await measureExports()
  const time = (name: string, milliseconds: number, more = '') =>
    print(`  ${name.padEnd(44)} median ${milliseconds.toFixed(1).padStart(7)} ms${more}`)
  const size = (bytes: number) => `   ${(bytes / 1024).toFixed(0)} KiB`
  print(`A map of ${figures.cards} cards, ${runs} runs each`)
  time('layout and scene, first', figures.sceneFirst)
  time('layout and scene, after one edit', figures.sceneAfterEdit)
  time(
    `PNG, ${figures.pngMegapixels.toFixed(1)} megapixels`,
    figures.png,
    `   ${figures.pngPerMegapixel.toFixed(1)} ms a megapixel${size(figures.pngBytes)}`,
  )
  time('SVG', figures.svg, size(figures.svgBytes))
  time('PDF', figures.pdf, size(figures.pdfBytes))
}

/** Measures layout, scene and exports of a map with 500 cards; each figure is the median of seven runs. */
async function measureExports(cards = 500): Promise<ExportFigures> {
  const size = { stages: 10, touchpointsPerStage: 5, cards }
  // The code is warm as in a running app; the map and its words are new each time.
  let seed = 1
  sceneOf(largeMap({ ...size, seed }))
  const sceneFirst = await median(() => {
    const fresh = largeMap({ ...size, seed: ++seed })
    return () => sceneOf(fresh)
  })
  let document = largeMap(size)
  sceneOf(document)
  let edit = 0
  const sceneAfterEdit = await median(() => {
    document = withEditedCard(document, edit++)
    return () => sceneOf(document)
  })
  const scene = sceneOf(document)
  const theme = themes.light
  const picture = await exportPng(scene, theme, 1)
  const pdf = exportPdf(scene, theme, { title: 'Bench' })
  const svg = exportSvg(scene, theme, { title: 'Bench', description: '' })
  const scale = Math.sqrt(18e6 / (picture.width * picture.height))
  const large = await exportPng(scene, theme, scale)
  const png = await median(() => () => exportPng(scene, theme, scale))
  const pngMegapixels = (large.width * large.height) / 1e6
  return {
    cards,
    sceneFirst,
    sceneAfterEdit,
    png,
    pngMegapixels,
    pngPerMegapixel: png / pngMegapixels,
    pngBytes: large.bytes.length,
    svg: await median(() => () => exportSvg(scene, theme, { title: 'Bench', description: '' })),
    svgBytes: svg.bytes.length,
    pdf: await median(() => () => exportPdf(scene, theme, { title: 'Bench' })),
    pdfBytes: pdf.bytes.length,
  }
}

function sceneOf(document: MapDocument): Scene {
  return createScene(document, layoutMap(document, { overlay: false }), null, {
    language: 'en',
    labels: sceneLabels.en,
    purpose: 'canvas',
  })
}

function withEditedCard(document: MapDocument, edit: number): MapDocument {
  const cards = Object.values(document.card)
  const card = cards[(edit * 37) % cards.length]
  if (!card) return document
  return applyDiff(
    document,
    diffOf(document, { put: [{ ...card, text: `${card.text} once more ${edit}` }] }),
  )
}

async function median(prepare: () => () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const measured = prepare()
    const start = performance.now()
    await measured()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}
