import { basename } from 'node:path'
import { journeyOf, type MapDocument } from '../../../shared/document/document.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import type { PersonaId } from '../../../shared/document/persona.ts'
import type { Overlay } from '../../../shared/feedback/overlay.ts'
import type { ExportFormat, Language, ThemeName } from '../../../shared/rpc/contract.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { type Layout, layoutMap } from '../../../shared/scene/layout.ts'
import type { Scene } from '../../../shared/scene/primitive.ts'
import { activeOverlay, createScene } from '../../../shared/scene/scene.ts'
import { themes } from '../../../shared/scene/theme.ts'
import { exportJpeg } from './export-jpeg.ts'
import { exportPdf } from './export-pdf.ts'
import { embedPictures, type PictureSource, unpackPictures } from './export-pictures.ts'
import { type Encoded, exportPng } from './export-png.ts'
import { exportSvg } from './export-svg.ts'
import { writeWhole } from './write-file.ts'

export interface ExportRequest {
  readonly document: MapDocument
  /** Already filtered, with what must be hidden left out; null draws the map without numbers. */
  readonly overlay: Overlay | null
  readonly format: ExportFormat
  readonly theme: ThemeName
  readonly language: Language
  /** Pixels per px of PNG and JPEG, 1 … 8. */
  readonly scale: number
  /** The day that is printed on it, ISO. */
  readonly exportedOn: string
  /** A question's name or a metric's kind; left out: the one that drives the overlay. */
  readonly metric?: string
  /** The one persona whose emotion curve is drawn; null or left out: all of the map's. */
  readonly onlyPersona?: PersonaId | null
  /** Where the map's pictures are; without it, placeholders stand for them. */
  readonly pictures?: PictureSource
}

export interface ExportedFile {
  readonly fileName: string
  readonly bytes: number
  /** Pixels for pictures, px for SVG, points for PDF; 0 for JSON. */
  readonly width: number
  readonly height: number
}

/** Where everything of an export stands. */
export function exportLayout({
  document,
  overlay,
  onlyPersona = null,
}: Pick<ExportRequest, 'document' | 'overlay' | 'onlyPersona'>): Layout {
  return layoutMap(document, { overlay: activeOverlay(overlay) !== null, onlyPersona })
}

/** The scene of an export: the map with its title, legend and provenance. */
export function exportScene(
  request: Pick<
    ExportRequest,
    'document' | 'overlay' | 'language' | 'exportedOn' | 'metric' | 'onlyPersona'
  >,
): Scene {
  const { document, overlay, language, exportedOn, metric } = request
  const layout = exportLayout(request)
  return createScene(document, layout, overlay, {
    language,
    labels: sceneLabels[language],
    purpose: 'export',
    exportedOn,
    ...(metric !== undefined && { metric }),
  })
}

/** The bytes of an export. */
export async function renderMap(request: ExportRequest): Promise<Encoded> {
  const { document, format, scale } = request
  if (format === 'json') {
    return { bytes: Buffer.from(dumpMap(document), 'utf8'), width: 0, height: 0 }
  }
  const scene = exportScene(request)
  const theme = themes[request.theme]
  const { title, scenario } = journeyOf(document)
  const source = request.pictures ?? (() => null)
  switch (format) {
    case 'png':
      return exportPng(scene, theme, scale, await unpackPictures(scene, source))
    case 'jpeg':
      return exportJpeg(scene, theme, scale, await unpackPictures(scene, source))
    case 'pdf':
      return exportPdf(scene, theme, { title, pictures: await unpackPictures(scene, source) })
    case 'svg':
      return exportSvg(scene, theme, {
        title,
        description: scenario,
        pictures: await embedPictures(scene, source),
      })
  }
}

/** Exports a map to a file. When it fails, the file that stood there is as it was. */
export async function exportMap(path: string, request: ExportRequest): Promise<ExportedFile> {
  const { bytes, width, height } = await renderMap(request)
  await writeWhole(path, bytes)
  return { fileName: basename(path), bytes: bytes.length, width, height }
}
