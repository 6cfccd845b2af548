import './future.css'
import { GitCompareArrows, History, LoaderCircle } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { documentOf, type MapDocument } from '../../shared/document/document.ts'
import type { SnapshotSummary } from '../../shared/rpc/contract.ts'
import { toErrorData } from '../../shared/rpc/errors.ts'
import { storage } from '../app/bridge.ts'
import { openDialog } from '../app/dialogs.ts'
import { MapFrame } from '../app/MapFrame.tsx'
import { showView } from '../app/router.ts'
import { useOverlay } from '../feedback/overlay-context.tsx'
import { Button } from '../ui/Button.tsx'
import { momentWords } from './HistoryPanel.tsx'
import { StillControls } from './StillControls.tsx'
import { StillMap, type StillMapHandle } from './StillMap.tsx'

type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly snapshot: SnapshotSummary; readonly document: MapDocument }
  | { readonly state: 'failed'; readonly message: string }

/** A map as it was, only to be looked at. */
export function SnapshotPage({ snapshotId }: { readonly snapshotId: string }) {
  const { t, i18n } = useTranslation('future')
  const map = useRef<StillMapHandle>(null)
  const overlay = useOverlay()
  const [opened, setOpened] = useState<Opened>({ state: 'opening' })
  useEffect(() => {
    let gone = false
    storage.openSnapshot({ id: snapshotId }).then(
      ({ snapshot, records }) => {
        const journey = records.find((record) => record.type === 'journey')
        if (!gone && journey)
          setOpened({ state: 'open', snapshot, document: documentOf(journey, records) })
      },
      (reason: unknown) =>
        !gone && setOpened({ state: 'failed', message: toErrorData(reason).message }),
    )
    return () => {
      gone = true
    }
  }, [snapshotId])
  if (opened.state !== 'open') {
    return (
      <MapFrame>
        {opened.state === 'opening' ? (
          <main className="notice notice-late">
            <LoaderCircle className="spinner" size={20} strokeWidth={1.5} aria-hidden />
            <p>{t('loading')}</p>
          </main>
        ) : (
          <main className="notice" role="alert">
            <h1>{t('failed')}</h1>
            <p>{opened.message}</p>
            <Button look="primary" onClick={() => showView({ kind: 'canvas' })}>
              {t('backToMap')}
            </Button>
          </main>
        )}
      </MapFrame>
    )
  }
  const { snapshot, document } = opened
  const { journeyId } = snapshot
  return (
    <MapFrame
      tools={
        <>
          <b className="snapshot-name">{snapshot.name}</b>
          <span>{t('asItWas', { when: momentWords(snapshot.takenAt, i18n.language) })}</span>
          <span className="view-bar-space" />
          <Button
            onClick={() =>
              showView({
                kind: 'future',
                between: [
                  { journeyId, snapshotId },
                  { journeyId, snapshotId: null },
                ],
              })
            }
          >
            <GitCompareArrows size={14} strokeWidth={1.75} aria-hidden />
            {t('compareWithNow')}
          </Button>
          <Button onClick={() => openDialog({ kind: 'restoreSnapshot', snapshot })}>
            <History size={14} strokeWidth={1.75} aria-hidden />
            {t('restoreEllipsis')}
          </Button>
        </>
      }
    >
      <main className="editor-map compared">
        <h1 className="visually-hidden">{snapshot.name}</h1>
        <div className="compared-maps">
          <StillMap ref={map} label={snapshot.name} document={document} overlay={overlay} />
          <StillControls
            onZoom={(factor) => map.current?.zoomBy(factor)}
            onFit={() => map.current?.fit()}
          />
        </div>
      </main>
    </MapFrame>
  )
}
