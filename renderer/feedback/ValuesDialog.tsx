import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import './values-dialog.css'

interface ValuesDialogProps {
  readonly title: string
  /** What stands above the values, and what it is about. */
  readonly above: ReactNode
  readonly note: string
  readonly values: ColumnProfile['values']
  /** The heads of the values and of what each is said to be. */
  readonly heads: { readonly value: string; readonly meaning: string }
  /** The control that says what a value is. */
  readonly meaningOf: (value: string) => ReactNode
  readonly valid: boolean
  readonly onSave: () => void
  readonly onClose: () => void
}

/** The values of a column, each with its number of answers and a control for what it means. */
export function ValuesDialog(props: ValuesDialogProps) {
  const { title, above, note, values, heads, meaningOf, valid, onSave, onClose } = props
  const { t } = useTranslation('feedback')
  const { t: words } = useTranslation('app')
  const language = useLanguage()
  const save = () => {
    if (!valid) return
    onSave()
    onClose()
  }
  return (
    <Dialog
      title={title}
      closeLabel={words('close')}
      width={520}
      onClose={onClose}
      foot={
        <>
          <Button look="ghost" onClick={onClose}>
            {words('cancel')}
          </Button>
          <Button look="primary" disabled={!valid} onClick={save}>
            {t('points.save')}
          </Button>
        </>
      }
    >
      {above}
      <p className="values-note">{note}</p>
      {values.length > 0 && (
        <table className="values-table">
          <thead>
            <tr>
              <th scope="col">{heads.value}</th>
              <th scope="col">{t('match.answers')}</th>
              <th scope="col">{heads.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({ value, count }) => (
              <tr key={value}>
                <th scope="row" title={value}>
                  {value}
                </th>
                <td>{formatNumber(count, language)}</td>
                <td>{meaningOf(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}
