import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useImportState } from './import-context.tsx'
import './reading-progress.css'

/** Says that the figures beside it are still those of before the last change; of a large file, how far it is. */
export function CountingAgain() {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const again = useImportState(({ reading, report }) => reading && report !== null)
  const percent = useImportState(({ progress }) => progress && Math.floor(100 * progress.share))
  if (!again) return null
  return (
    <span className="counting-again" role="status">
      {percent === null
        ? t('progress.again')
        : t('progress.againPercent', { percent: formatNumber(percent, language) })}
    </span>
  )
}
