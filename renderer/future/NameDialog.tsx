import './snapshots.css'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../app/dialogs.ts'
import { attempt } from '../app/say-error.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface NameDialogProps {
  readonly title: string
  readonly detail: string
  readonly label: string
  readonly value: string
  readonly action: string
  /** Further fields under the name. */
  readonly children?: ReactNode
  readonly onSubmit: (name: string) => Promise<unknown>
}

/** Asks for a name, which is suggested and selected, and does something under it. */
export function NameDialog(props: NameDialogProps) {
  const { t } = useTranslation('app')
  const [name, setName] = useState(props.value)
  const form = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = name.trim()
    if (typed === '') return
    closeDialog()
    attempt(props.onSubmit(typed))
  }
  return (
    <Dialog
      title={props.title}
      closeLabel={t('close')}
      width={440}
      onClose={closeDialog}
      foot={
        <>
          <Button size="big" onClick={closeDialog}>
            {t('cancel')}
          </Button>
          <Button size="big" look="primary" type="submit" form={form} disabled={name.trim() === ''}>
            {props.action}
          </Button>
        </>
      }
    >
      <form id={form} className="name-dialog" onSubmit={submit}>
        <p>{props.detail}</p>
        <label className="field">
          <span className="field-label">{props.label}</span>
          <input
            className="text-input"
            value={name}
            maxLength={200}
            spellCheck={false}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        {props.children}
      </form>
    </Dialog>
  )
}
