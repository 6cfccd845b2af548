import './snapshots.css'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../app/dialogs.ts'
import { attempt } from '../app/say-error.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface ConfirmDialogProps {
  readonly title: string
  readonly detail: string
  readonly action: string
  readonly danger?: boolean
  readonly onConfirm: () => Promise<unknown>
}

/** Asks before something that cannot be taken back, or that changes the whole map. */
export function ConfirmDialog({ title, detail, action, danger, onConfirm }: ConfirmDialogProps) {
  const { t } = useTranslation('app')
  return (
    <Dialog
      title={title}
      closeLabel={t('close')}
      width={440}
      onClose={closeDialog}
      foot={
        <>
          <Button size="big" onClick={closeDialog}>
            {t('cancel')}
          </Button>
          <Button
            size="big"
            look={danger ? 'danger' : 'primary'}
            onClick={() => {
              closeDialog()
              attempt(onConfirm())
            }}
          >
            {action}
          </Button>
        </>
      }
    >
      <p className="confirm-detail">{detail}</p>
    </Dialog>
  )
}
