import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/scene/format.ts'
import { attempt } from '../app/say-error.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { Button } from '../ui/Button.tsx'
import { useImportSession, useImportState } from './import-context.tsx'
import { ReadingPace } from './ReadingProgress.tsx'
import './reading-progress.css'
import { useSaidWords } from './use-said-words.ts'

/**
 * Says that the figures beside it are still those of before the last change: what is done about it, and of a
 * large file how far it is, how quickly it goes, and how to have the change taken back instead.
 */
export function CountingAgain() {
  const { t } = useTranslation('feedback')
  const again = useImportState(({ reading, report }) => reading && report !== null)
  const work = useImportState(({ progress }) => progress?.work ?? 'counting')
  return (
    <div className="counting-again">
      <span role="status">{again && t(`progress.again.${work}`)}</span>
      {again && <HowFar />}
    </div>
  )
}

function HowFar() {
  const { t } = useTranslation('feedback')
  const { t: words } = useTranslation('app')
  const language = useLanguage()
  const session = useImportSession()
  const percent = useImportState(({ progress }) => progress && Math.floor(100 * progress.share))
  const asked = useImportState((state) => state.askedBy)
  const step = useSaidWords(asked?.step)
  return (
    <>
      {percent !== null && (
        <span>{t('progress.percent', { percent: formatNumber(percent, language) })}</span>
      )}
      {asked && step !== null && (
        <Button
          size="small"
          aria-label={t(asked.way === 'back' ? 'progress.cancelUndo' : 'progress.cancelStep', {
            step,
          })}
          onClick={() => attempt(session.takeBack())}
        >
          {words('cancel')}
        </Button>
      )}
      <span className="counting-pace">
        <ReadingPace />
      </span>
    </>
  )
}
