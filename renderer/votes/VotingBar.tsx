import './votes.css'
import { Vote, X } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ballot } from '../../shared/document/ballot.ts'
import { dotsLeft, dotsOf, votersOf } from '../../shared/document/ballot-result.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { targetTitle } from '../remarks/target-title.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { endBallot } from './ballot-actions.ts'
import { beginTurn, callVoter, stopVoting, useVotes } from './votes-store.ts'

/** Over the map while dots are given: whose turn it is, and how many dots are left. */
export function VotingBar() {
  const { t } = useTranslation('votes')
  const { ballotId, voter, secret } = useVotes()
  const ballot = useDocument((document) => (ballotId ? document.ballot[ballotId] : undefined))
  const over = ballotId !== null && !ballot?.open
  useEffect(() => {
    // Undo, or another window's deletion, can take the ballot away under the voters.
    if (over) stopVoting()
  }, [over])
  if (!ballot?.open) return null
  return (
    <section className="voting-bar" aria-label={ballot.title || t('untitled')}>
      <div className="voting-head">
        <Vote size={16} strokeWidth={1.75} aria-hidden />
        <b>{ballot.title || t('untitled')}</b>
        {secret && <span className="voting-quiet">{t('secret')}</span>}
      </div>
      {voter === null ? <WhoVotes ballot={ballot} /> : <Turn ballot={ballot} voter={voter} />}
    </section>
  )
}

function WhoVotes({ ballot }: { readonly ballot: Ballot }) {
  const { t } = useTranslation('votes')
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const document = useDocument((present) => present)
  const voters = votersOf(document, ballot.id)
  useEffect(() => field.current?.focus(), [])
  const begin = (event: FormEvent) => {
    event.preventDefault()
    // Who has voted already and comes back goes on with the same dots, however the name is capitalised.
    const same = voters.find((each) => each.toLowerCase() === name.trim().toLowerCase())
    beginTurn(same ?? name)
    focusMap()
  }
  return (
    <>
      <form className="voting-row" onSubmit={begin}>
        <label>
          {t('who')}
          <input
            ref={field}
            className="text-input voting-name"
            value={name}
            maxLength={100}
            placeholder={t('name')}
            spellCheck={false}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <Button look="primary" type="submit" disabled={name.trim() === ''}>
          {t('begin')}
        </Button>
        <span className="voting-space" />
        <End ballot={ballot} />
      </form>
      <p className="voting-quiet voting-note">
        {voters.length > 0 ? t('again', { names: voters.join(', ') }) : t('askName')}
      </p>
    </>
  )
}

function Turn({ ballot, voter }: { readonly ballot: Ballot; readonly voter: string }) {
  const { t } = useTranslation('votes')
  const labels = useSceneLabels()
  const { t: tRemarks } = useTranslation('remarks')
  const { told } = useVotes()
  const document = useDocument((present) => present)
  const left = dotsLeft(document, ballot.id, voter)
  const words = t('left', { count: left })
  const said = !told
    ? ''
    : 'refused' in told
      ? t(told.refused)
      : t('said', {
          target: targetTitle(document, told.targetId, labels, tRemarks),
          dots: t('dots', {
            count: dotsOf(document, { ballotId: ballot.id, targetId: told.targetId, voter }),
          }),
          left: words,
        })
  return (
    <>
      <div className="voting-row">
        <span className="voting-turn">{t('turn', { name: voter })}</span>
        <span className="voting-dots" aria-hidden>
          {ballot.budget <= 12 &&
            Array.from({ length: ballot.budget }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike, only their number counts
              <i key={at} className={at < left ? 'voting-dot' : 'voting-dot voting-dot-given'} />
            ))}
        </span>
        <span>{words}</span>
        <span className="voting-space" />
        <Button look="primary" onClick={() => callVoter(ballot.id)}>
          {t('next')}
        </Button>
        <End ballot={ballot} />
      </div>
      {told && 'refused' in told ? (
        <p className="voting-note voting-refused">{t(told.refused)}</p>
      ) : (
        <p className="voting-note voting-quiet">{t('hint')}</p>
      )}
      <span className="visually-hidden" role="status" aria-live="polite">
        {said}
      </span>
    </>
  )
}

function End({ ballot }: { readonly ballot: Ballot }) {
  const { t } = useTranslation('votes')
  const session = useSession()
  return (
    <>
      <Button onClick={() => endBallot(session, ballot.id)}>{t('closeBallot')}</Button>
      <IconButton small icon={X} iconSize={14} label={t('stop')} onClick={stopVoting} />
    </>
  )
}

/** The map takes the keyboard, so that arrows and + work at once. */
function focusMap(): void {
  document.querySelector<HTMLElement>('[role="application"]')?.focus({ preventScroll: true })
}
