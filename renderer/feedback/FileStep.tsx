import { FileSpreadsheet, FileWarning } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { app } from '../app/bridge.ts'
import { attempt } from '../app/say-error.ts'
import { Button } from '../ui/Button.tsx'
import { CountingAgain } from './CountingAgain.tsx'
import { FileFacts } from './FileFacts.tsx'
import { useImportSession, useImportState } from './import-context.tsx'
import { ReadingProgress } from './ReadingProgress.tsx'
import { SampleRows } from './SampleRows.tsx'
import { StepHeading } from './StepHeading.tsx'
import { useProblemWords } from './use-problem-words.ts'

/** Choosing the file, and looking at how it was read. */
export function FileStep() {
  const { t } = useTranslation('feedback')
  const sayProblem = useProblemWords()
  const { survey, profile, reading, problem, stopped } = useImportState((state) => state)
  const title = t('file.reading', { name: survey?.name ?? '' })
  if (survey && profile && !problem) {
    return (
      <div className="wizard-file">
        <FileFacts />
        <section className="wizard-file-sample" aria-label={t('file.sample')}>
          <header className="wizard-head">
            <div>
              <StepHeading>{t('file.sample')}</StepHeading>
              <p>{t('file.sampleDetail')}</p>
              <CountingAgain />
            </div>
            <ChooseFile again />
          </header>
          <SampleRows />
        </section>
      </div>
    )
  }
  if (problem) {
    return (
      <div className="wizard-empty" role="alert">
        <FileWarning className="wizard-empty-bad" size={32} strokeWidth={1.5} aria-hidden />
        <StepHeading>{t('file.problem', { name: survey?.name ?? '' })}</StepHeading>
        <p className="wizard-empty-text">{sayProblem(problem)}</p>
        <ChooseFile again />
        {profile && <ReadAgain />}
      </div>
    )
  }
  return (
    <div className="wizard-empty">
      {reading ? (
        <div className="wizard-reading">
          <StepHeading>{title}</StepHeading>
          <ReadingProgress label={title} total={null} />
          <p className="wizard-empty-note">{t('file.nothingKept')}</p>
        </div>
      ) : (
        <>
          <FileSpreadsheet size={32} strokeWidth={1.5} aria-hidden />
          <StepHeading>{t('file.choose')}</StepHeading>
          <p className="wizard-empty-text">{t('file.kinds')}</p>
          <ChooseFile />
          <p className="wizard-empty-note" role="status">
            {stopped === null ? t('file.private') : t('file.stopped', { name: stopped })}
          </p>
        </>
      )}
    </div>
  )
}

function ChooseFile({ again = false }: { readonly again?: boolean }) {
  const { t } = useTranslation('feedback')
  const session = useImportSession()
  const choose = async () => {
    const survey = await app.chooseSurveyFile({})
    if (survey) await session.open(survey)
  }
  return (
    <Button look={again ? 'line' : 'primary'} size="big" onClick={() => attempt(choose())}>
      {t(again ? 'file.another' : 'file.open')}
    </Button>
  )
}

/** Back to how the file was read by itself, when the user's own way of reading it failed. */
function ReadAgain() {
  const { t } = useTranslation('feedback')
  const session = useImportSession()
  const survey = useImportState((state) => state.survey)
  return (
    <Button look="ghost" onClick={() => survey && attempt(session.open(survey))}>
      {t('file.asFound')}
    </Button>
  )
}
