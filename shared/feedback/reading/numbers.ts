/** Numbers as people and programs write them, whatever the locale. */

export type DecimalSign = '.' | ','

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i
const spaces = /[\u0020\u00a0\u2009\u202f'’]/g
const grouped = /^[+-]?\d{1,3}(?:[\u0020\u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d+)?$/

/**
 * The number that a whole cell holds, or null. A decimal comma, grouping by blank (also no-break),
 * apostrophe, point or comma, and the minus sign U+2212 are understood. `1,234` and `1.234` read as
 * one thousand two hundred and thirty-four unless `decimal` says otherwise for commas.
 */
export function parseNumber(cell: string, decimal: DecimalSign | null = null): number | null {
  const length = cell.length
  if (length === 1) {
    const code = cell.charCodeAt(0)
    if (code >= 0xff10 && code <= 0xff19) return code - 0xff10
    return code >= 48 && code <= 57 ? code - 48 : null
  }
  let text = cell.trim()
  if (text === '' || text.length > 40) return null
  // What a spreadsheet puts before a number that is kept as text.
  if (text.startsWith("'")) text = text.slice(1)
  else if (text.startsWith('="') && text.endsWith('"')) text = text.slice(2, -1).trim()
  if (/[\uff10-\uff19]/.test(text)) text = text.normalize('NFKC')
  // A per cent sign says what the number counts; the number is the same.
  if (text.endsWith('%')) text = text.slice(0, -1).trimEnd()
  if (text.charCodeAt(0) === 0x2212) text = `-${text.slice(1)}`
  if (decimal !== ',' && plain.test(text)) return Number(text)
  if (grouped.test(text)) text = text.replace(spaces, '')
  if (!/^[+-]?[\d.,]+$/.test(text)) return plain.test(text) ? Number(text) : null
  // One sign and not three digits behind it: it groups nothing, whatever the column writes elsewhere.
  const sign = /^[+-]?\d+[.,](?:\d{1,2}|\d{4,})$/.test(text)
    ? guessDecimal(text)
    : (decimal ?? guessDecimal(text))
  const group = sign === ',' ? '.' : ','
  const [whole = '', fraction, ...more] = text.split(sign)
  if (more.length > 0) return null
  const digits = whole.split(group)
  if (digits.length > 1) {
    const [lead = '', ...groups] = digits
    if (!/^[+-]?\d{1,3}$/.test(lead) || groups.some((part) => part.length !== 3)) return null
  }
  if (fraction?.includes(group)) return null
  const joined = fraction === undefined ? digits.join('') : `${digits.join('')}.${fraction}`
  return plain.test(joined) ? Number(joined) : null
}

/** The later of two different signs is the decimal one; a lone comma with three digits groups. */
function guessDecimal(text: string): DecimalSign {
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  if (comma < 0) return '.'
  if (point >= 0) return comma > point ? ',' : '.'
  return /^[+-]?\d{1,3}(?:,\d{3})+$/.test(text) ? '.' : ','
}

/** The decimal sign of a column: a comma if some value can only be read so, and none with a point. */
export function detectDecimal(values: Iterable<string>): DecimalSign | null {
  let comma = 0
  let point = 0
  for (const value of values) {
    const text = value.trim()
    if (!/^[+-]?[\d.,\s\u00a0\u202f]+$/.test(text)) continue
    if (/,\d+$/.test(text) && !/^[+-]?\d{1,3}(?:[,]\d{3})+$/.test(text)) comma++
    else if (/\.\d+$/.test(text)) point++
  }
  if (comma > point) return ','
  return point > 0 ? '.' : null
}
