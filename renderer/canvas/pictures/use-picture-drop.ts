import { useReactFlow } from '@xyflow/react'
import { type DragEvent, useMemo } from 'react'
import type { Box } from '../../../shared/scene/primitive.ts'
import { attempt } from '../../app/say-error.ts'
import { dragsPictures, pictureFilesOf } from '../../pictures/picture-files.ts'
import type { GestureContext } from '../gesture-context.ts'
import { bringPictures } from './bring-pictures.ts'
import { pictureDropAt } from './picture-drop.ts'

/** Pictures that are dragged from elsewhere onto the map; other files are for the window around it. */
export function usePictureDrop({ session, canvas, layout }: GestureContext) {
  const flow = useReactFlow()
  return useMemo(() => {
    const dropAt = ({ clientX, clientY }: DragEvent) =>
      pictureDropAt(layout(), flow.screenToFlowPosition({ x: clientX, y: clientY }))
    const show = (box: Box | null) => {
      if (!sameBox(canvas.getState().pictureOver, box)) canvas.setState({ pictureOver: box })
    }
    return {
      onDragOver(event: DragEvent) {
        if (!dragsPictures(event.dataTransfer)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        show(dropAt(event).box)
      },
      onDragLeave(event: DragEvent<HTMLElement>) {
        const { relatedTarget, currentTarget } = event
        const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
        if (!stays) show(null)
      },
      onDrop(event: DragEvent<HTMLElement>) {
        show(null)
        const files = pictureFilesOf(event.dataTransfer)
        if (files.length === 0 || files.length < event.dataTransfer.files.length) return
        event.preventDefault()
        event.currentTarget.focus({ preventScroll: true })
        attempt(bringPictures(session, files, dropAt(event).use))
      },
    }
  }, [canvas, flow, layout, session])
}

function sameBox(a: Box | null, b: Box | null): boolean {
  if (!a || !b) return a === b
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
