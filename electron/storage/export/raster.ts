import { createCanvas, Path2D } from '@napi-rs/canvas'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { paintScene } from '../../../shared/scene/paint.ts'
import type { Scene } from '../../../shared/scene/primitive.ts'
import type { Theme } from '../../../shared/scene/theme.ts'
import { noPictures, picturePainter, type UnpackedPictures } from './export-pictures.ts'
import { registerFonts, setPlainGlyphs } from './register-fonts.ts'

/** A painted scene: four bytes a pixel, red, green, blue, opaque. */
export interface Raster {
  readonly pixels: Buffer
  readonly width: number
  readonly height: number
}

/** Limits of one picture: Skia's longest side, and what fits in memory twice on a small machine. */
const longestSide = 32_767
const mostPixels = 160_000_000

/** Paints a scene at `scale` pixels per px; throws `too_large` where the picture could not be held. */
export function rasterize(
  scene: Scene,
  theme: Theme,
  scale: number,
  pictures: UnpackedPictures = noPictures,
): Raster {
  const width = Math.ceil(scene.bounds.width * scale)
  const height = Math.ceil(scene.bounds.height * scale)
  if (width > longestSide || height > longestSide || width * height > mostPixels) {
    const largest = largestScale(scene)
    const help =
      largest >= 1
        ? `Choose a scale of ${largest} or less, or export SVG or PDF, which have no limit.`
        : 'Export SVG or PDF, which have no limit.'
    throw new TouchlineError(
      'too_large',
      `The picture would be ${width} × ${height} pixels, more than can be made at once. ${help}`,
      { width, height, largestScale: largest },
    )
  }
  registerFonts()
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  setPlainGlyphs(context)
  const image = picturePainter(context, pictures)
  paintScene(context, scene, { theme, path: (d) => new Path2D(d), image })
  return { pixels: canvas.data(), width, height }
}

/** The largest scale, in tenths, at which the scene still fits. */
function largestScale({ bounds }: Scene): number {
  const bySide = longestSide / Math.max(bounds.width, bounds.height)
  const byPixels = Math.sqrt(mostPixels / (bounds.width * bounds.height))
  return Math.floor(Math.min(8, bySide, byPixels) * 10) / 10
}
