import { foldWords } from './clean-text.ts'
import type { ColumnFacts } from './column-facts.ts'

/**
 * Questions with several answers that have a column for each option: the cell holds the option's text, or
 * a mark, where it was chosen, and is blank, or 0, where not.
 */

/** `Which did you use? - Web`, `Q5[SQ001]`, `channels___1`, `Q7_2`, `Which did you use?: Web`. */
const options: readonly RegExp[] = [
  /^(.+\S)\s+[-–—]\s+(?:selected choice\s+[-–—]\s+)?(\S.*)$/iu,
  /^(.+\S)\s*\[([^\]]+)\]\s*$/u,
  /^(.+?)___(\S+)$/u,
  /^(.+\S)\s*[:/>]\s*(\S[^:/>]*)$/u,
  /^(.*\p{L}.*?)_(\d+)$/u,
]
const marks =
  /^(?:1|0|x|y|n|yes|no|true|false|checked|unchecked|selected|not selected|quoted|not quoted|igen|nem|tak|nie|ja|nein|oui|non|on|off)$/
const asksForSeveral =
  /\bwhich\b|\bwhat\b|all that apply|select all|check all|choose all|multiple|\bmely\w*|\bmilyen\b|\bmit\b|\bmiket\b|tobbet is|jelolje|valassza|\bktor\w*|\bjaki\w*|zaznacz|wybierz|\bwelche\w*|mehrfach|\bquel\w*/

/** The question of each column that is an option of one with several answers, by the column's place. */
export function choiceFamilies(columns: readonly ColumnFacts[]): ReadonlyMap<number, string> {
  const families = new Map<string, { facts: ColumnFacts; option: string }[]>()
  for (const facts of columns) {
    const found = stemOf(facts)
    if (!found) continue
    families.set(found.stem, [...(families.get(found.stem) ?? []), { facts, option: found.option }])
  }
  const chosen = new Map<number, string>()
  for (const [stem, members] of families) {
    if (members.length < 2 || !areChoices(stem, members)) continue
    for (const { facts } of members) chosen.set(facts.index, stem)
  }
  return chosen
}

function stemOf({ name, question }: ColumnFacts): { stem: string; option: string } | null {
  for (const text of question === name ? [name] : [question, name]) {
    for (const pattern of options) {
      const [, stem, option] = pattern.exec(text) ?? []
      if (stem && option) return { stem, option }
    }
  }
  return null
}

function areChoices(
  stem: string,
  members: readonly { readonly facts: ColumnFacts; readonly option: string }[],
): boolean {
  const answered = members.filter(({ facts }) => facts.answered > 0)
  if (answered.length === 0) return false
  // The option's own text where it was chosen.
  const isOwnText = ({ facts, option }: (typeof members)[number]) =>
    facts.entries.length === 1 && foldWords(facts.entries[0]?.[0] ?? '') === foldWords(option)
  if (answered.every(isOwnText)) return true
  const isMark = ({ entries }: ColumnFacts) =>
    entries.length <= 2 && entries.every(([text]) => marks.test(foldWords(text)))
  if (!answered.every(({ facts }) => isMark(facts))) return false
  const isSingle = answered.every(
    ({ facts }) => facts.entries.length === 1 && facts.answered < facts.records,
  )
  return isSingle || stem.endsWith('___') || asksForSeveral.test(foldWords(stem))
}

/** A mark in some of the records and nothing in most: ticked or not, and no question answered with yes. */
export function isTick({ entries, answered, records }: ColumnFacts): boolean {
  const [only, second] = entries
  return (
    only !== undefined &&
    second === undefined &&
    answered * 2 < records &&
    /^(?:1|x|y|yes|true|checked|selected|igen|tak|ja|oui)$/.test(foldWords(only[0]))
  )
}
