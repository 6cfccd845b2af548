import { TriangleAlert } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ErrorData, toErrorData } from '../../shared/rpc/errors.ts'
import { Button } from '../ui/Button.tsx'
import { storage } from './bridge.ts'
import { goHome, openMapPage } from './router.ts'
import { TopBarFrame } from './TopBarFrame.tsx'
import { loadWorkspace, workspaceStore } from './workspace.ts'

/** How long the workspace may take to open before anything is said about it, in ms. */
const patience = 4000

/** Goes to the map that was edited last, or to the start page where there is none. */
export function StartPage() {
  const { t } = useTranslation('app')
  const [error, setError] = useState<ErrorData | null>(null)
  const start = useCallback(async () => {
    setError(null)
    await loadWorkspace()
    const { maps } = await storage.listMaps({})
    const [latest] = [...maps].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    await (latest ? openMapPage(latest.id) : goHome())
  }, [])
  useEffect(() => {
    // The window can be there before its workspace is: main says when, and then this page starts anew.
    start().catch((reason: unknown) => {
      const waited = workspaceStore.getState().info === null ? patience : 0
      setTimeout(() => setError(toErrorData(reason)), waited)
    })
  }, [start])
  return (
    <div className="page">
      <TopBarFrame />
      {error && (
        <main className="notice" role="alert">
          <TriangleAlert size={20} strokeWidth={1.5} aria-hidden />
          <p>{error.message}</p>
          <Button
            look="primary"
            onClick={() => void start().catch((reason) => setError(toErrorData(reason)))}
          >
            {t('tryAgain')}
          </Button>
        </main>
      )}
    </div>
  )
}
