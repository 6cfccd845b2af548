import { ImagePlus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { attempt } from '../app/say-error.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { PictureView } from './PictureView.tsx'
import { choosePicture } from './take-pictures.ts'
import { usePictureTarget } from './use-picture-target.ts'
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
