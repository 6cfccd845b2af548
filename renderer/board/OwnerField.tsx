import { useTranslation } from 'react-i18next'
import type { Card } from '../../shared/document/card.ts'
import { useRecordEdit } from '../inspector/use-record-edit.ts'
import { initialsOf } from '../ui/initials.ts'

/** Who takes care of an opportunity, typed where it stands. */
export function OwnerField({ card, text }: { readonly card: Card; readonly text: string }) {
  const { t } = useTranslation('board')
  const edit = useRecordEdit('card', card.id, 'editCard')
  return (
    <span className="board-owner-field">
      {card.owner.trim() && (
        <span className="board-owner" aria-hidden>
          {initialsOf(card.owner)}
        </span>
      )}
      <input
        type="text"
        className="board-input"
        aria-label={t('ownerOf', { text })}
        title={card.owner}
        value={card.owner}
        placeholder={t('setOwner')}
        spellCheck={false}
        onChange={(event) => edit.type('owner', { owner: event.target.value })}
        onBlur={edit.done}
        onKeyDown={(event) => {
          if (!['Enter', 'Escape'].includes(event.key) || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          event.currentTarget.blur()
        }}
      />
    </span>
  )
}
