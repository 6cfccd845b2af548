import { FileCode2, FileImage, ImageOff, ImagePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/document/card.ts'
import { attempt } from '../../app/say-error.ts'
import { liveOverlay } from '../../feedback/live-overlay.ts'
import type { CanvasContext } from '../canvas-context.ts'
import { copyAsPicture } from '../clipboard/copy-picture.ts'
import { MenuRow } from '../MenuRow.tsx'
import { choosePictureFor, removePicture } from './bring-pictures.ts'

interface RowsProps {
  readonly context: CanvasContext
}

/** A card's picture in its context menu. */
export function PictureRows({ context: { session }, card }: RowsProps & { readonly card: Card }) {
  const { t } = useTranslation('pictures')
  return (
    <>
      <MenuRow
        icon={ImagePlus}
        onSelect={() => attempt(choosePictureFor(session, { kind: 'card', id: card.id }))}
      >
        {t(card.picture ? 'change' : 'choose')}
      </MenuRow>
      {card.picture && (
        <MenuRow icon={ImageOff} onSelect={() => removePicture(session, card.id)}>
          {t('remove')}
        </MenuRow>
      )}
    </>
  )
}

/** The selection, or the whole map, as a picture for another program. */
export function CopyAsRows({ context: { session } }: RowsProps) {
  const { t } = useTranslation('commands')
  const copy = (format: 'svg' | 'png') => attempt(copyAsPicture(session, liveOverlay(), format))
  return (
    <>
      <MenuRow icon={FileCode2} onSelect={() => copy('svg')}>
        {t('name.copyAsSvg')}
      </MenuRow>
      <MenuRow icon={FileImage} onSelect={() => copy('png')}>
        {t('name.copyAsPng')}
      </MenuRow>
    </>
  )
}
