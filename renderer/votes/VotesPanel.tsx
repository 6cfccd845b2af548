import './votes.css'
import { PanelLeftClose, Vote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../app/dialogs.ts'
import { closePanel } from '../app/panels.ts'
import { useDocument } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { BallotCard } from './BallotCard.tsx'

/** The map's dot votes: those that are open and what came of the others. */
export function VotesPanel() {
  const { t } = useTranslation('votes')
  const table = useDocument((document) => document.ballot)
  const ballots = Object.values(table).sort((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <aside className="panel votes-panel" aria-label={t('title')}>
      <header className="panel-head">
        <h2>{t('title')}</h2>
        <IconButton icon={PanelLeftClose} label={t('close')} onClick={closePanel} />
      </header>
      <div className="panel-body">
        {ballots.length === 0 && (
          <p className="panel-empty">
            <b>{t('empty')}</b>
            {t('emptyDetail')}
          </p>
        )}
        <div className="panel-action">
          <Button onClick={() => openDialog({ kind: 'newBallot' })}>
            <Vote size={14} strokeWidth={1.75} aria-hidden />
            {t('start')}
          </Button>
        </div>
        <ul className="ballots">
          {ballots.map((ballot) => (
            <BallotCard key={ballot.id} ballot={ballot} />
          ))}
        </ul>
      </div>
    </aside>
  )
}
