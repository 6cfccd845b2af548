import type { ColumnFacts } from './column-facts.ts'
import { isMissing } from './missing.ts'

/** Questions with several answers, whose cells hold the chosen options one behind the other. */

/** Between the choices in a stored value; no survey tool writes it. */
export const CHOICE_SIGN = '\u001f'

const separators = [';', '|', '\n', ','] as const
const mostChoices = 80
const longestChoice = 80

/** What stands between the choices of the column's cells; null where they hold one answer each. */
export function choiceSeparator(facts: ColumnFacts): string | null {
  if (isCodeList(facts)) return ','
  if (facts.answered === 0 || facts.dates || facts.numeric > 0.2) return null
  return separators.find((separator) => holdsChoices(facts, separator)) ?? null
}

const codes = /^\d{1,2}(?:,\d{1,2})*,?$/

/** `1,3,4`: numbers of the options that were chosen, in their order, which are no decimals. */
export function isCodeList({ entries, answered }: ColumnFacts): boolean {
  return (
    answered > 0 &&
    entries.every(([text]) => codes.test(text) && isRising(text)) &&
    entries.some(([text]) => text.split(',').length > 2)
  )
}

function isRising(text: string): boolean {
  const numbers = text.replace(/,$/, '').split(',').map(Number)
  return numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))
}

/** Lists as programs write them: `["Web","App"]`, `{Web,App}`. */
const listed = /^\s*(?:\[(.*)\]|\{(.*)\})\s*$/s

/** The choices of a cell, each once, in the order of the alphabet. */
function splitChoices(cell: string, separator: string): string[] {
  const [, square, curly] = listed.exec(cell) ?? []
  const list = square ?? curly
  const parts = (list ?? cell).split(separator).map((part) => {
    const choice = part.trim()
    return list === undefined ? choice : choice.replace(/^(["'])(.*)\1$/s, '$2')
  })
  return [...new Set(parts.filter((part) => part !== '' && !isMissing(part)))].sort()
}

/** The choices of a cell as a segment's value holds them; blank where it has none. */
export function joinChoices(cell: string, separator: string): string {
  return splitChoices(cell, separator).join(CHOICE_SIGN)
}

/** The choices that a segment's value holds; most hold one. */
export function choicesOf(value: string): string[] {
  return value.split(CHOICE_SIGN)
}

/** Choices with their counts, the most frequent first. */
export function countChoices(
  { entries }: ColumnFacts,
  separator: string,
): (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const [text, count] of entries) {
    for (const choice of splitChoices(text, separator)) {
      counts.set(choice, (counts.get(choice) ?? 0) + count)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}

/** Cells are made of few texts that come again in other company: so no sentences do. */
function holdsChoices({ entries, answered }: ColumnFacts, separator: string): boolean {
  const cells = new Map<string, number>()
  const alone = new Set<string>()
  let joined = 0
  let remembered = 0
  for (const [text, count] of entries) {
    const parts = splitChoices(text, separator)
    remembered += count
    if (text.includes(separator)) joined += count
    const [only] = parts
    if (parts.length === 1 && only !== undefined) alone.add(only)
    for (const part of parts) {
      if (part.length > longestChoice || !/\p{L}/u.test(part)) return false
      cells.set(part, (cells.get(part) ?? 0) + 1)
    }
    if (cells.size > mostChoices) return false
  }
  const together = entries.filter(([text]) => splitChoices(text, separator).length > 1).length
  if (together < 2 || joined < Math.min(remembered, answered) * 0.05) return false
  const again = [...cells.values()].filter((count) => count > 1).length
  if (again < cells.size * 0.5 || cells.size > entries.length) return false
  // `Budapest, Hungary` has a comma as well: choices also come alone, and in other company.
  return (
    separator !== ',' ||
    (alone.size > 0 &&
      [...alone].filter((part) => (cells.get(part) ?? 0) > 1).length >= alone.size * 0.5)
  )
}
