import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sceneLabels } from '../../shared/scene/labels.ts'
import type { Words } from './describe.ts'
import { useShownNumbers } from './shown-numbers.ts'
import { useLanguage } from './use-scene-labels.ts'

/** The canvas's words in the window's language, with the numbers that stand on the map. */
export function useWords(): Words {
  const words = useWordsWithoutNumbers()
  const numbers = useShownNumbers()
  return useMemo(() => ({ ...words, numbers }), [words, numbers])
}

/** The same words without the numbers: they stay the same object while new numbers come in. */
export function useWordsWithoutNumbers(): Words {
  const { t } = useTranslation('canvas')
  const language = useLanguage()
  return useMemo(
    () => ({ t, language, labels: sceneLabels[language], numbers: null }),
    [t, language],
  )
}
