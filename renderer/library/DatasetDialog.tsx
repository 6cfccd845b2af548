import type { ReactNode, SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface DatasetDialogProps {
  readonly title: string
  readonly submitLabel: string
  readonly danger?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
  /** Another way to leave the dialog. */
  readonly extra?: ReactNode
}

/** A small form about one dataset; Enter says yes. */
export function DatasetDialog({
  title,
  submitLabel,
  danger = false,
  onSubmit,
  onClose,
  children,
  extra,
}: DatasetDialogProps) {
  const { t } = useTranslation('app')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Dialog
      title={title}
      closeLabel={t('close')}
      width={440}
      onClose={onClose}
      foot={
        <>
          {extra}
          <Button size="big" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            size="big"
            look={danger ? 'danger' : 'primary'}
            type="submit"
            form="dataset-dialog"
          >
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id="dataset-dialog" className="dataset-form" onSubmit={submit}>
        {children}
      </form>
    </Dialog>
  )
}
