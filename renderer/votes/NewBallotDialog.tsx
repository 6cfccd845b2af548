import { Minus, Plus } from 'lucide-react'
import { Switch } from 'radix-ui'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../app/dialogs.ts'
import { useSession } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { startBallot } from './ballot-actions.ts'

/** Asks what is voted on, with how many dots, and whether others' dots are hidden. */
export function NewBallotDialog() {
  const { t } = useTranslation('votes')
  const session = useSession()
  const [title, setTitle] = useState('')
  const [budget, setBudget] = useState(3)
  const [secret, setSecret] = useState(true)
  const secretId = useId()
  const start = () => {
    closeDialog()
    startBallot(session, { title, budget, secret })
  }
  return (
    <Dialog
      title={t('new.title')}
      closeLabel={t('new.close')}
      width={420}
      onClose={closeDialog}
      foot={
        <>
          <Button onClick={closeDialog}>{t('new.cancel')}</Button>
          <Button look="primary" onClick={start}>
            {t('new.create')}
          </Button>
        </>
      }
    >
      <form
        className="ballot-form"
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
      >
        <label className="field">
          <span className="field-label">{t('new.name')}</span>
          <input
            className="text-input"
            value={title}
            maxLength={200}
            placeholder={t('new.namePlaceholder')}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <div className="ballot-form-row">
          <span>{t('new.budget')}</span>
          <fieldset className="ballot-budget" aria-label={t('new.budget')}>
            <IconButton
              small
              icon={Minus}
              iconSize={14}
              label={t('new.fewer')}
              disabled={budget <= 1}
              onClick={() => setBudget(budget - 1)}
            />
            <output aria-live="polite">{budget}</output>
            <IconButton
              small
              icon={Plus}
              iconSize={14}
              label={t('new.more')}
              disabled={budget >= 20}
              onClick={() => setBudget(budget + 1)}
            />
          </fieldset>
        </div>
        <div className="ballot-form-row">
          <label htmlFor={secretId}>{t('new.secret')}</label>
          <Switch.Root
            id={secretId}
            className="inspector-switch"
            checked={secret}
            onCheckedChange={setSecret}
          >
            <Switch.Thumb className="inspector-switch-thumb" />
          </Switch.Root>
        </div>
      </form>
    </Dialog>
  )
}
