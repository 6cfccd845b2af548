import { type CommandGroup, commandGroups } from './command.ts'
import { type Entry, isInScope, placeKinds, type Scope, scopes } from './entry.ts'
import { fuzzyMatch, type TextRange } from './fuzzy.ts'

/** An entry as it was found. */
export interface Found {
  readonly entry: Entry
  readonly score: number
  readonly labelRanges: readonly TextRange[]
  /** What is shown beside the label: the entry's own detail, or the piece of text that fits. */
  readonly detail: string
  readonly detailRanges: readonly TextRange[]
}

export interface FoundGroup {
  readonly id: 'recent' | 'commands' | CommandGroup | (typeof placeKinds)[number]
  readonly found: readonly Found[]
}

export interface SearchResult {
  readonly groups: readonly FoundGroup[]
  /** All that fits, also what is not shown. */
  readonly counts: Readonly<Record<Scope, number>>
}

/** Places of each kind among everything, and when the palette is narrowed to them. */
const fewPlaces = 5
const manyPlaces = 100
const fewRecent = 4

/** What fits, best first. `recent` holds the ids of the commands that were used last. */
export function search(
  entries: readonly Entry[],
  query: string,
  scope: Scope,
  recent: readonly string[],
): SearchResult {
  const typed = query.trim() !== ''
  const all = entries.flatMap((entry) => find(entry, query, recent) ?? [])
  // What cannot be done now is only told of to who asks for it.
  const fitting = typed ? all : all.filter(({ entry }) => entry.enabled)
  const counts = Object.fromEntries(
    scopes.map((each) => [each, fitting.filter(({ entry }) => isInScope(entry, each)).length]),
  ) as Record<Scope, number>
  const shown = fitting.filter(({ entry }) => isInScope(entry, scope))
  const commands = shown.filter(({ entry }) => entry.kind === 'command')
  const places = placeKinds.map((kind): FoundGroup => {
    const found = shown.filter(({ entry }) => entry.kind === kind)
    return { id: kind, found: byScore(found).slice(0, scope === 'all' ? fewPlaces : manyPlaces) }
  })
  const groups = typed
    ? [{ id: 'commands', found: byScore(commands) } as const, ...places].sort(
        (a, b) => bestOf(b) - bestOf(a),
      )
    : [...commandsAtRest(commands, recent), ...places]
  return { groups: groups.filter(({ found }) => found.length > 0), counts }
}

/** With nothing typed: those used last, then what suits the selection, then the others by their groups. */
function commandsAtRest(commands: readonly Found[], recent: readonly string[]): FoundGroup[] {
  const last = recent
    .flatMap((id) => commands.find(({ entry }) => entry.id === id) ?? [])
    .slice(0, fewRecent)
  const others = commands.filter((found) => !last.includes(found))
  return [
    { id: 'recent', found: last },
    ...commandGroups.map((group) => ({
      id: group,
      found: others.filter(({ entry }) => entry.group === group),
    })),
  ]
}

/** Of what fits about equally well, commands come first. */
const bestOf = ({ id, found }: FoundGroup) => (found[0]?.score ?? 0) + (id === 'commands' ? 5 : 0)

function byScore(found: readonly Found[]): Found[] {
  return found.toSorted((a, b) => b.score - a.score)
}

/** A command that was used lately, or that suits the selection, comes before its equals. */
function liking(entry: Entry, recent: readonly string[]): number {
  if (!entry.enabled) return -30
  return (recent.includes(entry.id) ? 4 : 0) + (entry.group === 'selection' ? 3 : 0)
}

function find(entry: Entry, query: string, recent: readonly string[]): Found | null {
  const plain = { entry, labelRanges: [], detail: entry.detail, detailRanges: [] }
  const inLabel = fuzzyMatch(query, entry.label)
  if (inLabel) {
    const score = inLabel.score + liking(entry, recent)
    return { ...plain, score, labelRanges: inLabel.ranges }
  }
  // Only what is really there: loose matches in what one does not look at would be noise.
  const inDetail = fuzzyMatch(query, entry.detail)
  if (inDetail && inDetail.score >= 45) {
    return { ...plain, score: inDetail.score / 2, detailRanges: inDetail.ranges }
  }
  const inMore = fuzzyMatch(query, entry.more)
  if (inMore && inMore.score >= 45) {
    return { ...plain, score: inMore.score / 2, ...pieceOf(entry.more, inMore.ranges) }
  }
  return null
}

/** How much of a text is shown before what fits. */
const before = 24

function pieceOf(
  text: string,
  ranges: readonly TextRange[],
): Pick<Found, 'detail' | 'detailRanges'> {
  const first = ranges[0]?.[0] ?? 0
  if (first <= before) return { detail: text, detailRanges: ranges }
  const cut = text.indexOf(' ', first - before) + 1
  const start = cut > 0 && cut <= first ? cut : first
  return {
    detail: `…${text.slice(start)}`,
    detailRanges: ranges
      .filter(([from]) => from >= start)
      .map(([from, to]) => [from - start + 1, to - start + 1]),
  }
}
