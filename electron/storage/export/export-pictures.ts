import { type Image as CanvasImage, loadImage, Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { rectPath } from '../../../shared/scene/paint.ts'
import { coveringBox } from '../../../shared/scene/picture-placeholder.ts'
import type { Image, Primitive, Scene } from '../../../shared/scene/primitive.ts'
import type { EmbeddedPicture } from '../../../shared/scene/svg.ts'
import type { StoredPicture } from '../pictures/picture-store.ts'

/** Finds the bytes of a picture by its SHA-256. */
export type PictureSource = (sha256: string) => StoredPicture | null

/** The SHA-256 of every picture of a scene. */
function picturesIn(scene: Scene): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (primitives: readonly Primitive[]) => {
    for (const primitive of primitives) {
      if (primitive.kind === 'image') found.add(primitive.picture)
      if (primitive.kind === 'group') look(primitive.children)
    }
  }
  for (const { primitives } of scene.items) look(primitives)
  return found
}

/** A scene's pictures, unpacked for painting. What cannot be had is left out. */
export type UnpackedPictures = ReadonlyMap<string, CanvasImage>

export const noPictures: UnpackedPictures = new Map()

export async function unpackPictures(
  scene: Scene,
  source: PictureSource,
): Promise<UnpackedPictures> {
  const unpacked = new Map<string, CanvasImage>()
  for (const sha256 of picturesIn(scene)) {
    const stored = source(sha256)
    const image = stored && (await loadImage(stored.bytes).catch(() => null))
    if (image) unpacked.set(sha256, image)
  }
  return unpacked
}

/** Paints pictures into their places; answers whether it had the one that was wanted. */
export function picturePainter(
  context: object,
  pictures: UnpackedPictures,
): (image: Image) => boolean {
  return (place) => {
    const picture = pictures.get(place.picture)
    if (!picture || !drawsPictures(context)) return false
    const { x, y, width, height } = coveringBox(place, picture)
    context.save()
    context.clip(new Path2D(rectPath(place, place.radius ?? 0)))
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, x, y, width, height)
    context.restore()
    return true
  }
}

/** A page of a PDF is typed as less than what it is. */
function drawsPictures(context: object): context is SKRSContext2D {
  return 'drawImage' in context
}

/** A scene's pictures as data URIs, so that the file needs nothing beside it. */
export async function embedPictures(
  scene: Scene,
  source: PictureSource,
): Promise<ReadonlyMap<string, EmbeddedPicture>> {
  const unpacked = await unpackPictures(scene, source)
  return new Map(
    [...unpacked].flatMap(([sha256, { width, height }]): [string, EmbeddedPicture][] => {
      const stored = source(sha256)
      if (!stored) return []
      const href = `data:${stored.mediaType};base64,${stored.bytes.toString('base64')}`
      return [[sha256, { href, width, height }]]
    }),
  )
}
