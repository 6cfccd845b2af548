import { z } from 'zod'
import { done, type Method, method, nothing } from '../method.ts'

const recipeSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  /** How many columns it says something of. */
  columns: z.number().int(),
  savedAt: z.string(),
})
export type RecipeSummary = z.infer<typeof recipeSummarySchema>

/** How files of a kind are read: mappings that were saved with an import, by name. */
export const recipeCalls = {
  listRecipes: method(nothing, z.object({ recipes: z.array(recipeSummarySchema) })),
  renameRecipe: method(z.object({ id: z.string(), name: z.string().trim().min(1).max(200) }), done),
  deleteRecipe: method(z.object({ id: z.string() }), done),
  /** One that was deleted while the workspace has been open. */
  restoreRecipe: method(z.object({ id: z.string() }), done),
  /** As JSON, which the command line takes as a mapping too. */
  exportRecipe: method(
    z.object({ id: z.string(), file: z.string() }),
    z.object({ fileName: z.string() }),
    'write',
  ),
  importRecipe: method(
    z.object({ file: z.string() }),
    z.object({ recipe: recipeSummarySchema }),
    'read',
  ),
} as const satisfies Record<string, Method>
