import type { FileReasons } from '../guess-reason.ts'
import type { MetricKind, Scale } from '../metric.ts'
import type { ColumnProfile, FileFacts, Profile } from '../profile.ts'
import { choiceFamilies } from './choice-families.ts'
import { type CodedBatch, cellText, type NumberedTexts } from './coded-batch.ts'
import { type ColumnFacts, createColumnCollector, distinctLimit } from './column-facts.ts'
import { hintsOf } from './column-hints.ts'
import { countedColumns } from './counted-columns.ts'
import { agreeOnDayMonth, monthLeadsIn } from './detect-dates.ts'
import { detectSource } from './detect-source.ts'
import { dateReason, fileReasons } from './file-reasons.ts'
import { guessMetric } from './guess-metric.ts'
import { isPointColumn } from './guess-points.ts'
import { type ColumnDraft, guessRoles, type RoleGuess } from './guess-role.ts'
import { guessGroups, type ScoreContext, scoreColumn } from './guess-score.ts'
import { labelsOfSiblings } from './label-siblings.ts'
import { createOtherRows } from './other-rows.ts'
import { createMetricParser } from './parse-metric.ts'
import { columnWarnings, fileWarnings, otherRowWarnings } from './profile-warnings.ts'
import { familyOf } from './scale.ts'
import { createScoresByKind, isPromoterGroup, kindColumn } from './score-kind.ts'
import { choiceSeparator, countChoices } from './split-choices.ts'
import type { TableLayout } from './table-layout.ts'

/** Looks at every record of a file, in memory that does not grow with it, and says what it is. */
export interface Profiler {
  /** The cells of the next record; blank lines (no cells) do not count. */
  addRow(cells: readonly string[]): void
  /** The same for the records of a batch from the place `from` on, by the numbers of their texts. */
  addBatch(batch: CodedBatch, texts: NumberedTexts, from: number): void
  finish(): Profile
}

/** What the file's reader knows of it; the layout adds the rest. */
export interface FileIdentity extends Omit<FileFacts, 'headerRows' | 'titleRows'> {
  readonly reasons?: Pick<FileReasons, 'encoding' | 'delimiter'>
}

const SHOWN_VALUES = 50
/** More rows of totals than these are records of something that is called so. */
const MOST_TOTALS = 4
const TOTALS_SHARE = 0.3

