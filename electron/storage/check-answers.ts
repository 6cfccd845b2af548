import type { Db } from './database.ts'
import { blocksOf, importsOf, type StoredBlock } from './stored-answers.ts'

/** What is wrong with the blocks of answers, or with what was counted of them; one sentence each. */
export function blockProblems(db: Db): string[] {
  const datasets = db
    .prepare<[], { id: string; name: string }>('SELECT id, name FROM dataset ORDER BY id')
    .all()
  return datasets.flatMap(({ id, name }) => datasetProblems(db, id, name))
}

function datasetProblems(db: Db, datasetId: string, name: string): string[] {
  const imports = importsOf(db, datasetId)
  const matches = idsOf(db, 'touchpoint_match', datasetId)
  const sets = idsOf(db, 'segment_set', datasetId)
  const counted = new Map<string, number>()
  const records = new Map(imports.map((id) => [id, 0]))
  const answers = new Map(imports.map((id) => [id, 0]))
  const foreign = new Set<string>()
  try {
    for (const stored of blocksOf(db, imports)) countBlock(stored)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [`A block of answers of the survey "${name}" cannot be read: ${error.message}.`]
  }

  function countBlock({ importId, block }: StoredBlock): void {
    const setOf = block.field('segmentSet')
    const days = block.field('day')
    const here = setOf.reduce((sum, set) => sum + (set === 0 ? 0 : 1), 0)
    records.set(importId, (records.get(importId) ?? 0) + here)
    if (setOf.some((set) => set !== 0 && !sets.has(set))) foreign.add('segments')
    for (const { columnId, matches: matchesOf, values: valuesOf } of block.questions) {
      const values = valuesOf()
      for (const [place, match] of matchesOf().entries()) {
        if (match === 0) continue
        if (!matches.has(match)) foreign.add('touchpoints')
        answers.set(importId, (answers.get(importId) ?? 0) + 1)
        const key = `${columnId} ${match} ${setOf[place]} ${days[place]} ${values[place]}`
        counted.set(key, (counted.get(key) ?? 0) + 1)
      }
    }
  }

  const differing = new Set<string>()
  for (const { columnId, key, n } of countsOf(db, datasetId)) {
    if (counted.get(key) !== n) differing.add(String(columnId))
    counted.delete(key)
  }
  for (const key of counted.keys()) differing.add(key.split(' ', 1)[0] ?? '')
  return [
    ...(differing.size > 0
      ? [`The counted answers of ${differing.size} questions do not fit the answers.`]
      : []),
    ...[...foreign].map((what) => `The answers of the survey "${name}" refer to unknown ${what}.`),
    ...importProblems(db, datasetId, records, answers),
  ]
}

function idsOf(db: Db, table: 'touchpoint_match' | 'segment_set', datasetId: string): Set<number> {
  return new Set(
    db
      .prepare<[string], number>(`SELECT id FROM ${table} WHERE dataset_id = ?`)
      .pluck()
      .all(datasetId),
  )
}

function countsOf(
  db: Db,
  datasetId: string,
): Iterable<{ columnId: number; key: string; n: number }> {
  const rows = db
    .prepare<[string], [number, number, number, number, number, number]>(
      `SELECT column_id, touchpoint_match_id, segment_set_id, day, value, n FROM answer_count
       WHERE column_id IN (SELECT id FROM survey_column WHERE dataset_id = ?)`,
    )
    .raw()
    .all(datasetId)
  return rows.map(([columnId, match, set, day, value, n]) => ({
    columnId,
    key: `${columnId} ${match} ${set} ${day} ${value}`,
    n,
  }))
}

function importProblems(
  db: Db,
  datasetId: string,
  records: ReadonlyMap<number, number>,
  answers: ReadonlyMap<number, number>,
): string[] {
  return db
    .prepare<[string], { id: number; fileName: string; accepted: number; answers: number }>(
      `SELECT id, file_name AS fileName, accepted, answers FROM import
       WHERE dataset_id = ? ORDER BY id`,
    )
    .all(datasetId)
    .filter((row) => row.accepted !== records.get(row.id) || row.answers !== answers.get(row.id))
    .map(({ fileName }) => `The records of the file "${fileName}" are not as many as were counted.`)
}
