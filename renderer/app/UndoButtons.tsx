import { Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../commands/registry.ts'
import { useSession, useSessionState } from '../document/session-context.ts'
import { useStepWords } from '../document/use-step-words.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** Undo and redo; their tooltips name the step. */
export function UndoButtons() {
  const { t } = useTranslation('app')
  const session = useSession()
  const undo = useStepWords(useSessionState(({ history }) => history.undo.at(-1)?.name))
  const redo = useStepWords(useSessionState(({ history }) => history.redo.at(-1)?.name))
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undo === null ? t('undo') : t('undoStep', { step: undo })}
        keys={keysOf('undo')}
        disabled={undo === null}
        data-action="undo"
        onClick={session.undo}
      />
      <IconButton
        icon={Redo2}
        label={redo === null ? t('redo') : t('redoStep', { step: redo })}
        keys={keysOf('redo')}
        disabled={redo === null}
        data-action="redo"
        onClick={session.redo}
      />
    </>
  )
}
