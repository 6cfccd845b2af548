import { Progress } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { formatSeconds } from './format.ts'
import { useImportState } from './import-context.tsx'
import './reading-progress.css'

interface ReadingProgressProps {
  /** What goes on. */
  readonly label: string
  /** Rows of the file, once they are known. */
  readonly total: number | null
}

/** How far a file has been read, how quickly it goes, and how long it still takes. */
export function ReadingProgress({ label, total }: ReadingProgressProps) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const { rows, share, pace } = useImportState(({ progress }) => progress) ?? notYet
  const percent = 100 * share
  const read = formatNumber(rows, language)
  return (
    <div className="reading-progress">
      <Progress.Root className="progress" value={percent} aria-label={label}>
        <Progress.Indicator className="progress-done" style={{ width: `${percent}%` }} />
      </Progress.Root>
      <p aria-live="polite">
        {total === null
          ? t('progress.rows', { count: rows, formatted: read })
          : t('progress.rowsOf', { rows: read, total: formatNumber(total, language) })}
      </p>
      <p>
        {pace &&
          t('progress.pace', {
            rows: formatNumber(pace.rowsPerSecond, language),
            left: formatSeconds(pace.leftMs, language),
          })}
      </p>
    </div>
  )
}

const notYet = { rows: 0, share: 0, pace: null }
