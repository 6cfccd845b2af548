import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '../ui/Segmented.tsx'
import { attempt } from './say-error.ts'
import { setLanguage, setTheme, useSettings } from './settings.ts'

/** Languages by their own names: nobody looks for "Węgierski" to leave Polish. */
const languages = [
  { value: 'en', label: 'English' },
  { value: 'hu', label: 'Magyar' },
  { value: 'pl', label: 'Polski' },
] as const

/** Language and theme; both change at once. */
export function SettingsForm() {
  const { t } = useTranslation('app')
  const { language, theme } = useSettings()
  const themes = (['system', 'light', 'dark'] as const).map((value) => ({
    value,
    label: t(`settings.${value}`),
  }))
  return (
    <>
      <h2 className="settings-title">{t('settings.title')}</h2>
      <div className="settings-row">
        <span>{t('settings.language')}</span>
        <Segmented
          label={t('settings.language')}
          value={language}
          choices={languages}
          onChoose={(value) => attempt(setLanguage(value))}
        />
      </div>
      <div className="settings-row">
        <span>{t('settings.theme')}</span>
        <Segmented
          label={t('settings.theme')}
          value={theme}
          choices={themes}
          onChoose={(value) => attempt(setTheme(value))}
        />
      </div>
      <p className="settings-note">
        <ShieldCheck size={14} strokeWidth={1.75} aria-hidden />
        {t('settings.private')}
      </p>
    </>
  )
}
