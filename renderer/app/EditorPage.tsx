import { useTranslation } from 'react-i18next'
import { PersonasPanel } from '../personas/PersonasPanel.tsx'
import { SaveBanner, WorkspaceBanners } from './Banners.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'
import { DatasetsPanel } from './DatasetsPanel.tsx'
import { OutlinePanel } from './outline/OutlinePanel.tsx'
import { usePanel } from './panels.ts'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'

const panels = { outline: OutlinePanel, personas: PersonasPanel, datasets: DatasetsPanel }

/** The editor: the map in the middle, what it is made of at its left, what is selected at its right. */
export function EditorPage() {
  const { t } = useTranslation('app')
  const open = usePanel()
  const Panel = open && panels[open]
  return (
    <div className="page">
      <TopBar />
      <WorkspaceBanners />
      <SaveBanner />
      <div className="editor">
        <Rail />
        {Panel && <Panel />}
        <CrashBoundary>
          <main className="editor-canvas" aria-label={t('map.canvas')} />
        </CrashBoundary>
      </div>
    </div>
  )
}
