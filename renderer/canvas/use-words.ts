import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sceneLabels } from '../../shared/scene/labels.ts'
import type { Words } from './describe.ts'
import { useShownNumbers } from './shown-numbers.ts'
import { useLanguage } from './use-scene-labels.ts'

/** The canvas's words in the window's language. */
export function useWords(): Words {
  const { t } = useTranslation('canvas')
  const language = useLanguage()
  const numbers = useShownNumbers()
  return useMemo(
    () => ({ t, language, labels: sceneLabels[language], numbers }),
    [t, language, numbers],
  )
}
