import { Ellipsis, Lock, LockOpen, Repeat, RotateCcw, Trash2 } from 'lucide-react'
import { Switch } from 'radix-ui'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../shared/document/ballot.ts'
import { ballotResult, votersOf, votesOf } from '../../shared/document/ballot-result.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { whenWords } from '../library/dates.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { BallotTable } from './BallotTable.tsx'
import { deleteBallot, endBallot, reopen, startBallot } from './ballot-actions.ts'
import { roundTitle } from './round-title.ts'
import { callVoter, useVotes, votesStore } from './votes-store.ts'

/** One dot vote in the panel: how it stands, what can be done with it, and its result when it is closed. */
export function BallotCard({ ballot }: { readonly ballot: Ballot }) {
  const { t } = useTranslation('votes')
  const language = useLanguage()
  const session = useSession()
  const document = useDocument((present) => present)
  const { shown, secret } = useVotes()
  const switchId = useId()
  const { id, open } = ballot
  const title = ballot.title || t('untitled')
  const voters = votersOf(document, id).length
  const dots = votesOf(document, id).reduce((sum, vote) => sum + vote.dots, 0)
  const newRound = () => {
    const taken = Object.values(document.ballot).map((each) => each.title)
    startBallot(session, { ...ballot, title: roundTitle(title, taken), secret })
  }
  return (
    <li className="ballot">
      <div className="ballot-head">
        <h3>{title}</h3>
        <Menu
          align="end"
          trigger={<IconButton small icon={Ellipsis} iconSize={14} label={t('more', { title })} />}
        >
          {!open && (
            <>
              <MenuItem icon={RotateCcw} onSelect={() => reopen(session, id)}>
                {t('reopen')}
              </MenuItem>
              <MenuItem icon={Repeat} onSelect={newRound}>
                {t('newRound')}
              </MenuItem>
            </>
          )}
          <MenuItem icon={Trash2} danger onSelect={() => deleteBallot(session, id)}>
            {t('delete')}
          </MenuItem>
        </Menu>
      </div>
      <p className="ballot-facts">
        <Chip small look={open ? 'ok' : 'plain'} icon={open ? LockOpen : Lock}>
          {t(open ? 'open' : 'closed')}
        </Chip>
        <time dateTime={ballot.at}>{whenWords(ballot.at, language, new Date())}</time>
        <span>
          {t('facts', {
            voters: t('voters', { count: voters }),
            dots: t('dots', { count: dots }),
          })}
        </span>
      </p>
      {open ? (
        <div className="ballot-actions">
          <Button size="small" look="primary" onClick={() => callVoter(id)}>
            {t('vote')}
          </Button>
          <Button size="small" onClick={() => endBallot(session, id)}>
            {t('closeBallot')}
          </Button>
        </div>
      ) : (
        <>
          <div className="ballot-shown">
            <label htmlFor={switchId}>{t('showOnMap')}</label>
            <Switch.Root
              id={switchId}
              className="inspector-switch"
              checked={shown === id}
              onCheckedChange={(on) => votesStore.setState({ shown: on ? id : null })}
            >
              <Switch.Thumb className="inspector-switch-thumb" />
            </Switch.Root>
          </div>
          <BallotTable places={ballotResult(document, id)} title={title} voters={voters} />
        </>
      )}
    </li>
  )
}
