import { LoaderCircle, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { JourneyId } from '../../shared/document/journey.ts'
import { BoardPage } from '../board/BoardPage.tsx'
import { SessionProvider } from '../document/session-context.ts'
import { ImportPage } from '../feedback/ImportPage.tsx'
import { NumbersFollowMap } from '../feedback/NumbersFollowMap.tsx'
import { OverlayProvider } from '../feedback/overlay-context.tsx'
import { FuturePage } from '../future/FuturePage.tsx'
import { SnapshotPage } from '../future/SnapshotPage.tsx'
import { PersonaPage } from '../personas/PersonaPage.tsx'
import { PresentationPage } from '../presentation/PresentationPage.tsx'
import { TablePage } from '../table/TablePage.tsx'
import { Button } from '../ui/Button.tsx'
import { EditorPage } from './EditorPage.tsx'
import { explain } from './explain.ts'
import { goHome, type MapView, type PlainMapView, showView } from './router.ts'
import { StepAnnouncer } from './StepAnnouncer.tsx'
import { attempt } from './say-error.ts'
import { TopBarFrame } from './TopBarFrame.tsx'
import { useOpenedMap } from './use-opened-map.ts'

function View({ view }: { readonly view: PlainMapView }) {
  switch (view.kind) {
    case 'canvas':
      return <EditorPage />
    case 'table':
      return <TablePage />
    case 'board':
      return <BoardPage />
    case 'future':
      return <FuturePage {...(view.between && { between: view.between })} />
    case 'snapshot':
      return <SnapshotPage key={view.snapshotId} snapshotId={view.snapshotId} />
    case 'persona':
      return <PersonaPage personaId={view.personaId} />
    case 'import':
      return <ImportPage survey={view.survey} />
  }
}

/** A presentation lies over the view that it came from, which keeps its place, its zoom and its selection. */
function Views({ view }: { readonly view: MapView }) {
  const presenting = view.kind === 'present'
  return (
    <>
      <div className="under-presentation" inert={presenting}>
        <View view={presenting ? view.from : view} />
      </div>
      {presenting && <PresentationPage about={view.about} onLeave={() => showView(view.from)} />}
    </>
  )
}

interface MapPageProps {
  readonly journeyId: JourneyId
  readonly view: MapView
}

/** One map, open: all its views share session and numbers, so nothing is lost on the way between them. */
export function MapPage({ journeyId, view }: MapPageProps) {
  const { t } = useTranslation('app')
  const opened = useOpenedMap(journeyId)
  if (opened.state === 'open')
    return (
      <SessionProvider value={opened.session}>
        <OverlayProvider journeyId={journeyId}>
          <Views view={view} />
          <StepAnnouncer />
          <NumbersFollowMap />
        </OverlayProvider>
      </SessionProvider>
    )
  return (
    <div className="page">
      <TopBarFrame />
      {opened.state === 'opening' ? (
        <main className="notice notice-late">
          <LoaderCircle className="spinner" size={20} strokeWidth={1.5} aria-hidden />
          <p>{t('map.opening')}</p>
        </main>
      ) : (
        <main className="notice" role="alert">
          <TriangleAlert size={20} strokeWidth={1.5} aria-hidden />
          <h1>{t('map.failed')}</h1>
          <p>{explain(opened.error)}</p>
          <Button look="primary" onClick={() => attempt(goHome())}>
            {t('map.back')}
          </Button>
        </main>
      )}
    </div>
  )
}
