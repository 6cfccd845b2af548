import { createCsvReader } from './csv-reader.ts'

export interface DelimiterFacts {
  readonly delimiter: string
  /** The first line is `sep=;`: an instruction to Excel, no data. */
  readonly sepLine: boolean
}

export const delimiters = [',', ';', '\t', '|'] as const

/** More text than this tells nothing new. */
const SAMPLE = 256 * 1024

/**
 * The delimiter under which the records come out equally wide, and wide. A file's name says
 * nothing: `.csv` files hold tabs, and semicolon files hold unquoted commas.
 */
export function detectDelimiter(head: string): DelimiterFacts {
  const text = head.charCodeAt(0) === 0xfeff ? head.slice(1) : head
  const sep = /^"?sep=(.)"?(?:\r|\n|$)/i.exec(text)
  if (sep?.[1]) return { delimiter: sep[1], sepLine: true }
  let best = ','
  let bestScore = 0
  for (const delimiter of delimiters) {
    const score = evenness(text.slice(0, SAMPLE), delimiter)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return { delimiter: best, sepLine: false }
}

function evenness(text: string, delimiter: string): number {
  if (!text.includes(delimiter)) return 0
  const reader = createCsvReader({ delimiter })
  const read = reader.push(text)
  if (!read.ok) return 0
  let records = read.value
  if (records.length < 20) {
    const last = reader.end()
    if (last.ok) records = [...records, ...last.value]
  }
  const widths = new Map<number, number>()
  let all = 0
  for (const record of records) {
    if (record.length === 0) continue
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1)
    all++
  }
  let width = 1
  let most = 0
  for (const [candidate, count] of widths) {
    if (candidate > 1 && count > most) {
      width = candidate
      most = count
    }
  }
  if (all === 0) return 0
  return (most / all) ** 2 * Math.log2(width)
}
