import { ImagePlus, X } from 'lucide-react'
import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attempt } from '../app/say-error.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { PictureView } from './PictureView.tsx'
import { dragsPictures, pictureFilesOf } from './picture-files.ts'
import { choosePicture, takePictures } from './take-pictures.ts'
import './pictures.css'

interface PictureFieldProps {
  /** Its SHA-256. */
  readonly picture: string | null
  /** What it shows, in words. */
  readonly alt: string
  readonly onSet: (picture: string | null) => void
}

/** A picture that can be chosen, dropped, pasted and removed. */
export function PictureField({ picture, alt, onSet }: PictureFieldProps) {
  const { t } = useTranslation('pictures')
  const drop = usePictureTarget((taken) => onSet(taken))
  const choose = async () => {
    const chosen = await choosePicture()
    if (chosen) onSet(chosen)
  }
  return (
    <div className={`picture-field${drop.over ? ' picture-field-over' : ''}`} {...drop.handlers}>
      {picture ? (
        <>
          <PictureView picture={picture} alt={alt} />
          <div className="picture-field-tools">
            <Button size="small" onClick={() => attempt(choose())}>
              {t('change')}
            </Button>
            <IconButton
              icon={X}
              iconSize={14}
              small
              label={t('remove')}
              onClick={() => onSet(null)}
            />
          </div>
        </>
      ) : (
        <>
          <Button size="small" onClick={() => attempt(choose())}>
            <ImagePlus size={14} strokeWidth={1.75} aria-hidden />
            {t('choose')}
          </Button>
          <small>{t('dropHint')}</small>
        </>
      )}
    </div>
  )
}

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
