import { useTranslation } from 'react-i18next'
import { Keys } from './Keys.tsx'

/** The palette's own keys. */
export function PaletteFoot() {
  const { t } = useTranslation('commands')
  return (
    <footer className="palette-foot">
      <span>
        <Keys written="↑ ↓" />
        {t('palette.move')}
      </span>
      <span>
        <Keys written="Enter" />
        {t('palette.run')}
      </span>
      <span>
        <Keys written="Tab" />
        {t('palette.narrowKey')}
      </span>
      <span className="palette-space" />
      <span>
        <Keys written=">" />
        {t('palette.commandsOnly')}
      </span>
    </footer>
  )
}
