import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../shared/feedback/profile.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import './file-facts.css'
import type en from './locales/en.json'

type Warning = Profile['warnings'][number]
type KnownWarning = keyof (typeof en)['warning']

/** What was found odd in the file. Personal data that is dropped has its own place. */
export function FileWarnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const say = useWarningWords()
  const shown = warnings.filter(({ code }) => code !== 'personal_data')
  if (shown.length === 0) return null
  return (
    <div className="hint">
      <b className="hint-warn">
        <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
        {t('file.notice')}
      </b>
      <ul className="hint-list">
        {shown.map((warning) => (
          <li key={`${warning.code} ${warning.message}`} title={warning.message}>
            {say(warning)}
            {/* The reader of files explains itself in English. */}
            {language === 'en' && <small>{warning.message}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function useWarningWords(): (warning: Warning) => string {
  const { t, i18n } = useTranslation('feedback')
  return ({ code, column = '', message }) =>
    i18n.exists(`feedback:warning.${code}`)
      ? t(`warning.${code as KnownWarning}`, { column })
      : message
}
