import { FilePlus2, FolderOpen, HardDrive, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { WindowState } from '../../shared/rpc/contract.ts'
import { Button } from '../ui/Button.tsx'
import { explain } from './explain.ts'
import { attempt } from './say-error.ts'
import { useSettings } from './settings.ts'
import { newWorkspace, openWorkspace } from './workspace-actions.ts'
import './choose-workspace.css'

type Refused = Extract<WindowState, { state: 'empty' }>['refused']

/** What a window shows that has no workspace: those used last, and the ways to another. */
export function ChooseWorkspace({ refused }: { readonly refused: Refused }) {
  const { t } = useTranslation('app')
  const { recent } = useSettings()
  return (
    <main className="choose-page">
      <div className="choose-sheet">
        {refused ? (
          <div className="choose-refused" role="alert">
            <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
            <div>
              <h1>{t('choose.refused', { name: refused.name })}</h1>
              <p>{explain(refused.error)}</p>
            </div>
            <Button size="small" onClick={() => attempt(openWorkspace(refused.token))}>
              {t('tryAgain')}
            </Button>
          </div>
        ) : (
          <>
            <h1>{t('choose.title')}</h1>
            <p>{t('choose.detail')}</p>
          </>
        )}
        {recent.length > 0 && (
          <section aria-labelledby="choose-recent">
            <h2 id="choose-recent">{t('choose.recent')}</h2>
            <ul>
              {recent.map(({ name, token }) => (
                <li key={token}>
                  <button
                    type="button"
                    className="choose-file"
                    onClick={() => attempt(openWorkspace(token))}
                  >
                    <HardDrive size={16} strokeWidth={1.75} aria-hidden />
                    <span>{name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div className="choose-actions">
          <Button look="primary" onClick={() => attempt(openWorkspace())}>
            <FolderOpen size={14} strokeWidth={1.75} aria-hidden />
            {t('choose.open')}
          </Button>
          <Button onClick={() => attempt(newWorkspace())}>
            <FilePlus2 size={14} strokeWidth={1.75} aria-hidden />
            {t('choose.make')}
          </Button>
        </div>
      </div>
    </main>
  )
}
