import { useTranslation } from 'react-i18next'
import { MapCanvas } from '../canvas/MapCanvas.tsx'
import { useJourney } from '../document/session-context.ts'
import { ExportDialog } from '../export/ExportDialog.tsx'
import { OverlayBar } from '../feedback/OverlayBar.tsx'
import { OverlayProvider, useOverlay } from '../feedback/overlay-context.tsx'
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
  const { t } = useTranslation('app')
  const { id, title } = useJourney()
  return (
    <div className="page">
      <TopBar />
      <WorkspaceBanners />
      <SaveBanner />
      <div className="editor">
        <Rail />
        <OverlayProvider journeyId={id}>
          <div className="editor-body">
            <div className="editor-row">
              <LeftPanel />
              <CrashBoundary>
                <main className="editor-map">
                  <h1 className="visually-hidden">{title || t('breadcrumb.untitled')}</h1>
                  <Canvas />
                </main>
                <Inspector
                  evidence={(touchpointId) => <TouchpointEvidence touchpointId={touchpointId} />}
                />
              </CrashBoundary>
            </div>
            <OverlayBar />
          </div>
          <MapDialogs />
        </OverlayProvider>
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
  return <MapCanvas overlay={useOverlay()} />
}

/** The dialogs that speak of the open map and its numbers. */
function MapDialogs() {
  const dialog = useOpenDialog()
  return dialog?.kind === 'export' && <ExportDialog onClose={closeDialog} />
}
