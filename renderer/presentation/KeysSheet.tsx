import { useTranslation } from 'react-i18next'
import type en from './locales/en.json'
import './over-slides.css'

type Words = keyof (typeof en)['keys']

const rows: readonly { readonly words: Words; readonly keys: readonly (string | Words)[] }[] = [
  { words: 'next', keys: ['→', 'PgDn', 'Space', 'Enter', 'N'] },
  { words: 'back', keys: ['←', 'PgUp', '⌫', 'P'] },
  { words: 'ends', keys: ['Home', 'End'] },
  { words: 'number', keys: ['numberKeys'] },
  { words: 'black', keys: ['B', '.'] },
  { words: 'spotlight', keys: ['S', 'L'] },
  { words: 'spotlightSize', keys: ['+', '−', 'wheel'] },
  { words: 'votes', keys: ['E'] },
  { words: 'persona', keys: ['↑', '↓'] },
  { words: 'keys', keys: ['?'] },
  { words: 'leave', keys: ['Esc'] },
]

/** The presenter's keys, over the slide until any key is pressed. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('presentation')
  const written = (key: string | Words) =>
    key === 'numberKeys' || key === 'wheel' ? (
      <span key={key}>{t(`keys.${key}`)}</span>
    ) : (
      <kbd key={key}>{key}</kbd>
    )
  return (
    <div className="presentation-scrim">
      <section
        role="dialog"
        aria-modal="true"
        aria-label={t('keys.title')}
        className="presentation-keys"
      >
        <h2>{t('keys.title')}</h2>
        <dl>
          {rows.map(({ words, keys }) => (
            <div key={words}>
              <dt>{t(`keys.${words}`)}</dt>
              <dd>{keys.map(written)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('keys.pointer')}</p>
        <button type="button" className="presentation-button" onClick={onClose}>
          {t('keys.close')}
        </button>
      </section>
    </div>
  )
}
