import { Info, Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TouchpointMatch } from '../../shared/feedback/import-report.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { attempt } from '../app/say-error.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { Button } from '../ui/Button.tsx'
import type { WizardTouchpoint } from './ImportWizard.tsx'
import { useImportSession, useImportState } from './import-context.tsx'
import { MatchPicker } from './MatchPicker.tsx'
import { MatchValue } from './MatchValue.tsx'
import './touchpoint-matches.css'
import { TouchpointSource } from './TouchpointSource.tsx'
import { choiceOf, needsCheck } from './touchpoint-choice.ts'

/** Which touchpoint each value of the file means. */
export function TouchpointMatches({
  touchpoints,
}: {
  readonly touchpoints: readonly WizardTouchpoint[]
}) {
  const { t } = useTranslation('feedback')
  const session = useImportSession()
  const { report, choices, doubted } = useImportState((state) => state)
  const heading = useRef<HTMLHeadingElement>(null)
  if (!report) return null
  const matches = report.touchpoints
  const matched = matches.filter((match) => choiceOf(match, choices) !== null)
  const open = matches.filter((match) => choiceOf(match, choices) === null)
  const toCheck = matches.filter(({ value }) => doubted.has(value))
  const settled = matches.filter(({ value }) => !doubted.has(value))
  const unchecked = toCheck.filter((match) => needsCheck(match, choices)).length
  const reached = new Set(
    matched.map((match) => {
      const choice = choiceOf(match, choices)
      return choice?.kind === 'touchpoint' ? choice.id : null
    }),
  )
  const without = touchpoints.filter(({ id }) => !reached.has(id))
  return (
    <section className="matches" aria-label={t('match.title')}>
      <h3 ref={heading} tabIndex={-1} className="step-heading">
        {t('match.title')}
        {matches.length > 0 && (
          <span>{t('match.matched', { matched: matched.length, count: matches.length })}</span>
        )}
      </h3>
      <TouchpointSource touchpoints={touchpoints} />
      {matches.length > 0 && (
        <table className="match-table">
          <thead>
            <tr>
              <th scope="col">{t('match.inFile')}</th>
              <th scope="col">{t('match.onMap')}</th>
              <th scope="col" className="match-figure">
                {t('match.match')}
              </th>
              <th scope="col" className="match-figure match-count">
                {t('match.answers')}
              </th>
            </tr>
          </thead>
          <MatchGroup
            title={unchecked === 0 ? t('match.checked') : t('match.check', { count: unchecked })}
            matches={toCheck}
            touchpoints={touchpoints}
          />
          <MatchGroup
            title={t('match.settled', { count: settled.length })}
            matches={settled}
            touchpoints={touchpoints}
          />
        </table>
      )}
      {open.length > 1 && (
        <Button
          size="small"
          onClick={() => {
            // The button goes with what it did; the keyboard goes on from here.
            heading.current?.focus()
            attempt(session.createMissing(open.map(({ value }) => value)))
          }}
        >
          <Plus size={12} strokeWidth={2} aria-hidden />
          {t('match.createAll', { count: open.length })}
        </Button>
      )}
      {matches.length > 0 && without.length > 0 && (
        <p className="match-note">
          <Info size={14} strokeWidth={1.75} aria-hidden />
          <span>
            {t('match.without', {
              count: without.length,
              titles: without.map(({ title }) => title).join(', '),
            })}
          </span>
        </p>
      )}
    </section>
  )
}

interface MatchGroupProps {
  readonly title: string
  readonly matches: readonly TouchpointMatch[]
  readonly touchpoints: readonly WizardTouchpoint[]
}

function MatchGroup({ title, matches, touchpoints }: MatchGroupProps) {
  if (matches.length === 0) return null
  return (
    <tbody>
      <tr className="match-group">
        <td colSpan={4}>{title}</td>
      </tr>
      {matches.map((match) => (
        <MatchRow key={match.value} match={match} touchpoints={touchpoints} />
      ))}
    </tbody>
  )
}

interface MatchRowProps {
  readonly match: TouchpointMatch
  readonly touchpoints: readonly WizardTouchpoint[]
}

function MatchRow({ match, touchpoints }: MatchRowProps) {
  const language = useLanguage()
  const choices = useImportState((state) => state.choices)
  return (
    <tr className={needsCheck(match, choices) ? 'match-open' : ''}>
      <th scope="row" title={match.value}>
        <MatchValue value={match.value} />
      </th>
      <td>
        <MatchPicker match={match} touchpoints={touchpoints} />
      </td>
      <td className="match-figure">
        <Likeness match={match} />
      </td>
      <td className="match-figure match-count">{formatNumber(match.answers, language)}</td>
    </tr>
  )
}

/** How the touchpoint was found: by likeness in per cent, by the user, or not at all. */
function Likeness({ match }: { readonly match: TouchpointMatch }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const choices = useImportState((state) => state.choices)
  const choice = choices.get(match.value)
  if (choice?.kind === 'create') return t('match.new')
  if (choice?.kind === 'leave') return t('match.left')
  if (choice) return t('match.chosen')
  if (match.matchedBy === 'none') return t('match.none')
  const share = match.similarity ?? 1
  return (
    <>
      <svg className="match-bar" width="24" height="4" aria-hidden="true">
        <rect width="24" height="4" rx="2" fill="var(--surface-3)" />
        <rect width={24 * share} height="4" rx="2" fill="currentColor" />
      </svg>
      {formatNumber(100 * share, language)}%
    </>
  )
}
