import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { Button } from '../ui/Button.tsx'
import { useImportSession, useImportState } from './import-context.tsx'
import { choiceOf } from './touchpoint-choice.ts'
import { WizardUndo } from './WizardUndo.tsx'

interface WizardFootProps {
  readonly beforeImport: () => Promise<boolean>
  readonly onCancel: () => void
  readonly onDone: () => void
}

/** The way on and the way back. */
export function WizardFoot({ beforeImport, onCancel, onDone }: WizardFootProps) {
  const { t } = useTranslation('feedback')
  const { t: words } = useTranslation('app')
  const session = useImportSession()
  const { step, report, profile, choices, importing, reading, result } = useImportState(
    (state) => state,
  )
  if (result) {
    return (
      <footer data-area className="wizard-foot">
        <span className="wizard-foot-space" />
        <Next label={t('result.show')} onClick={onDone} />
      </footer>
    )
  }
  if (importing || (reading && !profile)) {
    return (
      <footer data-area className="wizard-foot">
        <span className="wizard-foot-space" />
        <Button size="big" onClick={session.cancel}>
          {words('cancel')}
        </Button>
      </footer>
    )
  }
  const open = report?.touchpoints.filter((match) => choiceOf(match, choices) === null).length ?? 0
  return (
    <footer data-area className="wizard-foot">
      <Button look="ghost" size="big" onClick={onCancel}>
        {words('cancel')}
      </Button>
      {report && <WizardUndo />}
      <span className="wizard-foot-space" />
      {step !== 'file' && open > 0 && (
        <span className="wizard-foot-note">{t('match.open', { count: open })}</span>
      )}
      {step !== 'file' && (
        <Button size="big" onClick={() => session.goTo(step === 'review' ? 'columns' : 'file')}>
          {t('wizard.back')}
        </Button>
      )}
      {step === 'file' && report && (
        <Next label={t('wizard.toColumns')} onClick={() => session.goTo('columns')} />
      )}
      {step === 'columns' && (
        <Next
          label={t('wizard.toReview')}
          disabled={!report}
          onClick={() => session.goTo('review')}
        />
      )}
      {step === 'review' && <ImportButton beforeImport={beforeImport} />}
    </footer>
  )
}

function ImportButton({ beforeImport }: Pick<WizardFootProps, 'beforeImport'>) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const session = useImportSession()
  const accepted = useImportState(
    ({ report }) => (report?.rows.accepted ?? 0) + (report?.updated ?? 0),
  )
  const reading = useImportState((state) => state.reading)
  const start = async () => {
    if (await beforeImport()) await session.start()
  }
  return (
    <Button look="primary" size="big" disabled={accepted === 0 || reading} onClick={start}>
      {t('wizard.import', { count: accepted, formatted: formatNumber(accepted, language) })}
    </Button>
  )
}

interface NextProps {
  readonly label: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

function Next({ label, disabled = false, onClick }: NextProps) {
  return (
    <Button look="primary" size="big" disabled={disabled} onClick={onClick}>
      {label}
      <ArrowRight size={14} strokeWidth={1.75} aria-hidden />
    </Button>
  )
}
