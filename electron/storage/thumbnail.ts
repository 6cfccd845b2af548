import { journeyOf } from '../../shared/document/document.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import { overlayFilterSchema } from '../../shared/feedback/overlay.ts'
import type { ThemeName } from '../../shared/rpc/contract.ts'
import { sceneLabels } from '../../shared/scene/labels.ts'
import { layoutMap } from '../../shared/scene/layout.ts'
import { activeOverlay, createScene } from '../../shared/scene/scene.ts'
import { sceneToSvg } from '../../shared/scene/svg.ts'
import { themes } from '../../shared/scene/theme.ts'
import type { Db } from './database.ts'
import { readDocument } from './maps.ts'
import { readOverlay } from './overlay.ts'

/** The map as the canvas shows it, as one SVG document for the library; at its size nobody reads the labels. */
export function thumbnail(db: Db, journeyId: JourneyId, theme: ThemeName): string {
  const document = readDocument(db, journeyId)
  const overlay = readOverlay(db, journeyId, overlayFilterSchema.parse({}))
  const layout = layoutMap(document, { overlay: activeOverlay(overlay) !== null })
  const scene = createScene(document, layout, overlay, {
    language: 'en',
    labels: sceneLabels.en,
    purpose: 'canvas',
    exportedOn: '',
  })
  const { title, scenario } = journeyOf(document)
  return sceneToSvg(scene, themes[theme], { title, description: scenario })
}
