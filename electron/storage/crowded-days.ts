import type { ImportReason } from '../../shared/feedback/import-report.ts'
import { isoDateOf } from './answer-filter.ts'
import type { Db } from './database.ts'
import type { ImportPlan } from './import-plan.ts'
import type { SeenResponse, SeenResponses } from './read-responses.ts'
import { exampleCount } from './record-count.ts'
import { type SharedColumns, storedContents } from './response-content.ts'
import { daysOf, within } from './same-responses.ts'

/** Fewer responses on the same days are no reason for a word. */
const fewestOnDays = 10

export interface CrowdedDays {
  /** Null where most of the dataset's responses of these days are in the file. */
  readonly warning: ImportReason | null
}

/**
 * Finds out whether a file without keys tells of days on which the dataset has other responses: perhaps
 * another shop's, perhaps the same ones written down otherwise. Else null.
 */
export function crowdedDays(
  db: Db,
  datasetId: string,
  { complete }: ImportPlan,
  { responses }: SeenResponses,
  left: Float64Array,
  shared: SharedColumns,
): CrowdedDays | null {
  if (!shared.withDate || complete.columns.some(({ role }) => role === 'key')) return null
  const stored = [...storedContents(db, datasetId, shared)].map((each, at) => ({
    ...each,
    isLeft: left[at] === 1,
  }))
  const ours = daysOf(responses)
  const theirs = daysOf(stored)
  // A file may begin in the middle of the day on which the one before it ended.
  if (!ours || !theirs || ours.first >= theirs.last || ours.last <= theirs.first) return null
  const ofDays = within(stored, ours).filter(({ day }) => day !== 0)
  const over = ofDays.filter(({ isLeft }) => isLeft)
  const unknown = within(responses, theirs).filter(({ day, isThere }) => day && !isThere)
  if (Math.min(over.length, unknown.length) < fewestOnDays) return null
  const isMost = over.length * 2 >= ofDays.length
  return { warning: isMost ? sameDays(unknown) : null }
}

function sameDays(unknown: readonly SeenResponse[]): ImportReason {
  const some = unknown.slice(0, exampleCount)
  return {
    code: 'same_days',
    count: unknown.length,
    examples: some.map(({ row, day }) => ({ row, value: isoDateOf(day) ?? '' })),
  }
}
