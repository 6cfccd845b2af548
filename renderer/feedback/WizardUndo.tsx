import { Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { attempt } from '../app/say-error.ts'
import { keysOf } from '../commands/registry.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useImportSession, useImportState } from './import-context.tsx'
import { useSaidWords } from './use-said-words.ts'

/** Undo and redo of what was said in the wizard; their tooltips name the step. */
export function WizardUndo() {
  const { t } = useTranslation('app')
  const session = useImportSession()
  const past = useImportState((state) => state.past)
  const future = useImportState((state) => state.future)
  const undo = useSaidWords(past.at(-1))
  const redo = useSaidWords(future.at(-1))
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undo === null ? t('undo') : t('undoStep', { step: undo })}
        keys={keysOf('undo')}
        side="top"
        disabled={undo === null}
        onClick={() => attempt(session.undo())}
      />
      <IconButton
        icon={Redo2}
        label={redo === null ? t('redo') : t('redoStep', { step: redo })}
        keys={keysOf('redo')}
        side="top"
        disabled={redo === null}
        onClick={() => attempt(session.redo())}
      />
    </>
  )
}