export function createProfiler(identity: FileIdentity, layout: TableLayout): Profiler {
  const { reasons: _, ...file } = identity
  const { source, reason: sourceReason } = detectSource(layout, file.name)
  const limit = distinctLimit(layout.columns.length)
  const collectors = layout.columns.map((head) => createColumnCollector(head, limit))
  const width = collectors.length
  const byKind = createScoresByKind(layout.columns)
  const otherRows = createOtherRows(layout.columns)
  let records = 0
  let ragged = 0

  function addRecord(cells: readonly string[]): void {
    records++
    if (cells.length !== width && isRagged(cells, width)) ragged++
    for (let index = 0; index < width; index++) collectors[index]?.add(cells[index] ?? '')
    byKind.add((index) => cells[index] ?? '')
  }

  return {
    addRow(cells) {
      if (cells.length > 0 && !otherRows.take(cells)) addRecord(cells)
    },
    addBatch(batch, texts, from) {
      const { size, widths, codes, loose, beyond } = batch
      const others = otherRows.takeFrom(batch, texts, from)
      records += Math.max(size - from, 0) - others.length
      const isOther = (place: number) => others.length > 0 && others.includes(place)
      for (let place = from; place < size; place++) {
        if (widths[place] === width || isOther(place)) continue
        const more = beyond.get(place)
        if (more ? more.some((cell) => cell.trim() !== '') : (widths[place] ?? 0) < width) ragged++
      }
      for (const [index, collector] of collectors.entries()) {
        const column = codes[index]
        if (!column) continue
        let begin = from
        for (const end of [...others, size]) {
          collector.addCodes(column, begin, end, texts[index] ?? [], loose)
          begin = end + 1
        }
      }
      if (!byKind.isNeeded) return
      for (let place = from; place < size; place++) {
        if (!isOther(place)) byKind.add((index) => cellText(batch, texts, index, place))
      }
    },
    finish() {
      const totals = otherRows.totals()
      const isAnswered = totals.some((cells) => {
        const collector = collectors[cells.findIndex((cell) => cell.trim() !== '')]
        return collector?.facts(records, { named: false }).labels != null
      })
      const isFew = totals.length <= Math.max(MOST_TOTALS, records * TOTALS_SHARE)
      const areTotals = isFew && !isAnswered && otherRows.areTotals()
      if (!areTotals) for (const cells of totals) addRecord(cells)
      const left = {
        totals: areTotals ? totals.length : 0,
        headers: otherRows.headers(),
      }
      const read = collectors.map((collector, index): Pick<ColumnDraft, 'facts' | 'hints'> => {
        const head = layout.columns[index] ?? { index, name: `#${index + 1}`, question: '' }
        const hints = hintsOf(head)
        const facts = collector.facts(records, {
          named: hints.has('date'),
          monthFirst: monthLeadsIn(head.question) ?? (source === 'surveymonkey' || undefined),
        })
        return { facts, hints }
      })
      const dates = agreeOnDayMonth(read.map(({ facts }) => facts.dates))
      const labels = labelsOfSiblings(read.map(({ facts }) => facts))
      const drafts = read.map(({ facts, hints }, index) => ({
        hints,
        facts: { ...facts, dates: dates[index] ?? null, labels: labels[index] ?? null },
      }))
      const family = familyOf(
        drafts.filter(({ facts, hints }) => isPointColumn(facts, hints)).map(({ facts }) => facts),
      )
      const all = drafts.map(({ facts }) => facts)
      const kinds = kindColumn(all)
      const context: ScoreContext = {
        source,
        kinds,
        group: all.find(isPromoterGroup) ?? null,
        scoreIndex: scoreColumn(all, kinds),
        byKind,
      }
      const families = choiceFamilies(all)
      const counted = countedColumns(all)
      const measured = drafts.map((draft): ColumnDraft => {
        const option = families.get(draft.facts.index) ?? null
        const guess =
          option === null && !counted.includes(draft.facts)
            ? guessMetric(draft.facts, draft.hints, family, context)
            : null
        const choices = guess || option !== null ? null : choiceSeparator(draft.facts)
        return { ...draft, guess, choices, optionOf: option }
      })
      // The words beside a score only say what it says.
      const { group } = context
      const isAlone = source !== 'hubspot' && !measured.some(({ guess }) => guess?.metric === 'nps')
      const guessed = measured.map((draft) =>
        group && isAlone && draft.facts.index === group.index
          ? { ...draft, guess: guessGroups(group) }
          : draft,
      )
      const roles = guessRoles(guessed, source, kinds, counted)
      const columns = guessed.map((draft, index) => describe(draft, roles[index] ?? noRole, source))
      const isShown = ({ index }: ColumnFacts) => roles[index]?.role !== 'personal'
      const facts: FileFacts = {
        ...file,
        headerRows: layout.headerRows,
        titleRows: layout.titleRows,
      }
      return {
        file: facts,
        source,
        records,
        shape: shapeOf(columns),
        columns,
        ...((left.totals > 0 || left.headers > 0) && { otherRows: left }),
        reasons: {
          ...fileReasons(identity.reasons ?? {}, layout, all.filter(isShown)),
          source: sourceReason,
        },
        warnings: [
          ...fileWarnings({ file: facts, layout, source, columns, records, ragged, counted }),
          ...otherRowWarnings(left),
          ...guessed.flatMap((draft, index) => {
            const column = columns[index]
            return column ? columnWarnings(draft, column) : []
          }),
        ],
      }
    },
  }
}

