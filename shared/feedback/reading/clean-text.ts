/** Header and question texts as people read them, and the folded form in which texts are compared. */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** Tags and entities gone, white space to single blanks, no byte order mark. */
export function plainText(text: string): string {
  const untagged = text.includes('<') ? text.replace(/<\/?[a-z][^<>]{0,1000}>/gi, ' ') : text
  const decoded = untagged.includes('&')
    ? untagged.replace(/&(?:#(\d{1,6})|(\w{2,6}));/g, (whole, code, name) =>
        code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (entities[name] ?? whole),
      )
    : untagged
  return decoded.replace(/[\s\uFEFF]+/g, ' ').trim()
}

const unfoldable: Readonly<Record<string, string>> = {
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
}

/** Lower case without diacritics: `Zdecydowanie się zgadzam` -> `zdecydowanie sie zgadzam`. */
function foldAccents(text: string): string {
  if (!/[^ -~]/.test(text)) return text.toLowerCase()
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łßøæœđ]/g, (letter) => unfoldable[letter] ?? letter)
}

/** Folded words with single blanks between them and nothing else. */
export function foldWords(text: string): string {
  return foldAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a column name: `bar_beveragesRating` -> bar, beverages, rating. */
export function nameWords(name: string): string[] {
  const spaced = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
  const folded = foldWords(spaced)
  return folded === '' ? [] : folded.split(' ')
}

/**
 * A copy that does not keep the text that it was cut from alive: engines keep a slice as a view of
 * its parent, so one remembered cell would hold a whole chunk of the file in memory.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}
