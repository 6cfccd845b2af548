import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import { reloadMap, type SurveyFile, showView } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import { useDocument, useJourney, useSession } from '../document/session-context.ts'
import { showToast } from '../ui/toast.ts'
import { ImportWizard } from './ImportWizard.tsx'

/** The import wizard over the open map. Without a file it asks for one. */
export function ImportPage({ survey }: { readonly survey: SurveyFile | null }) {
  const { t } = useTranslation('feedback')
  const { t: words } = useTranslation('app')
  const session = useSession()
  const journey = useJourney()
  const map = useDocument(mapOf)
  const touchpoints = map.touchpoints.map(({ id, title, stageId }) => ({
    id,
    title: title || words('outline.untitledTouchpoint'),
    stage:
      map.stages.find((stage) => stage.id === stageId)?.title || words('outline.untitledStage'),
  }))
  const saveFirst = async () => {
    const saved = await session.flush()
    if (!saved) showToast({ look: 'problem', text: t('review.notSaved') })
    return saved
  }
  return (
    <ImportWizard
      journeyId={session.journeyId}
      mapTitle={journey.title}
      touchpoints={touchpoints}
      survey={survey}
      beforeImport={saveFirst}
      onCancel={() => showView({ kind: 'canvas' })}
      onDone={() => attempt(reloadMap())}
    />
  )
}
