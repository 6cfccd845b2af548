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
  const { work, rows, share } = useImportState(({ progress }) => progress) ?? notYet
  const percent = 100 * share
  const read = formatNumber(rows, language)
  return (
    <div className="reading-progress">
      <Progress.Root className="progress" value={percent} aria-label={label}>
        <Progress.Indicator className="progress-done" style={{ width: `${percent}%` }} />
      </Progress.Root>
      <p aria-live="polite">
        {work === 'comparing'
          ? t('progress.compared', { count: rows, formatted: read })
          : total === null
            ? t('progress.rows', { count: rows, formatted: read })
            : t('progress.rowsOf', { rows: read, total: formatNumber(total, language) })}
      </p>
      <p>
        <ReadingPace />
      </p>
    </div>
  )
}

const notYet = { work: 'looking', rows: 0, share: 0 } as const

/** Rows a second, and the time that is left; nothing before they can be told. */
export function ReadingPace() {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const pace = useImportState(({ progress }) => progress?.pace ?? null)
  if (!pace) return null
  return t('progress.pace', {
    rows: formatNumber(pace.rowsPerSecond, language),
    left: formatSeconds(pace.leftMs, language),
  })
}
