import type {
  CompleteColumn,
  CompleteMapping,
} from '../../shared/feedback/reading/complete-mapping.ts'

/**
 * What of a mapping decides what a file comes to while none of its responses is stored. Mappings that are
 * alike in it come to the same: a segment or a direction that is changed need not be counted again.
 */
export function countedPart({ columns, touchpoint, exclude, otherRows }: CompleteMapping): string {
  return JSON.stringify([columns.map(partOfColumn), touchpoint, exclude, otherRows])
}

function partOfColumn(column: CompleteColumn): readonly unknown[] {
  const { role, metric, scale, touchpoint, split, part } = column
  if (role === 'metric') {
    const { name, whole, missing, decimal, unit } = column
    const isBounded = metric !== 'duration' && metric !== 'number' && metric !== 'share'
    const points = scale && [scale.min, scale.max, Object.entries(scale.labels ?? {})]
    const read = [isBounded ? 'scale' : metric, points, whole, missing, decimal, unit]
    return [role, name, touchpoint, part, ...read]
  }
  if (role === 'comment') return [role, touchpoint]
  if (role === 'date') return [role, column.dateFormat, column.zone]
  if (role === 'key') return [role]
  // A column whose scores are of several metrics is read by the questions behind it.
  return split === null ? [] : [split, touchpoint]
}
