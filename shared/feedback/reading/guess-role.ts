import type { ColumnRole, Profile } from '../profile.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { ColumnHints } from './column-hints.ts'
import type { MetricGuess } from './guess-metric.ts'
import { isFreeIdentifier, isPersonal, isRespondent, keyRank } from './identify.ts'
import { exclusionBy, type StatusColumn } from './record-status.ts'

/** What each column is for. Roles that only one column can have are given to the best candidate. */

export interface ColumnDraft {
  readonly facts: ColumnFacts
  readonly hints: ColumnHints
  readonly guess: MetricGuess | null
}

const MOST_SEGMENTS = 500

export function guessRoles(
  drafts: readonly ColumnDraft[],
  source: Profile['source'],
): ColumnRole[] {
  const key = best(drafts, ({ facts }) => keyRank(facts))
  const date = bestDate(drafts)
  const touchpoint = bestTouchpoint(drafts, new Set([key, date]))
  return drafts.map((draft, index) => {
    const { facts, hints, guess } = draft
    if (index === key) return 'key'
    if (facts.answered === 0) return 'ignored'
    if (hints.has('timing') || hints.has('topics') || hints.has('npsGroup')) return 'ignored'
    if (isSurveyMetadata(draft, source)) return 'ignored'
    if (!facts.dates && exclusionBy(statusOf(facts), source)) return 'ignored'
    if (index === date) return 'date'
    if (isRespondent(facts)) return 'respondent'
    if (isPersonal(facts)) return 'personal'
    if (facts.dates) return 'ignored'
    if (hints.has('admin')) return 'ignored'
    if (index === touchpoint) return 'touchpoint'
    if (guess) return guess.notes.includes('recode_not_ordinal') ? 'ignored' : 'metric'
    if (isFreeIdentifier(facts)) return 'personal'
    if (isPromoterGroup(facts)) return 'ignored'
    if (isComment(facts, hints)) return 'comment'
    return isSegment(facts, hints) ? 'segment' : 'ignored'
  })
}

function statusOf({ index, name, question, entries }: ColumnFacts): StatusColumn {
  const values = entries.slice(0, 50).map(([value, count]) => ({ value, count }))
  return { index, name, question, values, distinct: entries.length }
}

/** The tool's own account of how the survey was filled in; no answer of a customer. */
function isSurveyMetadata({ hints }: ColumnDraft, source: Profile['source']): boolean {
  if (source === 'qualtrics') return /^duration\b|^progress$|^dauer in sekunden/.test(hints.name)
  if (source === 'playstore') return /millis since epoch/.test(hints.text)
  return false
}

function best(drafts: readonly ColumnDraft[], rank: (draft: ColumnDraft) => number): number {
  let found = -1
  let lowest = Number.POSITIVE_INFINITY
  drafts.forEach((draft, index) => {
    const value = rank(draft)
    if (value >= 0 && value < lowest) {
      found = index
      lowest = value
    }
  })
  return found
}

const dateOrder: readonly RegExp[] = [
  /recorded|submit|complet|response|received|befejez|zakoncz|abgeschlossen|beendet|erfassung/,
  /created|timestamp|datestamp|idobelyeg|sygnatura|zeitstempel|horodateur|^date$|^datum$|^data$|\breview date\b/,
  /\bend\b|enddate|visit/,
  /date|datum|data/,
]
const lesserDates = /updated|modified|start/

/** The date that most records have; among equals the one that says when the answer came. */
function bestDate(drafts: readonly ColumnDraft[]): number {
  const dated = drafts.filter(
    ({ facts, hints }) => facts.dates && !/birth|szulet|urodz|geburt|naissance/.test(hints.text),
  )
  const most = Math.max(0, ...dated.map(({ facts }) => facts.answered))
  return best(drafts, (draft) => {
    const { facts, hints } = draft
    if (!dated.includes(draft) || facts.answered < most * 0.9) return -1
    if (lesserDates.test(hints.name)) return dateOrder.length + 1
    const rank = dateOrder.findIndex((pattern) => pattern.test(hints.text))
    return rank < 0 ? dateOrder.length : rank
  })
}

const touchpointOrder: readonly RegExp[] = [
  /touch ?points?|contact point|erintkezesi|punkt styku|kontaktpunkt|point de contact/,
  /\bstep\b|\bstage\b|\bphase\b|\bszakasz\b|\blepes\b|\betap\b|\bkrok\b|\bschritt\b|\betape\b/,
  /\bsession\b|\binteraction\b|\bmoment\b/,
]

function bestTouchpoint(drafts: readonly ColumnDraft[], taken: ReadonlySet<number>): number {
  return best(drafts, ({ facts, hints, guess }) => {
    const names = hints.name.split(' ').length <= 4 && hints.has('touchpoint')
    const values = facts.entries.length
    if (!names || taken.has(facts.index) || guess || facts.numeric > 0.5) return -1
    if (facts.truncated || values > MOST_SEGMENTS || facts.dates || facts.averageLength > 120)
      return -1
    if (facts.answered >= 20 && facts.uniqueness > 0.8) return -1
    return touchpointOrder.findIndex((pattern) => pattern.test(hints.name))
  })
}

/** Whether the file says in a column of its own that its score is an NPS. */
export function speaksOfNps(columns: readonly ColumnFacts[]): boolean {
  return columns.some(
    (facts) =>
      facts.answered > 0 &&
      (isPromoterGroup(facts) || facts.entries.every(([text]) => /^e?nps$/i.test(text))),
  )
}

function isPromoterGroup(facts: ColumnFacts): boolean {
  return facts.entries.every(([text]) => /^(?:detractor|passive|promoter)s?$/i.test(text))
}

function isComment(facts: ColumnFacts, hints: ColumnHints): boolean {
  if (facts.numeric > 0.5 || facts.dates || /\b(?:link|url)\b/.test(hints.name)) return false
  if (hints.has('freeText')) return true
  const wordy = facts.averageWords >= 6 && facts.averageLength >= 30
  const varied = facts.truncated || facts.uniqueness > 0.5 || (facts.entries.length > 100 && wordy)
  // Titles and names of places are as long as short comments are.
  if (wordy && varied && !/\b(?:name|title|subject|headline)$/.test(hints.name)) return true
  return hints.has('comment') && (varied || facts.answered < 5) && facts.averageLength >= 6
}

function isSegment(facts: ColumnFacts, hints: ColumnHints): boolean {
  if (
    facts.truncated ||
    facts.entries.length > MOST_SEGMENTS ||
    /\b(?:link|url)\b/.test(hints.name)
  )
    return false
  const named = hints.has('segment')
  if (facts.numeric > 0.8) return facts.entries.length <= (named ? 120 : 12)
  if (facts.answered < 10) return facts.averageLength <= 60
  if (facts.uniqueness > (named ? 0.6 : 0.3)) return false
  return facts.averageLength <= 80
}
