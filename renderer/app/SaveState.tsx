import { HardDrive, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../../shared/scene/format.ts'
import { useSaveStatus } from '../document/session-context.ts'
import { becauseOf } from './say-error.ts'

/** Whether the edits are on the disk, in words that do not promise more than is true. */
export function SaveState() {
  const { t, i18n } = useTranslation('app')
  const status = useSaveStatus()
  if (status.state === 'notSaved')
    return (
      <span className="save-state save-state-bad" role="status" data-state="notSaved">
        <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
        <span className="save-state-told">
          {t('save.notSaved', { because: becauseOf(status.error.code) })}
        </span>
      </span>
    )
  if (status.state === 'saving')
    return (
      <span className="save-state" role="status" data-state="saving">
        <LoaderCircle className="spinner" size={14} strokeWidth={1.75} aria-hidden />
        <span>{t('save.saving')}</span>
      </span>
    )
  return (
    <span className="save-state" role="status" data-state="saved">
      <HardDrive size={14} strokeWidth={1.75} aria-hidden />
      <span>
        {status.at === null
          ? t('save.saved')
          : t('save.savedAt', { time: timeOf(status.at, i18n.language) })}
      </span>
    </span>
  )
}

function timeOf(iso: string, language: string): string {
  return new Date(iso).toLocaleTimeString(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
}
