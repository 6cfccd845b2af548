import type { recipeCalls } from '../../shared/rpc/calls/recipe-calls.ts'
import type { Handlers } from '../../shared/rpc/contract.ts'
import {
  deleteRecipe,
  exportRecipe,
  importRecipe,
  listRecipes,
  renameRecipe,
  restoreRecipe,
} from './recipes.ts'
import type { SavedMapping } from './saved-mappings.ts'
import type { Session } from './session.ts'

/** Answers the calls about saved mappings. */
export function recipeHandlers(session: Session): Handlers<typeof recipeCalls> {
  const deleted = new Map<string, SavedMapping>()
  return {
    listRecipes: () => session.read(({ db }) => ({ recipes: listRecipes(db) })),
    renameRecipe: ({ id, name }) =>
      session.write(({ db }) => {
        renameRecipe(db, id, name)
        return {}
      }),
    deleteRecipe: ({ id }) =>
      session.write(({ db }) => {
        const recipe = deleteRecipe(db, id)
        if (recipe) deleted.set(id, recipe)
        return {}
      }),
    restoreRecipe: ({ id }) =>
      session.write(({ db }) => {
        restoreRecipe(db, id, deleted.get(id))
        return {}
      }),
    exportRecipe: ({ id, file }) =>
      session.readLong(async ({ db }) => ({ fileName: await exportRecipe(db, id, file) })),
    importRecipe: ({ file }) =>
      session.write(({ db }) => ({ recipe: importRecipe(db, file, new Date()) })),
  }
}
