import { type Diff, diffOf, emptyDiff } from '../../shared/document/diff.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import { orderAfter } from '../../shared/document/order.ts'
import { mapOf } from '../../shared/document/query.ts'
import { createStage } from '../../shared/document/stage.ts'
import { createTouchpoint, type Touchpoint } from '../../shared/document/touchpoint.ts'
import type { TouchpointMatch } from '../../shared/feedback/import-report.ts'
import type { CompleteMapping } from '../../shared/feedback/reading/complete-mapping.ts'
import { matchValues } from '../../shared/feedback/reading/match-touchpoints.ts'
import type { Db } from './database.ts'
import { readDocument } from './maps.ts'

/** A value that the file has for a touchpoint, and how many answers carry it. */
export interface CountedValue {
  readonly value: string
  readonly answers: number
}

/** The join of a file's values to the touchpoints of the map, as far as it goes without making new ones. */
export function joinValues(
  db: Db,
  journeyId: JourneyId,
  datasetId: string | null,
  complete: CompleteMapping,
  values: readonly CountedValue[],
): TouchpointMatch[] {
  const touchpoints = mapOf(readDocument(db, journeyId)).touchpoints
  const before = new Map(knownJoins(db, datasetId).map((join) => [join.value, join]))
  const questions = new Map(complete.columns.map(({ name, question }) => [name, question]))
  // What the user joined by hand stays; an answer to it in the mapping of now goes before.
  const match = {
    ...Object.fromEntries([...before].map(([value, { touchpointId }]) => [value, touchpointId])),
    ...complete.match,
  }
  const isGiven = (value: string) => Object.hasOwn(complete.match, value)
  return matchValues(
    values.map(({ value, answers }) => {
      const question = questions.get(value)
      return { value, answers, ...(question !== undefined && { question }) }
    }),
    touchpoints.map(({ id, title }) => ({ id, title })),
    match,
  ).map((found) => {
    const known = before.get(found.value)
    const isKept = known && !isGiven(found.value) && known.touchpointId === found.touchpoint?.id
    return isKept ? { ...found, matchedBy: known.matchedBy } : found
  })
}

interface KnownJoin {
  readonly value: string
  readonly touchpointId: string
  readonly matchedBy: TouchpointMatch['matchedBy']
}

function knownJoins(db: Db, datasetId: string | null): KnownJoin[] {
  if (datasetId === null) return []
  return db
    .prepare<[string], KnownJoin>(
      `SELECT touchpoint_match.value, touchpoint.id AS touchpointId,
         touchpoint_match.matched_by AS matchedBy
       FROM touchpoint_match JOIN touchpoint ON touchpoint.id = touchpoint_match.touchpoint_id
       WHERE touchpoint_match.dataset_id = ?`,
    )
    .all(datasetId)
}

/**
 * New touchpoints for the values that belong to none, in a stage that is titled as the dataset. Values
 * that the mapping leaves out on purpose, and blank ones, get none.
 */
export function createMissing(
  document: MapDocument,
  matches: readonly TouchpointMatch[],
  complete: CompleteMapping,
  stageTitle: string,
): { diff: Diff; matches: TouchpointMatch[] } {
  const { journeyId } = document
  const given = new Map(Object.entries(complete.match))
  const isWanted = ({ value, touchpoint }: TouchpointMatch) =>
    touchpoint === null && value.trim() !== '' && given.get(value) !== null
  if (!matches.some(isWanted)) return { diff: emptyDiff, matches: [...matches] }
  const { stages, touchpointsOf } = mapOf(document)
  const stage =
    stages.find(({ title }) => title === stageTitle) ??
    createStage({ title: stageTitle, journeyId, order: orderAfter(stages) })
  // Each goes behind the one before: a file may name thousands.
  let last = touchpointsOf(stage.id).at(-1)
  const made = new Map<string, Touchpoint>()
  const joined = matches.map((match): TouchpointMatch => {
    if (!isWanted(match)) return match
    const title = given.get(match.value) ?? match.value
    const touchpoint =
      made.get(title) ??
      createTouchpoint({
        title,
        stageId: stage.id,
        journeyId,
        order: orderAfter(last ? [last] : []),
      })
    if (!made.has(title)) last = touchpoint
    made.set(title, touchpoint)
    return { ...match, touchpoint: { id: touchpoint.id, title }, matchedBy: 'created' }
  })
  return { diff: diffOf(document, { put: [stage, ...made.values()] }), matches: joined }
}
