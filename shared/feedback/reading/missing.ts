import { foldWords } from './clean-text.ts'

/** Cells that are not answers. A column of blanks is not a column of zeros. */

const words: ReadonlySet<string> = new Set(
  [
    'na|n a|nan|null|nil|nr|n r|no answer|no response|not answered|not applicable|not available',
    'missing|unknown|skipped|skip|dont know|don t know|do not know|dk|not sure|unsure|no opinion|no basis',
    'prefer not to say|prefer not to answer|refused|undefined|offered|unoffered|not offered',
    'did not use|didn t use|not used|have not used|haven t used|did not visit|does not apply|no experience',
    'nem hasznaltam|nem vettem igenybe|nie korzystalem|nie korzystalam|nie korzystam',
    'nicht genutzt|nicht benutzt|nicht in anspruch genommen',
    'nincs valasz|nem tudom|nem tudja|nincs adat|nincs velemenyem|nem valaszolt|nem relevans|nt',
    'nem vonatkozik ram|nem kivanok valaszolni',
    'brak|brak odpowiedzi|brak danych|nie wiem|nie dotyczy|nd|nie mam zdania',
    'odmowa odpowiedzi',
    'keine angabe|k a|ka|weiss nicht|weiss ich nicht|nicht zutreffend|entfallt|keine antwort',
    'nicht beantwortet',
    'не знаю|нет ответа|нет данных|не применимо|не пользовался|не пользовалась|отказ от ответа',
    'ne sait pas|je ne sais pas|nsp|sans reponse|non concerne|sans objet|pas de reponse|non renseigne',
  ].flatMap((line) => line.split('|')),
)

/** What a spreadsheet shows where a formula failed, in English, Hungarian, Polish and German. */
const sheetError =
  /^#(?:N\/A|N\/D!?|NV|HIÁNYZIK|BRAK|GETTING_DATA|(?:DIV\/0|REF|VALUE|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|ZÉRÓOSZTÓ|HIV|ÉRTÉK|SZÁM|NULLA|DZIEL\/0|ADR|ARG|LICZBA|ZERO|BEZUG|WERT|ZAHL)!|(?:NAME|NÉV|NAZWA)\?)$/i

const LONGEST_WORD = Math.max(...[...words].map((word) => word.length)) + 8

/** Blank, a dash, `NA`, "don't know" and their like in five languages. */
export function isMissing(cell: string): boolean {
  const length = cell.length
  if (length === 0) return true
  const first = cell.charCodeAt(0)
  if (length < 4 && first >= 48 && first <= 57) return false
  // A code, a date or an amount: what begins with a letter or a digit and has a digit is no such word.
  if (isCode(cell)) return false
  const text = cell.trim()
  if (/^[\s.\-–—−?*/_#]*$/.test(text)) return true
  if (text.startsWith('#') && sheetError.test(text)) return true
  // Codes, dates and amounts are never words for "no answer".
  if (text.length > LONGEST_WORD || /\d/.test(text)) return false
  if (/^<?\(?(?:blank|empty|keine)\)?>?$/i.test(text)) return true
  return words.has(foldWords(text))
}

function isCode(cell: string): boolean {
  const first = cell.charCodeAt(0)
  const letter = first | 0x20
  if (!((letter >= 97 && letter <= 122) || (first >= 48 && first <= 57))) return false
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

/**
 * A free-text cell without text: blank, or what programs write for nothing. What a person typed,
 * "don't know" or "na", is a comment.
 */
export function isNoText(cell: string): boolean {
  const text = cell.trim()
  if (text.length > 12) return false
  if (sheetError.test(text)) return true
  return /^(?:|-|–|—|NA|N\/A|NULL|NaN|None)$/.test(text)
}

/** Numbers that survey tools write for "no answer". They count as such only off the column's scale. */
export const missingCodes: ReadonlySet<number> = new Set([
  -1, -2, -8, -9, -66, -77, -88, -98, -99, -999, 66, 77, 88, 96, 97, 98, 99, 888, 997, 998, 999,
  9999,
])
