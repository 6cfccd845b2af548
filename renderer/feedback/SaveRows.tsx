import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../../shared/feedback/import-report.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { app } from '../app/bridge.ts'
import { attempt } from '../app/say-error.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { fileNameFrom } from '../export/export-choices.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/toast.ts'
import { useImportSession, useImportState } from './import-context.tsx'
import type { RowsToSave } from './import-session.ts'
import en from './locales/en.json'
import { useReasonWords } from './use-reason-words.ts'

interface SaveRowsProps {
  readonly reason: RowsToSave['reason']
  readonly children: ReactNode
}

/** Saves the rows that have a problem as a table, to be looked at or mended in a spreadsheet. */
export function SaveRows({ reason, children }: SaveRowsProps) {
  const { t } = useTranslation('feedback')
  const { t: tExport } = useTranslation('export')
  const language = useLanguage()
  const session = useImportSession()
  const say = useReasonWords()
  const name = useImportState(({ survey }) => survey?.name ?? '')
  const save = async () => {
    const what = reason === null ? t('quality.leftOut') : say(reason.code)
    const stem = name.replace(/\.[^.]{1,8}$/, '')
    const suggestedName = fileNameFrom(`${stem}, ${what}`, what)
    const target = await app.chooseExportFile({ suggestedName, format: 'csv' })
    if (!target) return
    const { rows } = await session.saveRows({
      target: target.file,
      reason,
      language,
      words: {
        row: t('columns.row'),
        reason: t('quality.reason'),
        reasons: Object.fromEntries(Object.keys(en.reason).map((code) => [code, say(code)])),
      },
    })
    showToast({
      look: 'done',
      text: t('quality.saved', {
        count: rows,
        formatted: formatNumber(rows, language),
        name: target.name,
      }),
      action: {
        label: tExport('showInFolder'),
        onSelect: () => attempt(app.showExported({ file: target.file })),
      },
    })
  }
  return (
    <Button size="small" onClick={() => attempt(save())}>
      <Download size={12} strokeWidth={2} aria-hidden />
      {children}
    </Button>
  )
}

/** All rows that the import leaves out, each with its reason. */
export function SaveLeftOut({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const count = report.rows.rejected + report.rows.duplicate - report.updated
  if (count === 0) return null
  return (
    <p className="quality-save">
      <SaveRows reason={null}>
        {t('quality.saveLeftOut', { count, formatted: formatNumber(count, language) })}
      </SaveRows>
    </p>
  )
}
