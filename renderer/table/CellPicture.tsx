import { ImageOff, ImagePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../shared/document/card.ts'
import { attempt } from '../app/say-error.ts'
import { choosePictureFor, removePicture } from '../canvas/pictures/bring-pictures.ts'
import { PictureView } from '../pictures/PictureView.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import type { TableWords } from './describe-cell.ts'
import type { TableContext } from './table-context.ts'
import './cell-picture.css'

interface CellPictureProps {
  readonly card: Card
  readonly size: { readonly width: number; readonly height: number }
  readonly context: TableContext
  readonly words: TableWords
}

/** A card's picture, small; pressing it changes it or takes it off. Where one belongs and is not, it asks for one. */
export function CellPicture({ card, size, context, words }: CellPictureProps) {
  const { t } = useTranslation('pictures')
  const { session, refocus } = context
  const choose = () => attempt(choosePictureFor(session, { kind: 'card', id: card.id }))
  if (card.picture === null) {
    return (
      <button
        type="button"
        tabIndex={-1}
        className="table-thumb table-thumb-empty"
        style={size}
        aria-label={t('choose')}
        title={t('choose')}
        onClick={choose}
      >
        <ImagePlus size={14} strokeWidth={1.75} aria-hidden />
      </button>
    )
  }
  const name = words.table('pictureOf', { card: card.text || words.t('name.picture') })
  return (
    <Menu
      label={name}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        refocus()
      }}
      trigger={
        <button type="button" tabIndex={-1} className="table-thumb" style={size} aria-label={name}>
          <PictureView picture={card.picture} alt="" />
        </button>
      }
    >
      <MenuItem icon={ImagePlus} onSelect={choose}>
        {t('change')}
      </MenuItem>
      <MenuItem icon={ImageOff} onSelect={() => removePicture(session, card.id)}>
        {t('remove')}
      </MenuItem>
    </Menu>
  )
}
