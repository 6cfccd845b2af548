import { useTranslation } from 'react-i18next'
import en from './locales/en.json' with { type: 'json' }
import type { StepName } from './step-name.ts'

function isStepName(name: string): name is StepName {
  return Object.hasOwn(en.steps, name)
}

/** A step's name in the window's language; null when there is no step. */
export function useStepWords(name: string | undefined): string | null {
  const { t } = useTranslation('document')
  if (name === undefined) return null
  return isStepName(name) ? t(`steps.${name}`) : name
}
