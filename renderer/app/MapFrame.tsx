import type { ReactNode } from 'react'
import { ExportDialog } from '../export/ExportDialog.tsx'
import { HistoryPanel } from '../future/HistoryPanel.tsx'
import { PersonasPanel } from '../personas/PersonasPanel.tsx'
import { RemarksPanel } from '../remarks/RemarksPanel.tsx'
import { NewBallotDialog } from '../votes/NewBallotDialog.tsx'
import { VotesPanel } from '../votes/VotesPanel.tsx'
import { SaveBanner, WorkspaceBanners } from './Banners.tsx'
import { DatasetsPanel } from './DatasetsPanel.tsx'
import { closeDialog, useOpenDialog } from './dialogs.ts'
import { OutlinePanel } from './outline/OutlinePanel.tsx'
import { usePanel } from './panels.ts'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'
import { ViewBar } from './ViewBar.tsx'

interface MapFrameProps {
  /** The view's own tools in the bar of views. */
  readonly tools?: ReactNode
  /** The view, beside the left panel. */
  readonly children: ReactNode
  /** Under the view and the panel, over the whole width. */
  readonly foot?: ReactNode
}

/** What stands around every view of a map: title bar, banners, rail, the bar of views and the left panel. */
export function MapFrame({ tools, children, foot }: MapFrameProps) {
  return (
    <div className="page">
      <TopBar />
      <WorkspaceBanners />
      <SaveBanner />
      <div className="editor">
        <Rail />
        <div className="editor-body">
          <ViewBar>{tools}</ViewBar>
          <div className="editor-row">
            <LeftPanel />
            {children}
          </div>
          {foot}
        </div>
        <MapDialogs />
      </div>
    </div>
  )
}

const panels = {
  outline: OutlinePanel,
  personas: PersonasPanel,
  datasets: DatasetsPanel,
  remarks: RemarksPanel,
  votes: VotesPanel,
  history: HistoryPanel,
}

function LeftPanel() {
  const open = usePanel()
  const Panel = open && panels[open]
  return Panel && <Panel />
}

/** The dialogs that speak of the open map and its numbers. */
function MapDialogs() {
  const dialog = useOpenDialog()
  switch (dialog?.kind) {
    case 'export':
      return <ExportDialog onClose={closeDialog} />
    case 'newBallot':
      return <NewBallotDialog />
    default:
      return null
  }
}
