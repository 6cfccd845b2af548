import sharp from 'sharp'
import type { Scene } from '../../../shared/scene/primitive.ts'
import type { Theme } from '../../../shared/scene/theme.ts'
import { noPictures, type UnpackedPictures } from './export-pictures.ts'
import type { Encoded } from './export-png.ts'
import { rasterize } from './raster.ts'

/** The scene as JPEG, with full colour resolution so that thin coloured lines stay clean. */
export async function exportJpeg(
  scene: Scene,
  theme: Theme,
  scale: number,
  pictures: UnpackedPictures = noPictures,
): Promise<Encoded> {
  const { pixels, width, height } = rasterize(scene, theme, scale, pictures)
  const bytes = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .withMetadata({ density: 96 * scale })
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer()
  return { bytes, width, height }
}
