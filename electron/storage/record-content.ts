import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'

/**
 * A hash of what is kept of a record: date, touchpoint, answers, segments and comments, each under its
 * column's name. It stays the same when columns change places, or when ones come in that are not kept.
 */
export type ContentHash = (record: AcceptedRecord) => number

/** Parts that are put together by addition, so that their order does not count: 21 and 32 bits. */
export interface ContentPart {
  readonly high: number
  readonly low: number
}

/** One thing that is kept, under its column's name; the date and the touchpoint go by `date` and `place`. */
export function contentPart(name: string, text: string): ContentPart {
  let high = 0x6a09e667
  let low = 0x3c6ef372
  const add = (code: number) => {
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  for (let at = 0; at < name.length; at++) add(name.charCodeAt(at))
  add(0x1f)
  for (let at = 0; at < text.length; at++) add(text.charCodeAt(at))
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return { high, low }
}

/** The sum of parts as a whole number of 53 bits, never 0: that stands for a record whose content is not known. */
export function contentNumber(high: number, low: number): number {
  return (high & 0x1fffff) * 4294967296 + (low >>> 0) || 1
}

const mostRemembered = 1000

export function createContentHash({ columns }: CompleteMapping): ContentHash {
  const remembered = (name: string) => ({ name, parts: new Map<string | number, ContentPart>() })
  const byColumn = columns.map(({ name }) => remembered(name))
  const ofDate = remembered('date')
  const ofPlace = remembered('place')
  let high = 0
  let low = 0

  function add(kept: ReturnType<typeof remembered> | undefined, value: string | number): void {
    if (!kept) return
    let part = kept.parts.get(value)
    if (!part) {
      part = contentPart(kept.name, String(value))
      if (kept.parts.size < mostRemembered) kept.parts.set(value, part)
    }
    high = (high + part.high) | 0
    low = (low + part.low) | 0
  }

  return ({ answers, segments, comments, date }) => {
    high = 0
    low = 0
    if (date !== null) add(ofDate, date)
    const [first] = answers
    if (first) add(ofPlace, first.touchpointValue)
    for (const { columnIndex, value } of answers) add(byColumn[columnIndex], value)
    for (const { columnIndex, value } of segments) add(byColumn[columnIndex], value)
    for (const { columnIndex, text } of comments) {
      const part = contentPart(columns[columnIndex]?.name ?? '', text)
      high = (high + part.high) | 0
      low = (low + part.low) | 0
    }
    return contentNumber(high, low)
  }
}
