import { iconAt } from './draw.ts'
import type { Box, Paint, Primitive } from './primitive.ts'

const icon = 16

/** A calm place where a picture belongs: one that cannot be had, or that is still to come. */
export function picturePlaceholder(
  { x, y, width, height, radius = 0 }: Box & { readonly radius?: number },
  fill: Paint = 'surface-3',
): readonly Primitive[] {
  const fits = width >= icon + 8 && height >= icon + 8
  return [
    { kind: 'rect', x, y, width, height, radius, fill },
    ...(fits
      ? [iconAt('image', x + (width - icon) / 2, y + (height - icon) / 2, icon, 'control')]
      : []),
  ]
}

/** Where the whole picture lies so that it covers its place and keeps its proportions. */
export function coveringBox(place: Box, natural: { width: number; height: number }): Box {
  const scale = Math.max(place.width / natural.width, place.height / natural.height)
  const [width, height] = [natural.width * scale, natural.height * scale]
  return {
    x: place.x + (place.width - width) / 2,
    y: place.y + (place.height - height) / 2,
    width,
    height,
  }
}
