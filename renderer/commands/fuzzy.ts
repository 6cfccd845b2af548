/** From one index of a text to another, the end left out. */
export type TextRange = readonly [from: number, to: number]

export interface Match {
  /** 0 to 100: how well it fits. */
  readonly score: number
  /** What of the text was meant, from left to right. */
  readonly ranges: readonly TextRange[]
}

interface Folded {
  readonly text: string
  /** For each index of the folded text the one it came from. */
  readonly from: readonly number[] | null
}

/** Without capitals and diacritics: "Érintés" is found by "erintes", "łódź" by "lodz". */
function fold(text: string): Folded {
  const known = foldedTexts.get(text)
  if (known) return known
  if (foldedTexts.size >= mostFolded) foldedTexts.clear()
  const folded = foldAnew(text)
  foldedTexts.set(text, folded)
  return folded
}

/** Every letter that is typed asks for all texts of the map again. */
const foldedTexts = new Map<string, Folded>()
const mostFolded = 20_000

function foldAnew(text: string): Folded {
  if (/^[\u0020-\u007e]*$/.test(text)) return { text: text.toLowerCase(), from: null }
  let folded = ''
  const from: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const plain = plainLetter(text[at] ?? '')
    folded += plain
    for (let part = 0; part < plain.length; part += 1) from.push(at)
  }
  return { text: folded, from }
}

const plainLetters = new Map<string, string>()

function plainLetter(letter: string): string {
  const known = plainLetters.get(letter)
  if (known !== undefined) return known
  const plain = letter
    .normalize('NFD')
    .replace(/\p{M}|\u00AD/gu, '')
    .toLowerCase()
    .replace('ł', 'l')
    .replace('ø', 'o')
    .replace('ß', 'ss')
  plainLetters.set(letter, plain)
  return plain
}

/** How well a text fits what was typed; null when it does not. Nothing typed fits everything equally. */
export function fuzzyMatch(query: string, text: string): Match | null {
  const wanted = fold(query).text.trim().replace(/\s+/g, ' ')
  if (wanted === '') return { score: 0, ranges: [] }
  const folded = fold(text)
  const found =
    wholeMatch(wanted, folded.text) ??
    wordsMatch(wanted, folded.text) ??
    looseMatch(wanted, folded.text)
  return found && { ...found, ranges: found.ranges.map((range) => unfolded(range, folded, text)) }
}

function unfolded([from, to]: TextRange, folded: Folded, text: string): TextRange {
  if (!folded.from) return [from, to]
  return [folded.from[from] ?? 0, folded.from[to] ?? text.length]
}

const startsWord = (text: string, at: number) =>
  at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')

/** Where a word is meant: at the beginning of one rather than inside. */
function placeOf(wanted: string, text: string): number {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (startsWord(text, at)) return at
  }
  return text.indexOf(wanted)
}

/** All that was typed, as it stands. Short texts and beginnings fit better. */
function wholeMatch(wanted: string, text: string): Match | null {
  const at = placeOf(wanted, text)
  if (at === -1) return null
  const place = at === 0 ? 90 : startsWord(text, at) ? 80 : 60
  const rest = Math.min(10, (text.length - wanted.length) / 8)
  return { score: place + 10 - rest, ranges: [[at, at + wanted.length]] }
}

/** Each of the words somewhere, in any order. */
function wordsMatch(wanted: string, text: string): Match | null {
  const words = wanted.split(' ')
  if (words.length < 2) return null
  const places = words.map((word) => [placeOf(word, text), word.length] as const)
  if (places.some(([at]) => at === -1)) return null
  const ranges = places
    .map(([at, length]): TextRange => [at, at + length])
    .sort(([a], [b]) => a - b)
  return { score: ranges.every(([at]) => startsWord(text, at)) ? 55 : 45, ranges }
}

/** In a longer text everything could be found loosely. */
const longestLoose = 80

/** The letters in their order, close together, from the beginning of a word on: a slip, or initials. */
function looseMatch(wanted: string, text: string): Match | null {
  const letters = wanted.replaceAll(' ', '')
  if (letters.length < 3 || text.length > longestLoose) return null
  let best: readonly number[] | null = null
  for (let start = text.indexOf(letters[0] ?? ''); start !== -1; ) {
    const places = startsWord(text, start) ? lettersFrom(letters, text, start) : null
    if (places && (!best || spanOf(places) < spanOf(best))) best = places
    start = text.indexOf(letters[0] ?? '', start + 1)
  }
  if (!best || spanOf(best) > letters.length * 2 + 2) return null
  const gaps = spanOf(best) - letters.length
  return { score: Math.max(10, 35 - gaps * 2), ranges: joined(best) }
}

const spanOf = (places: readonly number[]) => (places.at(-1) ?? 0) - (places[0] ?? 0) + 1

function lettersFrom(letters: string, text: string, start: number): number[] | null {
  const places: number[] = []
  let at = start
  for (const letter of letters) {
    at = text.indexOf(letter, at)
    if (at === -1) return null
    places.push(at)
    at += 1
  }
  return places
}

function joined(places: readonly number[]): TextRange[] {
  const ranges: TextRange[] = []
  for (const at of places) {
    const last = ranges.at(-1)
    if (last && last[1] === at) ranges[ranges.length - 1] = [last[0], at + 1]
    else ranges.push([at, at + 1])
  }
  return ranges
}
