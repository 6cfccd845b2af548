import { useTranslation } from 'react-i18next'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useDocument } from '../document/session-context.ts'
import { targetTitle } from './target-title.ts'

/** The name of what a comment is on, in the window's language. */
export function useTargetTitle(id: string): string {
  const { t } = useTranslation('remarks')
  const labels = useSceneLabels()
  return useDocument((document) => targetTitle(document, id, labels, t))
}
