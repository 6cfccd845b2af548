import type { Scene } from '../../../shared/scene/primitive.ts'
import { sceneToSvg } from '../../../shared/scene/svg.ts'
import type { Theme } from '../../../shared/scene/theme.ts'
import type { Encoded } from './export-png.ts'

/**
 * The scene as SVG. Fonts are not embedded: design tools ignore embedded ones and offer the installed
 * Inter, and the file stays small enough to mail.
 */
export function exportSvg(
  scene: Scene,
  theme: Theme,
  about: { readonly title: string; readonly description: string },
): Encoded {
  const bytes = Buffer.from(sceneToSvg(scene, theme, about), 'utf8')
  return { bytes, width: scene.bounds.width, height: scene.bounds.height }
}
