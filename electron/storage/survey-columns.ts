import { scaleSchema } from '../../shared/feedback/metric.ts'
import { foldWords } from '../../shared/feedback/reading/clean-text.ts'
import type {
  CompleteColumn,
  CompleteMapping,
} from '../../shared/feedback/reading/complete-mapping.ts'
import type { Db } from './database.ts'

/** A column that is kept: a question (role 'metric'), a segment or a comment. */
export interface ColumnUse {
  readonly name: string
  readonly question: string
  readonly role: string
  readonly metric: string | null
  /** What the answers' numbers mean, as JSON; the labels only say how words became numbers. */
  readonly scale: string | null
}

export interface StoredColumn extends ColumnUse {
  readonly id: number
  /** What the files call it, where that is not its name: another column of the dataset had it before. */
  readonly header: string | null
}

/** A kept column of a file. */
export interface KeptColumn extends ColumnUse {
  readonly index: number
  readonly continues: string | null
}

/** Where a file's column goes in a dataset. */
export interface ColumnPlace {
  readonly column: KeptColumn
  /** The column that it goes on with; null where it is a new one. */
  readonly stored: StoredColumn | null
  /** Its name in the dataset. */
  readonly name: string
  /** The column under the same header that it cannot be counted with, since it is measured or asked otherwise. */
  readonly clash: StoredColumn | null
}

/** The columns of the file that are kept, with their places. */
export function keptColumns({ columns }: CompleteMapping): KeptColumn[] {
  return columns
    .filter(({ role }) => role === 'metric' || role === 'segment' || role === 'comment')
    .map((column) => {
      const { index, name, question, role, metric, continues } = column
      return { index, name, question, role, metric, scale: scaleText(column), continues }
    })
}

/** The columns that the dataset has of all its files. */
export function storedColumns(db: Db, datasetId: string): StoredColumn[] {
  return db
    .prepare<[string], StoredColumn>(
      `SELECT id, name, header, question, role, metric, scale FROM survey_column
       WHERE dataset_id = ? ORDER BY id`,
    )
    .all(datasetId)
}

/**
 * Which of the dataset's columns each of the file's goes on with. Under the same header, a question that is
 * now measured or worded otherwise is another one: it gets a column of its own, so that nothing is mixed.
 */
export function placeColumns(
  stored: readonly StoredColumn[],
  kept: readonly KeptColumn[],
): ColumnPlace[] {
  const names = new Set([...stored, ...kept].map(({ name }) => name))
  return kept.map((column) => {
    const wanted = column.continues ?? column.name
    const namesakes = namesakesOf(wanted, stored, kept)
    const found = namesakes.find((each) => isSameUse(each, column) && isSameText(each, column))
    if (found) return { column, stored: found, name: found.name, clash: null }
    const clash = namesakes.at(-1) ?? null
    if (!clash) return { column, stored: null, name: column.name, clash }
    const name = freeName(column, clash, names)
    names.add(name)
    return { column, stored: null, name, clash }
  })
}

/** Those that go by the name; where nobody does, those whose name has the same words. */
function namesakesOf(
  wanted: string,
  stored: readonly StoredColumn[],
  kept: readonly KeptColumn[],
): StoredColumn[] {
  const found = stored.filter(({ name, header }) => name === wanted || header === wanted)
  if (found.length > 0) return found
  const words = foldWords(wanted)
  const isTaken = (name: string) => kept.some((each) => each.name === name)
  const alike = stored.filter(({ name, header }) => {
    const called = header ?? name
    return words !== '' && foldWords(called) === words && !isTaken(called)
  })
  return kept.filter(({ name }) => foldWords(name) === words).length > 1 ? [] : alike
}

/** Whether its answers can be counted together. */
export function isSameUse(a: ColumnUse, b: ColumnUse): boolean {
  return a.role === b.role && a.metric === b.metric && a.scale === b.scale
}

/** Whether it asks the same, as far as both say what they ask. */
export function isSameText(stored: ColumnUse, column: KeptColumn): boolean {
  if (column.role !== 'metric' || column.continues !== null) return true
  const says = ({ name, question }: ColumnUse) => (question === name ? '' : foldWords(question))
  const [before, now] = [says(stored), says(column)]
  return before === '' || now === '' || before === now
}

function freeName(column: KeptColumn, clash: ColumnUse, taken: ReadonlySet<string>): string {
  const scale = column.scale !== null && column.scale !== clash.scale ? range(column.scale) : null
  const named = scale === null ? null : `${column.name} (${scale})`
  if (named !== null && !taken.has(named)) return named
  for (let number = 2; ; number++) {
    const name = `${column.name} (${number})`
    if (!taken.has(name)) return name
  }
}

function range(scale: string): string {
  const { min, max } = scaleSchema.parse(JSON.parse(scale))
  return `${min}–${max}`
}

/** The numbers of the dataset's kept columns by their place in the file; new ones are added. */
export function columnIds(
  db: Db,
  datasetId: string,
  complete: CompleteMapping,
): Map<number, number> {
  const insert = db.prepare(
    `INSERT INTO survey_column (dataset_id, name, header, question, role, metric, scale)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const places = placeColumns(storedColumns(db, datasetId), keptColumns(complete))
  return new Map(
    places.map(({ column, stored, name }) => {
      if (stored) return [column.index, stored.id]
      const header = name === column.name ? null : column.name
      const { question, role, metric, scale } = column
      const { lastInsertRowid } = insert.run(datasetId, name, header, question, role, metric, scale)
      return [column.index, Number(lastInsertRowid)]
    }),
  )
}

function scaleText({ scale }: CompleteColumn): string | null {
  if (!scale) return null
  const { min, max, higherIsBetter } = scale
  return JSON.stringify({ min, max, higherIsBetter })
}
