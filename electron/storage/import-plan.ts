import type { Mapping } from '../../shared/feedback/mapping.ts'
import type { Profile } from '../../shared/feedback/profile.ts'
import {
  type CompleteMapping,
  completeMapping,
} from '../../shared/feedback/reading/complete-mapping.ts'
import type { Db } from './database.ts'
import type { KeptCells } from './kept-cells.ts'
import { withoutOutgrown } from './outgrown-mapping.ts'
import type { ReadingWatch } from './reading-progress.ts'
import { prepareReading } from './reading-thread.ts'
import { chosenRecipe, type FoundRecipe, findRecipe } from './recipes.ts'
import { headerFingerprint, mergeMappings, readSavedMappings } from './saved-mappings.ts'
import { openSurveyFile, type SurveyFile, unwrap } from './survey-file.ts'
import { type ProfileFile, profileOf } from './survey-profile.ts'

/** A file and everything that says how its records become answers. */
export interface ImportPlan {
  readonly file: SurveyFile
  readonly profile: Profile
  /** What the reading behind the profile has kept. */
  readonly cells: KeptCells | null
  readonly fingerprint: string
  /** What the user said, now or in the recipe. */
  readonly mapping: Mapping
  readonly complete: CompleteMapping
  /** The saved mapping that was taken over. */
  readonly recipe: Pick<FoundRecipe, 'id' | 'name' | 'shared'> | null
}

export interface PlanOptions extends ReadingWatch {
  readonly openFile?: typeof openSurveyFile
  readonly profileFile?: ProfileFile
  /** The recipe by its id; null: none; left out: the one for files of this kind, if there is one. */
  readonly recipe?: string | null | undefined
}

/**
 * Reads the file once and completes the mapping: what is given goes before what a recipe says, and that
 * before what is found out. Throws TouchlineError, `cancelled` among them.
 */
export async function planImport(
  db: Db,
  path: string,
  given: Mapping,
  {
    openFile = openSurveyFile,
    profileFile = profileOf,
    isCancelled,
    onProgress,
    recipe: wanted,
  }: PlanOptions = {},
): Promise<ImportPlan> {
  const open = (read: Mapping['read']) => openFile(path, { ...read, ...given.read }, isCancelled)
  const { file, recipe } = await openByRecipe(db, open, wanted)
  prepareReading(file)
  const { profile, cells } = await profileFile(file, { isCancelled, onProgress })
  const mapping = recipe ? mergeMappings(withoutOutgrown(recipe.mapping, profile), given) : given
  return {
    file,
    profile,
    cells,
    fingerprint: headerFingerprint(file.layout),
    mapping,
    complete: unwrap(file.name, completeMapping(mapping, profile)),
    recipe,
  }
}

/** A recipe may say how the bytes become a table; which recipe it is, is told by the table. */
async function openByRecipe(
  db: Db,
  open: (read: Mapping['read']) => Promise<SurveyFile>,
  wanted: string | null | undefined,
): Promise<{ file: SurveyFile; recipe: FoundRecipe | null }> {
  const recipes = wanted === null ? [] : readSavedMappings(db)
  if (typeof wanted === 'string') {
    const file = await open(recipes.find(({ id }) => id === wanted)?.mapping.read)
    return { file, recipe: chosenRecipe(recipes, wanted, file.layout) }
  }
  const file = await open({})
  const asFound = findRecipe(recipes, file.layout)
  const readOtherwise = recipes.filter(({ mapping }) => mapping.read)
  for (const recipe of asFound
    ? readOtherwise.filter(({ id }) => id === asFound.id)
    : readOtherwise) {
    const other = await open(recipe.mapping.read).catch(() => null)
    const found = other && findRecipe([recipe], other.layout)
    if (other && found) return { file: other, recipe: found }
  }
  return { file, recipe: asFound }
}
