import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MapCanvas } from '../canvas/MapCanvas.tsx'
import { useJourney } from '../document/session-context.ts'
import { OverlayBar } from '../feedback/OverlayBar.tsx'
import { useOverlay } from '../feedback/overlay-context.tsx'
import { TouchpointEvidence } from '../feedback/TouchpointEvidence.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { VotingBar } from '../votes/VotingBar.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'
import { MapFrame } from './MapFrame.tsx'
import { useInspectorShown } from './panels.ts'

/** The editor: the map in the middle, what it is made of at its left, what is selected at its right. */
export function EditorPage() {
  const inspector = useInspectorShown()
  return (
    <MapFrame foot={<OverlayBar />}>
      <CrashBoundary>
        <Canvas />
        {inspector && (
          <Inspector
            evidence={(touchpointId) => <TouchpointEvidence touchpointId={touchpointId} />}
          />
        )}
      </CrashBoundary>
    </MapFrame>
  )
}

function Canvas() {
  const frame = useRef<HTMLElement>(null)
  const { t } = useTranslation('app')
  const { title } = useJourney()
  const overlay = useOverlay()
  useEffect(() => {
    // Who opens a map begins on it: the next key is for the canvas, unless something else has the focus.
    if (document.activeElement !== document.body) return
    frame.current?.querySelector<HTMLElement>('[role="application"]')?.focus()
  }, [])
  return (
    <main className="editor-map" ref={frame}>
      <h1 className="visually-hidden">{title || t('breadcrumb.untitled')}</h1>
      <div className="editor-canvas">
        <VotingBar />
        <MapCanvas overlay={overlay} />
      </div>
    </main>
  )
}
