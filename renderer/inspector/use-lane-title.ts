import type { Lane } from '../../shared/document/lane.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'

/** A lane's name: its own title, or its kind in the window's language. */
export function useLaneTitle(): (lane: Pick<Lane, 'title' | 'kind'>) => string {
  const { lanes } = useSceneLabels()
  return (lane) => lane.title || withoutSoftHyphens(lanes[lane.kind])
}

function withoutSoftHyphens(word: string): string {
  return word.replaceAll('\u00AD', '')
}
