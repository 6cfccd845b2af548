import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MapCanvas } from '../canvas/MapCanvas.tsx'
import { useJourney } from '../document/session-context.ts'
import { ExportDialog } from '../export/ExportDialog.tsx'
import { OverlayBar } from '../feedback/OverlayBar.tsx'
import { useOverlay } from '../feedback/overlay-context.tsx'
import { TouchpointEvidence } from '../feedback/TouchpointEvidence.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { PersonasPanel } from '../personas/PersonasPanel.tsx'
import { SaveBanner, WorkspaceBanners } from './Banners.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'
import { DatasetsPanel } from './DatasetsPanel.tsx'
import { closeDialog, useOpenDialog } from './dialogs.ts'
import { OutlinePanel } from './outline/OutlinePanel.tsx'
import { usePanel } from './panels.ts'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'

/** The editor: the map in the middle, what it is made of at its left, what is selected at its right. */
export function EditorPage() {
  return (
    <div className="page">
      <TopBar />
      <WorkspaceBanners />
      <SaveBanner />
      <div className="editor">
        <Rail />
        <div className="editor-body">
          <div className="editor-row">
            <LeftPanel />
            <CrashBoundary>
              <Canvas />
              <Inspector
                evidence={(touchpointId) => <TouchpointEvidence touchpointId={touchpointId} />}
              />
            </CrashBoundary>
          </div>
          <OverlayBar />
        </div>
        <MapDialogs />
      </div>
    </div>
  )
}

const panels = { outline: OutlinePanel, personas: PersonasPanel, datasets: DatasetsPanel }

function LeftPanel() {
  const open = usePanel()
  const Panel = open && panels[open]
  return Panel && <Panel />
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
      <MapCanvas overlay={overlay} />
    </main>
  )
}

/** The dialogs that speak of the open map and its numbers. */
function MapDialogs() {
  const dialog = useOpenDialog()
  return dialog?.kind === 'export' && <ExportDialog onClose={closeDialog} />
}
