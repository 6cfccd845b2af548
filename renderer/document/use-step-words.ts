import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import en from './locales/en.json' with { type: 'json' }
import type { StepName } from './step-name.ts'

function isStepName(name: string): name is StepName {
  return Object.hasOwn(en.steps, name)
}

/** Names steps in the window's language. */
export function useStepNames(): (name: string) => string {
  const { t } = useTranslation('document')
  return useCallback((name) => (isStepName(name) ? t(`steps.${name}`) : name), [t])
}

/** A step's name in the window's language; null when there is no step. */
export function useStepWords(name: string | undefined): string | null {
  const wordsOf = useStepNames()
  return name === undefined ? null : wordsOf(name)
}
