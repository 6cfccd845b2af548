import { basename } from 'node:path'
import { z } from 'zod'
import { jsonMistakePlace } from '../../shared/document/json-place.ts'
import { type Mapping, mappingSchema } from '../../shared/feedback/mapping.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { readTextFile } from './load-map-file.ts'
import { headSchema } from './saved-mappings.ts'

/** What a mapping that was exported as a recipe says besides. */
const recipeSchema = z.strictObject({ name: z.string().min(1), header: z.array(headSchema) })

export interface RecipeFile {
  readonly mapping: Mapping
  /** Null in a mapping that somebody wrote. */
  readonly recipe: z.infer<typeof recipeSchema> | null
}

/** Reads a mapping that the wizard exported or a person wrote. Throws as `readRecipeFile` does. */
export function readMappingFile(file: string): Mapping {
  return readRecipeFile(file).mapping
}

/** Throws with the file, the place and what to do. */
export function readRecipeFile(file: string): RecipeFile {
  const name = basename(file)
  const parsed = mappingSchema
    .extend({ recipe: recipeSchema.optional() })
    .safeParse(parseJson(readTextFile(file), name))
  if (parsed.success) {
    const { recipe = null, ...mapping } = parsed.data
    return { mapping, recipe }
  }
  const places = parsed.error.issues.map(describe).join(' ')
  throw new TouchlineError('invalid_file', `${name}: ${places} Mend the mapping and try again.`)
}

function parseJson(text: string, name: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(json)
  } catch {
    throw new TouchlineError(
      'invalid_file',
      `${name}: this is not valid JSON: ${jsonMistakePlace(json)}. Mend the file there and try again.`,
    )
  }
}

function describe(issue: z.core.$ZodIssue): string {
  const place = issue.path.map((part) => `"${String(part)}"`).join(' > ')
  const where = place === '' ? '' : `At ${place}: `
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ')
    return `${where}a mapping has no key ${keys}.`
  }
  return `${where}${issue.message}.`
}
