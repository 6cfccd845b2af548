import { Path2D, PDFDocument } from '@napi-rs/canvas'
import { paintScene } from '../../../shared/scene/paint.ts'
import type { Scene } from '../../../shared/scene/primitive.ts'
import type { Theme } from '../../../shared/scene/theme.ts'
import { noPictures, picturePainter, type UnpackedPictures } from './export-pictures.ts'
import type { Encoded } from './export-png.ts'
import { registerFonts, setPlainGlyphs } from './register-fonts.ts'

/** Points (1/72 inch) in a CSS px (1/96 inch). */
const pointsPerPx = 0.75

/** The scene as one vector page in its own size, with selectable text and the used glyphs embedded. */
export function exportPdf(
  scene: Scene,
  theme: Theme,
  about: { readonly title: string; readonly pictures?: UnpackedPictures },
): Encoded {
  registerFonts()
  const width = scene.bounds.width * pointsPerPx
  const height = scene.bounds.height * pointsPerPx
  const pdf = new PDFDocument({ title: about.title, creator: 'Touchline' })
  const context = pdf.beginPage(width, height)
  context.scale(pointsPerPx, pointsPerPx)
  setPlainGlyphs(context)
  const image = picturePainter(context, about.pictures ?? noPictures)
  paintScene(context, scene, { theme, path: (d) => new Path2D(d), image })
  pdf.endPage()
  return { bytes: pdf.close(), width, height }
}
