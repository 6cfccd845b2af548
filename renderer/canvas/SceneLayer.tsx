import { useStore } from '@xyflow/react'
import { useMemo } from 'react'
import { ColumnWash } from './ColumnWash.tsx'
import { detailAt, hasLessDetail } from './DistantItem.tsx'
import { usePicture } from './picture-context.ts'
import { SceneNode } from './SceneNode.tsx'
import { meets, useView } from './use-view.ts'
import { useWords } from './use-words.ts'

/**
 * The map as it is drawn: the scene's items that are in view, from back to front. An item that is the
 * same as before is not drawn again, whatever happens around it.
 */
export function SceneLayer() {
  const { items } = usePicture().scene
  const view = useView()
  const words = useWords()
  const detail = useStore(({ transform }) => detailAt(transform[2]))
  const [sheet, ...others] = useMemo(
    () => items.filter(({ box }) => meets(box, view)),
    [items, view],
  )
  return (
    <>
      {sheet && <SceneNode key={sheet.id} item={sheet} detail="near" words={words} />}
      {/* Right above the sheet: the wash must not tint what stands on it. */}
      <ColumnWash />
      {others.map((item) => (
        <SceneNode
          key={item.id}
          item={item}
          detail={hasLessDetail(item) ? detail : 'near'}
          words={words}
        />
      ))}
    </>
  )
}
