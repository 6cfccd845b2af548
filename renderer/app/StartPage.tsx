import { TriangleAlert } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WindowState } from '../../shared/rpc/contract.ts'
import { type ErrorData, toErrorData } from '../../shared/rpc/errors.ts'
import { Button } from '../ui/Button.tsx'
import { begin } from './begin.ts'
import { ChooseWorkspace } from './ChooseWorkspace.tsx'
import { explain } from './explain.ts'
import { TopBarFrame } from './TopBarFrame.tsx'

/**
 * Goes to the map that was edited last, or to the start page where there is none; a window without a
 * workspace asks for one. While the workspace is being opened it waits: main says when it is there, and
 * then this page starts anew.
 */
export function StartPage() {
  const { t } = useTranslation('app')
  const [state, setState] = useState<WindowState>({ state: 'opening' })
  const [error, setError] = useState<ErrorData | null>(null)
  const start = useCallback(() => {
    setError(null)
    begin()
      .then(setState)
      .catch((reason: unknown) => setError(toErrorData(reason)))
  }, [])
  useEffect(start, [start])
  return (
    <div className="page">
      <TopBarFrame />
      {state.state === 'empty' && <ChooseWorkspace refused={state.refused} />}
      {error && (
        <main className="notice" role="alert">
          <TriangleAlert size={20} strokeWidth={1.5} aria-hidden />
          <p>{explain(error)}</p>
          <Button look="primary" onClick={start}>
            {t('tryAgain')}
          </Button>
        </main>
      )}
    </div>
  )
}
