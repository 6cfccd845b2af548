import type { Paint, Scene } from '../../../shared/scene/primitive.ts'
import { type EmbeddedPicture, sceneToSvg } from '../../../shared/scene/svg.ts'
import type { Theme } from '../../../shared/scene/theme.ts'
import type { Encoded } from './export-png.ts'

/**
 * The scene as SVG. Fonts are not embedded: design tools ignore embedded ones and offer the installed
 * Inter, and the file stays small enough to mail.
 */
export function exportSvg(
  scene: Scene,
  theme: Theme,
  about: {
    readonly title: string
    readonly description: string
    readonly pictures?: ReadonlyMap<string, EmbeddedPicture>
    readonly ground?: Paint
  },
): Encoded {
  const bytes = Buffer.from(sceneToSvg(scene, theme, about), 'utf8')
  return { bytes, width: scene.bounds.width, height: scene.bounds.height }
}
