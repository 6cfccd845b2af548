import './command-field.css'
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Keys } from './Keys.tsx'
import { commandOf, perform } from './registry.ts'

/** In the top bar: looks like a field, and opens the palette, which has the real one. */
export function CommandField() {
  const { t } = useTranslation('commands')
  const palette = commandOf('palette')
  return (
    <button
      type="button"
      className="command-field"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      data-action="palette"
      onClick={() => perform(palette)}
    >
      <Search size={14} strokeWidth={1.75} aria-hidden />
      <span className="command-field-words">{t('palette.field')}</span>
      <span className="command-field-word" aria-hidden>
        {t('palette.fieldShort')}
      </span>
      <span className="command-field-keys">
        <Keys written={palette.keys?.[0]?.replace(' ', '\u00A0') ?? ''} />
      </span>
    </button>
  )
}
