import { useStore } from '@xyflow/react'
import { useMemo } from 'react'
import { ColumnWash } from './ColumnWash.tsx'
import { detailAt, hasLessDetail } from './DistantItem.tsx'
import { numberOf } from './describe.ts'
import { usePicture } from './picture-context.ts'
import { SceneNode } from './SceneNode.tsx'
import { useShownNumbers } from './shown-numbers.ts'
import { meets, useView } from './use-view.ts'
import { useWordsWithoutNumbers } from './use-words.ts'
import './scene-item.css'

/**
 * The map as it is drawn: the scene's items that are in view, from back to front. An item that is the
 * same as before is not drawn again, whatever happens around it.
 */
export function SceneLayer() {
  const { items } = usePicture().scene
  const view = useView()
  const words = useWordsWithoutNumbers()
  const numbers = useShownNumbers()
  const detail = useStore(({ transform }) => detailAt(transform[2]))
  const [sheet, ...others] = useMemo(
    () => items.filter(({ box }) => meets(box, view)),
    [items, view],
  )
  return (
    <>
      {sheet && <SceneNode key={sheet.id} item={sheet} detail="near" words={words} number="" />}
      {/* Right above the sheet: the wash must not tint what stands on it. */}
      <ColumnWash />
      {others.map((item) => (
        <SceneNode
          key={item.id}
          item={item}
          detail={hasLessDetail(item) ? detail : 'near'}
          words={words}
          number={item.kind === 'touchpoint' ? numberOf(item.id, { ...words, numbers }) : ''}
        />
      ))}
    </>
  )
}
