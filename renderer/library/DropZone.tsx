import { FileSpreadsheet } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { startImport } from '../app/import-survey.ts'
import { attempt } from '../app/say-error.ts'
import { Button } from '../ui/Button.tsx'

/** Says that files can be dropped here; the whole window takes them. */
export function DropZone() {
  const { t } = useTranslation('library')
  return (
    <div className="drop-zone">
      <span className="drop-zone-icon">
        <FileSpreadsheet size={20} strokeWidth={1.5} aria-hidden />
      </span>
      <b>{t('dropTitle')}</b>
      <p>{t('dropDetail')}</p>
      <Button onClick={() => attempt(startImport())}>{t('chooseFile')}</Button>
    </div>
  )
}
