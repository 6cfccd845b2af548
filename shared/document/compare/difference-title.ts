import { findRecord, type MapDocument } from '../document.ts'
import type { AnyRecord } from '../record.ts'
import type { Difference } from './compare-maps.ts'

/** The record that a difference is told by: as it is now, or as it was where it is gone. */
export function subjectOf(difference: Difference): AnyRecord {
  const subject = difference.after ?? difference.before
  if (!subject) throw new TypeError('A difference has a record before or after it.')
  return subject
}

/**
 * The user's own words for a record: its title, name or text, and for what joins two things their
 * titles. Empty where it has none. `document` is the map that the record stands on.
 */
export function titleOfRecord(document: MapDocument, record: AnyRecord): string {
  const titleOf = (id: string): string => {
    const other = findRecord(document, id)
    return other ? titleOfRecord(document, other) : ''
  }
  switch (record.type) {
    case 'journey':
    case 'stage':
    case 'touchpoint':
    case 'lane':
    case 'ballot':
      return record.title
    case 'persona':
      return record.name
    case 'card':
    case 'note':
    case 'remark':
      return record.text.replace(/\s+/g, ' ')
    case 'emotion':
      return titleOf(record.touchpointId)
    case 'connection':
      return record.label || `${titleOf(record.from)} → ${titleOf(record.to)}`
    case 'vote':
      return titleOf(record.targetId)
  }
}
