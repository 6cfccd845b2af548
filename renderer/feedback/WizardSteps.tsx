import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useImportState } from './import-context.tsx'

const steps = ['file', 'columns', 'review'] as const

/** Where the wizard stands, in the middle of the top bar. */
export function WizardSteps() {
  const { t } = useTranslation('feedback')
  const step = useImportState((state) => state.step)
  const over = useImportState((state) => state.result !== null)
  const at = steps.indexOf(step)
  return (
    <ol className="wizard-steps" aria-label={t('wizard.steps')}>
      {steps.map((each, index) => {
        const done = index < at || over
        const look = done ? 'wizard-step-done' : index === at ? 'wizard-step-now' : ''
        return (
          <li key={each} className={look} {...(index === at && { 'aria-current': 'step' })}>
            <i aria-hidden>{done ? <Check size={12} strokeWidth={2} /> : index + 1}</i>
            <span>{t(`wizard.step.${each}`)}</span>
          </li>
        )
      })}
    </ol>
  )
}
