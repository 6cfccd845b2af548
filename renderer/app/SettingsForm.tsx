import { Minus, Plus, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../commands/registry.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { changeZoom, interfaceZoom } from './interface-zoom.ts'
import { attempt } from './say-error.ts'
import { setAuthor, setLanguage, setTheme, useSettings } from './settings.ts'

/** Languages by their own names: nobody looks for "Węgierski" to leave Polish. */
const languages = [
  { value: 'en', label: 'English' },
  { value: 'hu', label: 'Magyar' },
  { value: 'pl', label: 'Polski' },
] as const

/** Language, theme, the size of everything and the name under comments; all change at once. */
export function SettingsForm() {
  const { t } = useTranslation('app')
  const { language, theme, zoom, author = '' } = useSettings()
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
      <div className="settings-row">
        <span id="settings-zoom">{t('settings.zoom')}</span>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of buttons. */}
        <div className="settings-zoom" role="group" aria-labelledby="settings-zoom">
          <IconButton
            icon={Minus}
            label={t('settings.smaller')}
            keys={keysOf('interfaceSmaller')}
            disabled={interfaceZoom('smaller') === null}
            onClick={() => changeZoom('smaller')}
          />
          <output className="settings-zoom-value">{t('settings.percent', { zoom })}</output>
          <IconButton
            icon={Plus}
            label={t('settings.larger')}
            keys={keysOf('interfaceLarger')}
            disabled={interfaceZoom('larger') === null}
            onClick={() => changeZoom('larger')}
          />
        </div>
      </div>
      <label className="settings-row">
        <span>{t('settings.author')}</span>
        <input
          type="text"
          className="text-input settings-author"
          maxLength={100}
          defaultValue={author}
          key={author}
          placeholder={t('settings.authorHint')}
          spellCheck={false}
          onBlur={(event) => {
            if (event.target.value.trim() !== author) attempt(setAuthor(event.target.value))
          }}
        />
      </label>
      <p className="settings-note">
        <ShieldCheck size={14} strokeWidth={1.75} aria-hidden />
        {t('settings.private')}
      </p>
    </>
  )
}
