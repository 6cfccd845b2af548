import { useTranslation } from 'react-i18next'
import { type Language, languageSchema } from '../../shared/rpc/contract.ts'
import { type SceneLabels, sceneLabels } from '../../shared/scene/labels.ts'

/** The window's language. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return languageSchema.catch('en').parse(i18n.language)
}

/** The words that stand on the map, in the window's language. */
export function useSceneLabels(): SceneLabels {
  return sceneLabels[useLanguage()]
}
