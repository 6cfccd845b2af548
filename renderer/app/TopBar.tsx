import { Play, Upload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { presentMap } from '../presentation/present-map.ts'
import { Button } from '../ui/Button.tsx'
import { usePainted } from '../ui/use-painted.ts'
import { openDialog } from './dialogs.ts'
import { EvidenceMeter } from './EvidenceMeter.tsx'
import { MapTitle } from './MapTitle.tsx'
import { SaveState } from './SaveState.tsx'
import { StateChips } from './StateChips.tsx'
import { TopBarFrame } from './TopBarFrame.tsx'
import { UndoButtons } from './UndoButtons.tsx'

/** The top bar over an open map. */
export function TopBar() {
  const { t } = useTranslation('app')
  const painted = usePainted()
  return (
    <TopBarFrame
      crumbs={[{ key: 'map', node: <MapTitle /> }]}
      end={
        <>
          <UndoButtons />
          <SaveState />
          <Button
            className="top-bar-present"
            data-action="present"
            aria-label={t('present')}
            onClick={() => presentMap({ whole: false })}
          >
            <Play size={14} strokeWidth={1.75} aria-hidden />
            <span>{t('present')}</span>
          </Button>
          <Button
            look="primary"
            data-action="export"
            onClick={() => openDialog({ kind: 'export' })}
          >
            <Upload size={14} strokeWidth={1.75} aria-hidden />
            <span className="btn-words">{t('export')}</span>
          </Button>
        </>
      }
    >
      <StateChips />
      {painted && <EvidenceMeter />}
    </TopBarFrame>
  )
}
