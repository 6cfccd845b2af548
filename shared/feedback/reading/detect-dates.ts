import { createDateReader, type DateFacts } from './dates.ts'

/** Which date format a column is written in, if any. */

const timeOfDay = /(\d{1,2}):(\d{2})(:\d{2})?(?:[\s\u202f]*([ap])\.?m)?/i
const numericDate = /^(\d{1,4})([-/.]\s?)(\d{1,2})[-/.]\s?(\d{1,4})/

/**
 * `hint` is the column's name: bare numbers are taken for moments or spreadsheet days only where it
 * speaks of a date. `monthFirst` is what the source is known to write (SurveyMonkey).
 */
export function detectDates(
  values: readonly (readonly [string, number])[],
  hint: { readonly named: boolean; readonly monthFirst?: boolean },
): DateFacts | null {
  const sample = values.slice(0, 1000)
  const total = sample.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return null
  const formats = candidates(
    sample.map(([text]) => text.trim()),
    hint,
  )
  let best: DateFacts | null = null
  for (const { format, ambiguous } of formats) {
    const read = createDateReader(format)
    let fits = 0
    for (const [text, count] of sample) {
      const iso = read(text)
      if (iso === null) continue
      // A placeholder says nothing for a format that makes 1970 of any small number.
      const fitting = iso === 'none' ? !/^\d{2,}$/.test(text) : iso > '1985' && iso < '2100'
      if (fitting) fits += count
    }
    const coverage = fits / total
    if (coverage > (best?.coverage ?? 0)) best = { format, ambiguous, coverage }
  }
  return best && best.coverage >= (hint.named ? 0.6 : 0.8) ? best : null
}

function candidates(
  texts: readonly string[],
  hint: { readonly named: boolean; readonly monthFirst?: boolean },
): { format: string; ambiguous: boolean }[] {
  const numbers = texts.filter((text) => /^\d+(?:[.,]\d+)?$/.test(text)).length
  if (numbers * 2 > texts.length) return hint.named ? ofNumbers(texts) : yearsOf(texts)
  const time = timeLetters(texts)
  const triples = texts.flatMap((text) => {
    const found = numericDate.exec(text)
    return found ? [found] : []
  })
  const [first] = triples
  if (!first || triples.length * 2 < texts.length) {
    return ['d MMM yyyy', 'MMM d, yyyy', 'yyyy MMM d'].map((date) => {
      const dashed = date === 'd MMM yyyy' && texts.some((text) => /^\d{1,2}-\p{L}/u.test(text))
      const short = texts.some((text) => /^\d{1,2}-\p{L}{3,}-\d{2}(?!\d)/u.test(text))
      const format = dashed ? (short ? 'd-MMM-yy' : 'd-MMM-yyyy') : date
      return { format: format + time, ambiguous: false }
    })
  }
  const sign = (first[2] ?? '-').replace(/\s+/g, ' ')
  const padded = triples.every(
    (found) => (found[3] ?? '').length === 2 && (found[1] ?? '').length >= 2,
  )
  const day = padded ? 'dd' : 'd'
  const month = padded ? 'MM' : 'M'
  if ((first[1] ?? '').length === 4) {
    const end = sign === '. ' ? '.' : ''
    const paddedDays = triples.every((f) => (f[3] ?? '').length === 2 && (f[4] ?? '').length === 2)
    const parts = paddedDays ? `MM${sign}dd` : `M${sign}d`
    return [{ format: `yyyy${sign}${parts}${end}${time}`, ambiguous: false }]
  }
  const year = (first[4] ?? '').length === 4 ? 'yyyy' : 'yy'
  let dayFirst = 0
  let monthFirst = 0
  for (const found of triples) {
    if (Number(found[1]) > 12) dayFirst++
    if (Number(found[3]) > 12) monthFirst++
  }
  const ambiguous = dayFirst === 0 && monthFirst === 0 && sign.startsWith('/')
  const american = hint.monthFirst === true || / a$/.test(time)
  const monthLeads =
    dayFirst === monthFirst ? american && sign.startsWith('/') : monthFirst > dayFirst
  return [
    {
      format: (monthLeads ? [month, day, year] : [day, month, year]).join(sign) + time,
      ambiguous: ambiguous && !american,
    },
  ]
}

/** ` HH:mm:ss`, ` h:mm a` or nothing, after the first text that has a time. */
function timeLetters(texts: readonly string[]): string {
  const text = texts.find((candidate) => timeOfDay.test(candidate))
  const found = text === undefined ? null : timeOfDay.exec(text)
  if (!text || !found) return ''
  const sign = /\d,\s/.test(text) ? ', ' : /\dT\d/.test(text) ? "'T'" : ' '
  const hour = found[4] ? 'h' : texts.some((t) => /(?:^|[\sT])\d:\d{2}/.test(t)) ? 'H' : 'HH'
  const zone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? 'XXX' : ''
  return `${sign}${hour}:mm${found[3] ? ':ss' : ''}${found[4] ? ' a' : ''}${zone}`
}

function ofNumbers(texts: readonly string[]): { format: string; ambiguous: boolean }[] {
  return [
    ...yearsOf(texts),
    ...['unix', 'unixms', 'serial'].map((format) => ({ format, ambiguous: false })),
  ]
}

/** `20240131`; and thirteen digits that are milliseconds of this century whatever the name. */
function yearsOf(texts: readonly string[]): { format: string; ambiguous: boolean }[] {
  if (
    texts.every((text) => /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text))
  ) {
    return [{ format: 'yyyyMMdd', ambiguous: false }]
  }
  if (texts.every((text) => /^1[0-9]{12}$/.test(text)))
    return [{ format: 'unixms', ambiguous: false }]
  return []
}
