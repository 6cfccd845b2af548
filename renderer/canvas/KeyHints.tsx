import { useDocument } from '../document/session-context.ts'
import { useWords } from './use-words.ts'
import './key-hints.css'

/** Maps with fewer touchpoints than this are still being begun. */
const beginning = 4

/** The keys by which a map is begun; where the numbers will be chosen once there are any. */
export function KeyHints() {
  const { t } = useWords()
  const begun = useDocument((document) => Object.keys(document.touchpoint).length >= beginning)
  if (begun) return null
  return (
    <div className="key-hints" role="note" aria-label={t('keys.label')}>
      <span className="key-hint-first">
        <kbd>Enter</kbd>
        {t('keys.enter')}
      </span>
      <span>
        <kbd>Tab</kbd>
        {t('keys.tab')}
      </span>
      <span>
        <kbd>Ctrl Enter</kbd>
        {t('keys.ctrlEnter')}
      </span>
      <span>
        <kbd>↓</kbd>
        {t('keys.down')}
      </span>
      <span>
        <kbd>Shift Enter</kbd>
        {t('keys.shiftEnter')}
      </span>
      <span>
        <kbd>Esc</kbd>
        {t('keys.escape')}
      </span>
      <span className="key-hints-note">{t('keys.saved')}</span>
    </div>
  )
}
