/** What a number of a spreadsheet stands for, by the format that it is shown in. */

export type NumberKind = 'number' | 'percent' | 'date' | 'datetime' | 'time' | 'elapsed'

/** Formats that have a number and no code of their own in the file. */
const builtIn: ReadonlyMap<number, NumberKind> = new Map([
  ...numbered([9, 10], 'percent'),
  ...numbered([14, 15, 16, 17], 'date'),
  ...numbered([18, 19, 20, 21], 'time'),
  ...numbered([22], 'datetime'),
  ...numbered([27, 28, 29, 30, 31], 'date'),
  ...numbered([32, 33, 34, 35], 'time'),
  ...numbered([36], 'date'),
  ...numbered([45, 46, 47], 'elapsed'),
  ...numbered([50, 51, 52, 53, 54, 57, 58], 'date'),
  ...numbered([55, 56], 'time'),
  ...numbered([71, 72, 73, 74], 'date'),
  ...numbered([75, 76], 'time'),
  ...numbered([77], 'datetime'),
  ...numbered([78, 79, 80], 'elapsed'),
  ...numbered([81], 'date'),
])

function numbered(ids: readonly number[], kind: NumberKind): [number, NumberKind][] {
  return ids.map((id) => [id, kind])
}

/** The kind of the format `id`; `code` is what the file declares for it, if it does. */
export function numberKindOf(id: number, code: string | undefined): NumberKind {
  if (code !== undefined) return kindOfCode(code)
  return builtIn.get(id) ?? 'number'
}

/**
 * Files hold the English letters whatever the language of the program; some tools write those of their
 * own language instead: German `TT.MM.JJJJ`, Hungarian `éééé.hh.nn óó:pp`, Polish `rrrr-mm-dd gg:mm`.
 */
const spellings: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/j{2,4}/, { j: 'y', t: 'd' }],
  [/é{2,4}/, { é: 'y', h: 'm', n: 'd', ó: 'h', p: 'm', m: 's' }],
  [/r{2,4}/, { r: 'y', g: 'h' }],
]

function kindOfCode(code: string): NumberKind {
  // The first section is for positive numbers; what is quoted, escaped or in brackets is not letters.
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./gu, ' ')
    .toLowerCase()
    .split(';', 1)
    .join()
  if (/\[(?:h+|m+|s+|ó+|p+|g+|t+)\]/u.test(bare)) return 'elapsed'
  const letters = inEnglish(
    bare
      .replace(/\[[^\]]*\]/g, ' ')
      .replace(/\b(?:general|standard|standardowy|normál|ogólny)\b/gu, ' ')
      .replace(/am\/pm|a\/p/g, 'h'),
  )
  if (letters.includes('%')) return 'percent'
  // The fraction of seconds has the only digits that a date may have.
  if (/[0#?]/.test(letters.replace(/(s[.,]?)0+/g, '$1'))) return 'number'
  const hasTime = /[hs]/.test(letters)
  const hasDate = /[yd]|m{3,}/.test(letters) || (/m/.test(letters) && !hasTime)
  if (hasDate) return hasTime ? 'datetime' : 'date'
  if (/m/.test(letters) && !letters.includes('h')) return 'elapsed'
  return hasTime ? 'time' : 'number'
}

function inEnglish(letters: string): string {
  const spelling = spellings.find(([year]) => year.test(letters))?.[1]
  return spelling ? letters.replace(/\p{L}/gu, (letter) => spelling[letter] ?? letter) : letters
}
