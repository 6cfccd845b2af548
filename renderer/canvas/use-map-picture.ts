import { useMemo } from 'react'
import { applyDiff } from '../../shared/document/diff.ts'
import type { Overlay } from '../../shared/feedback/overlay.ts'
import { layoutMap } from '../../shared/scene/layout.ts'
import { createScene } from '../../shared/scene/scene.ts'
import { activeOverlay } from '../../shared/scene/shown-metric.ts'
import { useDocument } from '../document/session-context.ts'
import { useCanvasState } from './canvas-store.ts'
import type { Picture } from './picture-context.ts'
import { useShownPersona } from './shown-persona.ts'
import { useLanguage, useSceneLabels } from './use-scene-labels.ts'

/** Lays out and draws the open map; what has not changed keeps its identity from picture to picture. */
export function useMapPicture(overlay: Overlay | null): Picture {
  const document = useDocument((present) => present)
  const draft = useCanvasState((state) => state.draft)
  const onlyPersona = useShownPersona(document)
  const language = useLanguage()
  const labels = useSceneLabels()
  const carriesNumbers = activeOverlay(overlay) !== null
  const shown = useMemo(() => (draft ? applyDiff(document, draft) : document), [document, draft])
  const layout = useMemo(
    () => layoutMap(shown, { overlay: carriesNumbers, onlyPersona }),
    [shown, carriesNumbers, onlyPersona],
  )
  const scene = useMemo(
    () => createScene(shown, layout, overlay, { language, labels, purpose: 'canvas' }),
    [shown, layout, overlay, language, labels],
  )
  return useMemo(() => ({ document: shown, layout, scene }), [shown, layout, scene])
}
