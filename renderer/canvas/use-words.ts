import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sceneLabels } from '../../shared/scene/labels.ts'
import type { Words } from './describe.ts'
import { useLanguage } from './use-scene-labels.ts'

/** The canvas's words in the window's language. */
export function useWords(): Words {
  const { t } = useTranslation('canvas')
  const language = useLanguage()
  return useMemo(() => ({ t, language, labels: sceneLabels[language] }), [t, language])
}
