import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import type { AcceptedRecord } from '../../shared/feedback/reading/interpret-row.ts'
import { contentSum } from './content-sum.ts'

/**
 * A hash of what is kept of a record: date, touchpoint, answers, segments and comments, each under its
 * column's name. It stays the same when columns change places, or when ones come in that are not kept.
 */
export type ContentHash = (record: AcceptedRecord) => number

export function createContentHash({ columns }: CompleteMapping): ContentHash {
  const sum = contentSum()
  const byColumn = columns.map(({ name }) => sum.part(name))
  const ofDate = sum.part('date')
  const ofPlace = sum.part('place')
  return ({ answers, segments, comments, date }) => {
    sum.clear()
    if (date !== null) ofDate(date)
    const [first] = answers
    if (first) ofPlace(first.touchpointValue)
    for (const { columnIndex, value } of answers) byColumn[columnIndex]?.(value)
    for (const { columnIndex, value } of segments) byColumn[columnIndex]?.(value)
    for (const { columnIndex, text } of comments) sum.add(columns[columnIndex]?.name ?? '', text)
    return sum.total()
  }
}
