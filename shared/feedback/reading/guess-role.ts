import type { RoleReason } from '../guess-reason.ts'
import type { ColumnRole, Profile } from '../profile.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { ColumnHints } from './column-hints.ts'
import { isPeriodFormat } from './detect-dates.ts'
import { isFreeIdentifier, isRespondent, keyRank, personalReason } from './identify.ts'
import type { MetricGuess } from './metric-guess.ts'
import { exclusionBy, type StatusColumn } from './record-status.ts'
import { isPromoterGroup, type KindColumn } from './score-kind.ts'

/** What each column is for. Roles that only one column can have are given to the best candidate. */

export interface ColumnDraft {
  readonly facts: ColumnFacts
  readonly hints: ColumnHints
  readonly guess: MetricGuess | null
  /** Between the choices of a cell that holds several; null where cells hold one. */
  readonly choices: string | null
  /** The question of several answers that the column is an option of. */
  readonly optionOf: string | null
}

const MOST_SEGMENTS = 500

export interface RoleGuess {
  readonly role: ColumnRole
  readonly reason: RoleReason
}

export function guessRoles(
  drafts: readonly ColumnDraft[],
  source: Profile['source'],
  kinds: KindColumn | null,
  counted: readonly ColumnFacts[] = [],
): RoleGuess[] {
  const key = best(drafts, ({ facts }) => keyRank(facts))
  const date = bestDate(drafts, source)
  const touchpoint = bestTouchpoint(drafts, new Set([key, date, kinds?.index ?? -1]))
  const named = ({ facts }: ColumnDraft): RoleReason => ({ code: 'named', evidence: facts.name })
  const toolColumn: RoleReason = { code: 'tool_column', evidence: source }
  const is = (role: ColumnRole, reason: RoleReason): RoleGuess => ({ role, reason })

  return drafts.map((draft, index) => {
    const { facts, hints, guess } = draft
    if (index === key) return is('key', named(draft))
    if (facts.answered === 0) return is('ignored', { code: 'empty' })
    if (counted.includes(facts)) return is('ignored', { code: 'counts' })
    if (index === kinds?.index) {
      const score = drafts.find(({ guess: each }) => each?.split)?.facts.name
      if (score !== undefined) return is('ignored', { code: 'kind_of_score', evidence: score })
    }
    if (hints.has('timing') || hints.has('topics')) return is('ignored', toolColumn)
    if (hints.has('npsGroup') && !guess?.notes.includes('groups_only')) {
      return is('ignored', { code: 'score_group' })
    }
    if (isSurveyMetadata(draft, source)) return is('ignored', toolColumn)
    if (!facts.dates && exclusionBy(statusOf(facts), source)) {
      return is('ignored', { code: 'record_status' })
    }
    if (index === date) {
      const word = hints.found('date')
      return is('date', word ? { code: 'named', evidence: word } : values(facts))
    }
    if (isRespondent(facts)) return is('respondent', named(draft))
    const personal = personalReason(facts)
    if (personal) return is('personal', personal)
    if (facts.dates && isPeriodFormat(facts.dates.format) && isSegment(facts, hints)) {
      return is('segment', { code: 'few_values', evidence: String(facts.entries.length) })
    }
    if (facts.dates) {
      const other = drafts[date]?.facts.name
      return is('ignored', { code: 'other_date', ...(other !== undefined && { evidence: other }) })
    }
    if (hints.has('admin')) return is('ignored', named(draft))
    if (index === touchpoint) {
      const word = hints.found('touchpoint')
      return is('touchpoint', { code: 'named', ...(word && { evidence: word }) })
    }
    if (guess) {
      return guess.notes.includes('recode_not_ordinal')
        ? is('ignored', { code: 'unordered_codes' })
        : is('metric', { code: 'measured', ...(guess.why.metric.unsure && { unsure: true }) })
    }
    if (draft.optionOf !== null) {
      return is('segment', { code: 'several_choices', evidence: draft.optionOf.slice(0, 80) })
    }
    if (isFreeIdentifier(facts)) return is('personal', { code: 'identifiers' })
    if (isPromoterGroup(facts)) return is('ignored', { code: 'score_group' })
    const comment = commentReason(draft)
    if (comment) return is('comment', comment)
    if (hints.has('freeText') && facts.labels?.family === 'yesno')
      return is('ignored', values(facts))
    if (draft.choices) return is('segment', { code: 'several_choices', ...example(facts) })
    const distinct = String(facts.entries.length)
    if (isSegment(facts, hints)) {
      const word = hints.found('segment')
      return is(
        'segment',
        word ? { code: 'named', evidence: word } : { code: 'few_values', evidence: distinct },
      )
    }
    return is('ignored', { code: 'many_values', evidence: distinct })
  })
}

function example({ entries }: ColumnFacts): { evidence?: string } {
  const [first] = entries
  return first ? { evidence: first[0].slice(0, 80) } : {}
}

function values(facts: ColumnFacts): RoleReason {
  return { code: 'values', ...example(facts) }
}

function statusOf({ index, name, question, entries }: ColumnFacts): StatusColumn {
  const values = entries.slice(0, 50).map(([value, count]) => ({ value, count }))
  return { index, name, question, values, distinct: entries.length }
}

