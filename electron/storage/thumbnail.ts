import { documentOf, journeyOf, type MapDocument } from '../../shared/document/document.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import { loadMap } from '../../shared/document/load-map.ts'
import type { OpenMap } from '../../shared/document/open-format.ts'
import { type Overlay, overlayFilterSchema } from '../../shared/feedback/overlay.ts'
import type { ThemeName } from '../../shared/rpc/contract.ts'
import { createFarScene } from '../../shared/scene/far-scene.ts'
import { sceneLabels } from '../../shared/scene/labels.ts'
import { layoutMap } from '../../shared/scene/layout.ts'
import { activeOverlay, createScene } from '../../shared/scene/scene.ts'
import { sceneToSvg } from '../../shared/scene/svg.ts'
import { themes } from '../../shared/scene/theme.ts'
import type { Db } from './database.ts'
import { readDocument } from './maps.ts'
import { readOverlay } from './overlay.ts'

/** A map of the workspace as seen from far, as one SVG document for the library. */
export function thumbnail(db: Db, journeyId: JourneyId, theme: ThemeName): string {
  const overlay = readOverlay(db, journeyId, overlayFilterSchema.parse({ trend: 'month' }))
  return farPicture(readDocument(db, journeyId), overlay, theme)
}

/** What a template makes, as seen from far. */
export function templatePicture(map: OpenMap, theme: ThemeName): string {
  const { journey, records } = loadMap(map)
  return farPicture(documentOf(journey, records), null, theme)
}

function farPicture(document: MapDocument, overlay: Overlay | null, theme: ThemeName): string {
  const layout = layoutMap(document, { overlay: activeOverlay(overlay) !== null })
  const scene = createScene(document, layout, overlay, {
    language: 'en',
    labels: sceneLabels.en,
    purpose: 'canvas',
  })
  const { title, scenario } = journeyOf(document)
  return sceneToSvg(createFarScene(layout, scene, 'stamp'), themes[theme], {
    title,
    description: scenario,
    ground: 'canvas',
  })
}
