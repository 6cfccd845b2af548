import { basename } from 'node:path'
import type { ColumnMapping, Mapping } from '../../shared/feedback/mapping.ts'
import { foldWords } from '../../shared/feedback/reading/clean-text.ts'
import type { TableLayout } from '../../shared/feedback/reading/table-layout.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { Db } from './database.ts'
import { inTransaction } from './database.ts'
import { writeWhole } from './export/write-file.ts'
import type { ImportPlan } from './import-plan.ts'
import { readRecipeFile } from './mapping-file.ts'
import {
  fingerprintOf,
  type Head,
  headerOf,
  putSavedMapping,
  readSavedMappings,
  type SavedMapping,
  saveMapping,
} from './saved-mappings.ts'

/** A saved mapping that a file may be read by, and how much of its header is the file's. */
export interface FoundRecipe {
  readonly id: string
  readonly name: string
  /** The part that the file holds, as far as its columns are the recipe's. */
  readonly mapping: Mapping
  /** The share of columns, of both together, that are equal in name and question: 1 where all are. */
  readonly shared: number
}

/** With fewer equal columns than this share it is another survey. */
const leastShared = 0.7
const fewestColumns = 3

/** The recipe for files with this header: made for the same one, or for the one most like it; null: none. */
export function findRecipe(
  recipes: readonly SavedMapping[],
  layout: TableLayout,
): FoundRecipe | null {
  const header = headerOf(layout)
  const found = recipes
    .map((recipe) => recipeFor(recipe, header))
    .filter(({ shared }) => shared >= leastShared)
    .sort((a, b) => b.shared - a.shared)[0]
  return found ?? null
}

/** A recipe as the user chose it, however much of it the file has. */
export function chosenRecipe(
  recipes: readonly SavedMapping[],
  id: string,
  layout: TableLayout,
): FoundRecipe {
  const recipe = recipes.find((each) => each.id === id)
  if (!recipe) throw notFound(id)
  return recipeFor(recipe, headerOf(layout))
}

function recipeFor(recipe: SavedMapping, header: readonly Head[]): FoundRecipe {
  const { id, name, mapping } = recipe
  if (id === fingerprintOf(header)) return { id, name, mapping, shared: 1 }
  const called = new Map(header.map((head) => [keyOf(head), head[0]]))
  const equal = recipe.header.filter((head) => called.has(keyOf(head)))
  const isEnough = equal.length >= fewestColumns
  const shared = isEnough ? (2 * equal.length) / (header.length + recipe.header.length) : 0
  const names = new Map(equal.map((head) => [head[0], called.get(keyOf(head)) ?? head[0]]))
  return { id, name, shared, mapping: underNames(mapping, names) }
}

/** The part of the mapping that speaks of these columns, by what the file calls them. */
function underNames(
  { touchpoint, columns = {}, ...rest }: Mapping,
  names: ReadonlyMap<string, string>,
): Mapping {
  const column = touchpoint && 'column' in touchpoint ? names.get(touchpoint.column) : undefined
  const source = column !== undefined ? { column } : touchpoint
  const isThere = source !== undefined && (column !== undefined || !('column' in source))
  const said = Object.entries(columns).flatMap(([name, each]): [string, ColumnMapping][] => {
    const now = names.get(name)
    return now === undefined ? [] : [[now, splitUnderNames(each, names)]]
  })
  return { ...rest, ...(isThere && { touchpoint: source }), columns: Object.fromEntries(said) }
}

/** Scores whose kinds stand in a column that is not there are found out anew. */
function splitUnderNames(
  { split, ...said }: ColumnMapping,
  names: ReadonlyMap<string, string>,
): ColumnMapping {
  const column = split && names.get(split.column)
  return split && column !== undefined ? { ...said, split: { ...split, column } } : said
}

/** In capitals or not, it is the same column. */
const keyOf = ([name, question]: Head): string =>
  JSON.stringify([name.toLowerCase(), foldWords(question)])

/**
 * Keeps how the file was read for the next of its kind. The recipe that it was read by goes along with the
 * survey: it is one for the new header from now on, unless it gets another name.
 */
export function keepRecipe(
  db: Db,
  { file, complete, mapping, recipe, fingerprint }: ImportPlan,
  datasetName: string,
  given?: string | null,
): void {
  if (given === null) return
  const name = given?.trim() || recipe?.name || datasetName
  if (recipe && recipe.id !== fingerprint && recipe.name === name) deleteRecipe(db, recipe.id)
  saveMapping(db, file.layout, name, complete, mapping, new Date())
}

export interface RecipeSummary {
  readonly id: string
  readonly name: string
  /** How many columns it says something of. */
  readonly columns: number
  readonly savedAt: string
}

export function listRecipes(db: Db): RecipeSummary[] {
  return readSavedMappings(db).map(({ id, name, mapping, savedAt }) => ({
    id,
    name,
    columns: Object.keys(mapping.columns ?? {}).length,
    savedAt,
  }))
}

/** Throws `not_found`. */
export function renameRecipe(db: Db, id: string, name: string): void {
  const { changes } = db
    .prepare('UPDATE saved_mapping SET name = ? WHERE header_fingerprint = ?')
    .run(name, id)
  if (changes === 0) throw notFound(id)
}

/** Answers what was deleted; null where there was none. */
export function deleteRecipe(db: Db, id: string): SavedMapping | null {
  const recipe = readSavedMappings(db).find((each) => each.id === id)
  db.prepare('DELETE FROM saved_mapping WHERE header_fingerprint = ?').run(id)
  return recipe ?? null
}

/** Throws `not_found` where there is nothing to put back. */
export function restoreRecipe(db: Db, id: string, deleted: SavedMapping | undefined): void {
  if (!deleted) throw notFound(id)
  inTransaction(db, () => putSavedMapping(db, deleted))
}

/** Writes it as a mapping file that the command line takes too. Throws `not_found`. */
export async function exportRecipe(db: Db, id: string, path: string): Promise<string> {
  const recipe = readSavedMappings(db).find((each) => each.id === id)
  if (!recipe) throw notFound(id)
  const { name, header, mapping } = recipe
  const text = `${JSON.stringify({ recipe: { name, header }, ...mapping }, null, 2)}\n`
  await writeWhole(path, Buffer.from(text))
  return basename(path)
}

/** Adds the recipe of a file that was exported here or elsewhere, in the place of one for the same header. */
export function importRecipe(db: Db, path: string, now: Date): RecipeSummary {
  const { mapping, recipe } = readRecipeFile(path)
  const columns = Object.keys(mapping.columns ?? {})
  // A mapping that somebody wrote names columns only; what they ask is not known then.
  const header = recipe?.header ?? columns.map((name): Head => [name, name])
  const saved: SavedMapping = {
    id: fingerprintOf(header),
    name: recipe?.name ?? basename(path).replace(/\.[^.]{1,8}$/, ''),
    mapping,
    header,
    savedAt: now.toISOString(),
  }
  inTransaction(db, () => putSavedMapping(db, saved))
  return { id: saved.id, name: saved.name, columns: columns.length, savedAt: saved.savedAt }
}

function notFound(id: string): TouchlineError {
  return new TouchlineError(
    'not_found',
    `There is no recipe ${id} in this workspace. It may have been deleted; open the list of recipes again.`,
  )
}