/** The tool's own account of how the survey was filled in; no answer of a customer. */
function isSurveyMetadata({ hints }: ColumnDraft, source: Profile['source']): boolean {
  if (source === 'qualtrics')
    return /^duration\b|^progress$|^dauer in sekunden|^q total ?duration$/.test(hints.name)
  // HubSpot puts the group that a rating falls into beside it.
  if (source === 'hubspot') return hints.name === 'sentiment'
  if (source === 'limesurvey') {
    return /last ?page$|letzte seite$|utolso (?:oldal|lap)$|ostatnia strona$|\bseed$|zufallsstartwert$|^ziarno/.test(
      hints.text,
    )
  }
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
  /recorded|submit|complet|respon|answered|received|befejez|ukoncz|kitolt|bekuld|wypelni|abgeschickt|zakoncz|abgeschlossen|beendet|erfassung/,
  /created|timestamp|datestamp|idobelyeg|sygnatura|zeitstempel|horodateur|^date$|^datum$|^data$|\breview date\b/,
  /\bend\b|enddate|visit/,
  /date|datum|data/,
]
const lesserDates = /updated|modified|start|rozpocz|kezdes|begin|debut|\bsent\b|opened/

/** The date that most records have; among equals the one that says when the answer came. */
function bestDate(drafts: readonly ColumnDraft[], source: Profile['source']): number {
  const dated = drafts.filter(
    ({ facts, hints }) => facts.dates && !/birth|szulet|urodz|geburt|naissance/.test(hints.text),
  )
  // Unfinished records have no date of submission: when they began is no better date for the others.
  const ends = dated.filter(({ hints }) => !lesserDates.test(hints.name))
  const filled = (of: typeof dated) => Math.max(0, ...of.map(({ facts }) => facts.answered))
  const most = filled(ends) >= filled(dated) * 0.5 ? filled(ends) : filled(dated)
  return best(drafts, (draft) => {
    const { facts, hints } = draft
    if (!dated.includes(draft)) return -1
    // Blanks that mean "not finished" stand in records that are left out.
    const saysFinished = exclusionBy(statusOf(facts), source)?.by === 'date'
    if (facts.answered < most * 0.9 && !saysFinished) return -1
    // A month or a quarter says when as well, but any day says it better.
    if (facts.dates && isPeriodFormat(facts.dates.format)) return dateOrder.length + 2
    if (lesserDates.test(hints.name)) return dateOrder.length + 1
    const rank = dateOrder.findIndex((pattern) => pattern.test(hints.text))
    return rank < 0 ? dateOrder.length : rank
  })
}

const touchpointOrder: readonly RegExp[] = [
  /touch ?points?|contact point|erintkezesi|kapcsolati pont|kapcsolodasi pont|talalkozasi pont|punkt styku|kontaktpunkt|point de contact/,
  /\bstep\b|\bstage\b|\w*phase\b|\bszakasz\b|\blepes(?:e|ek)?\b|\betap\b|\bkrok\b|\w*schritt\b|\betape\b|этап|точка контакта/,
  /\bsession\b|\binteraction\b|\bmoment\b/,
  // A row for each question: what was asked says what the answer is about.
  /^(?:survey )?(?:question|statement)(?: text| name| label)?$|^kerdes(?: szovege)?$|^(?:tresc )?pytani[ea]$|^frage(?:text)?$|^вопрос$/,
]

function bestTouchpoint(drafts: readonly ColumnDraft[], taken: ReadonlySet<number>): number {
  return best(drafts, ({ facts, hints, guess }) => {
    const names =
      hints.name.split(' ').length <= 4 &&
      (hints.has('touchpoint') || touchpointOrder.at(-1)?.test(hints.name))
    const values = facts.entries.length
    if (!names || taken.has(facts.index) || guess || facts.numeric > 0.5) return -1
    if (facts.truncated || values > MOST_SEGMENTS || facts.dates || facts.averageLength > 120)
      return -1
    if (facts.answered >= 20 && facts.uniqueness > 0.8) return -1
    return touchpointOrder.findIndex((pattern) => pattern.test(hints.name))
  })
}

function commentReason({ facts, hints, choices }: ColumnDraft): RoleReason | null {
  if (facts.numeric > 0.5 || facts.dates || /\b(?:link|url)\b/.test(hints.name)) return null
  if (facts.labels?.family === 'yesno') return null
  const word = hints.found('freeText')
  if (word) return { code: 'named', evidence: word }
  const wordy = facts.averageWords >= 6 && facts.averageLength >= 30
  const varied = facts.truncated || facts.uniqueness > 0.5 || (facts.entries.length > 100 && wordy)
  // Titles and names of places are as long as short comments are.
  if (
    (wordy || (choices === null && isProse(facts))) &&
    varied &&
    !/\b(?:name|title|subject|headline)$/.test(hints.name)
  ) {
    return { code: 'long_texts' }
  }
  const asks = hints.found('comment')
  return asks && (varied || wordy || facts.answered < 5) && facts.averageLength >= 6
    ? { code: 'named', evidence: asks }
    : null
}

/** Shorter texts, mostly of words in small letters: no names of products and places. */
function isProse({ averageWords, averageLength, entries }: ColumnFacts): boolean {
  if (averageWords < 3.5 || averageLength < 20) return false
  let small = 0
  let all = 0
  for (const [text] of entries.slice(0, 200)) {
    const [, ...words] = text.split(/\s+/)
    all += words.length
    small += words.filter((word) => /^[("'„“]?\p{Ll}/u.test(word)).length
  }
  return small >= all * 0.55
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
