import type { ImportReport, TouchpointMatch } from '../../shared/feedback/import-report.ts'
import type { Mapping } from '../../shared/feedback/mapping.ts'

/** What the user wants done with the answers of one value of the file. */
export type TouchpointChoice =
  | { readonly kind: 'touchpoint'; readonly id: string }
  /** A new touchpoint with the value as its title. */
  | { readonly kind: 'create' }
  /** The answers are kept and belong to no touchpoint. */
  | { readonly kind: 'leave' }

/** What happens with a value: the user's choice, or what was found; null: neither. */
export function choiceOf(
  match: TouchpointMatch,
  choices: ReadonlyMap<string, TouchpointChoice>,
): TouchpointChoice | null {
  const chosen = choices.get(match.value)
  if (chosen) return chosen
  return match.touchpoint ? { kind: 'touchpoint', id: match.touchpoint.id } : null
}

/** Found by likeness and not confirmed, or found nowhere: somebody should look at it. */
export function needsCheck(
  match: TouchpointMatch,
  choices: ReadonlyMap<string, TouchpointChoice>,
): boolean {
  if (choices.has(match.value)) return false
  return (
    match.matchedBy === 'none' || (match.matchedBy === 'similar' && (match.similarity ?? 0) < 0.8)
  )
}

/**
 * The values that were to be checked at any time: they stay where they stand, also when they have been, and
 * when touchpoints came from elsewhere in between.
 */
export function doubtedValues(
  matches: readonly TouchpointMatch[],
  choices: ReadonlyMap<string, TouchpointChoice>,
  before: ReadonlySet<string>,
): ReadonlySet<string> {
  const doubted = matches.filter((match) => needsCheck(match, choices))
  return new Set([...before, ...doubted.map(({ value }) => value)])
}

/**
 * The mapping to send: what was said, with the choices in its table. With the report of the dry run
 * (before the import itself) values that nobody decided on are left out on purpose, so that creating
 * touchpoints for some values does not create them for all.
 */
export function mappingToImport(
  edits: Mapping,
  choices: ReadonlyMap<string, TouchpointChoice>,
  report: ImportReport | null,
): Mapping {
  const match: Record<string, string | null> = {}
  for (const { value, matchedBy } of report?.touchpoints ?? []) {
    if (matchedBy === 'none' && !choices.has(value)) match[value] = null
  }
  for (const [value, choice] of choices) {
    // A title that no touchpoint has yet is one to be made.
    match[value] = choice.kind === 'leave' ? null : choice.kind === 'create' ? value : choice.id
  }
  return Object.keys(match).length === 0 ? edits : { ...edits, match: { ...edits.match, ...match } }
}
