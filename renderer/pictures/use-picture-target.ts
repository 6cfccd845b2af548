import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { attempt } from '../app/say-error.ts'
import { dragsPictures, pictureFilesOf } from './picture-files.ts'
import { takePictures } from './take-pictures.ts'

/** What takes one picture by drop, and by paste while something in it has the keyboard. */
export function usePictureTarget(onTaken: (picture: string) => void) {
  const [over, setOver] = useState(false)
  const take = async (files: readonly File[]) => {
    const [first] = await takePictures(files.slice(0, 1))
    if (first) onTaken(first)
  }
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!dragsPictures(event.dataTransfer)) return
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      },
      onDragLeave(event: DragEvent<HTMLElement>) {
        const { relatedTarget, currentTarget } = event
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          setOver(false)
      },
      onDrop(event: DragEvent) {
        setOver(false)
        const files = pictureFilesOf(event.dataTransfer)
        if (files.length === 0) return
        event.preventDefault()
        attempt(take(files))
      },
      onPaste(event: ClipboardEvent) {
        const files = pictureFilesOf(event.clipboardData)
        if (files.length === 0 || event.clipboardData.getData('text/plain') !== '') return
        event.preventDefault()
        attempt(take(files))
      },
    },
  }
}