/** Blank cells beyond the header come from delimiters at the end of lines. */
function isRagged(cells: readonly string[], width: number): boolean {
  return cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '')
}

const noRole: RoleGuess = { role: 'ignored', reason: { code: 'empty' } }

function describe(
  { facts, guess, choices }: ColumnDraft,
  { role, reason }: RoleGuess,
  source: Profile['source'],
): ColumnProfile {
  const date = role === 'date' ? dateReason(facts, source) : null
  const metric = role === 'metric' ? (guess?.metric ?? null) : null
  const scale = metric === null ? null : (guess?.scale ?? null)
  const type = typeOf(facts, metric)
  const notAnswers = metric === null ? [] : (guess?.notAnswers ?? [])
  const cells = role === 'comment' ? facts.texts : facts.answered
  const split = metric === null ? undefined : guess?.split
  const measures = split?.parts ?? (metric ? [{ metric, scale }] : [])
  const answers = metric === null ? cells : countAnswers(facts, measures, type, notAnswers)
  const separator = role === 'segment' ? choices : null
  const shown = separator === null ? facts.entries : countChoices(facts, separator)
  return {
    index: facts.index,
    name: facts.name,
    question: facts.question,
    role,
    metric,
    type,
    scale,
    answers,
    missing: facts.records - answers,
    distinct: shown.length,
    ...(facts.truncated && { distinctAtLeast: true }),
    dateFormat: facts.dates?.format ?? null,
    decimal: facts.decimal,
    ...(metric && guess?.unit && { unit: guess.unit }),
    ...(notAnswers.length > 0 && { notAnswers: [...notAnswers] }),
    values: shown.slice(0, SHOWN_VALUES).map(([value, count]) => ({ value, count })),
    ...(separator !== null && { choices: separator }),
    ...(split && {
      split: {
        column: split.column,
        parts: split.parts.map(({ text, ...part }) => ({ value: text, ...part })),
      },
    }),
    reasons: { role: reason, ...(metric && guess?.why), ...(date && { date }) },
  }
}

function typeOf(facts: ColumnFacts, metric: MetricKind | null): ColumnProfile['type'] {
  if (facts.answered === 0) return 'empty'
  if (metric === 'share') return 'boolean'
  if (facts.dates) return 'date'
  if (facts.numeric >= 0.8) return facts.fractions ? 'number' : 'integer'
  if (facts.labels || (metric !== null && facts.numbered >= 0.8)) return 'label'
  return facts.truncated || facts.averageWords >= 4 || facts.entries.length > 200 ? 'text' : 'label'
}

/**
 * Cells that the import will take, by the very parser that it uses; of a column of several metrics those
 * that one of them takes.
 */
function countAnswers(
  facts: ColumnFacts,
  measures: readonly { readonly metric: MetricKind; readonly scale: Scale | null }[],
  type: ColumnProfile['type'],
  notAnswers: readonly string[],
): number {
  const parsers = measures.map(({ metric, scale }) =>
    createMetricParser({
      index: facts.index,
      name: facts.name,
      question: facts.question,
      role: 'metric',
      metric,
      scale,
      whole: metric !== 'rating' || type !== 'number',
      missing: notAnswers,
      touchpoint: null,
      dateFormat: null,
      zone: null,
      decimal: facts.decimal,
      unit: null,
      continues: null,
      isApart: false,
      choices: null,
      split: null,
      part: null,
    }),
  )
  const isAnswer = (text: string) => parsers.some((parse) => typeof parse(text) === 'number')
  return facts.entries.reduce(
    (sum, [text, count]) => sum + (isAnswer(text) ? count : 0),
    facts.numericBeyond,
  )
}

/** Long: a column names the touchpoint. Wide: several rating columns, each about its own. */
function shapeOf(columns: readonly ColumnProfile[]): Profile['shape'] {
  if (columns.some(({ role }) => role === 'touchpoint')) return 'long'
  return columns.filter(({ role }) => role === 'metric').length > 1 ? 'wide' : 'single'
}
