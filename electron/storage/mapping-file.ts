import { basename } from 'node:path'
import type { z } from 'zod'
import { type Mapping, mappingSchema } from '../../shared/feedback/mapping.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { readTextFile } from './load-map-file.ts'

/** Reads a mapping that the wizard saved or a person wrote. Throws with the file, the place and what to do. */
export function readMappingFile(file: string): Mapping {
  const name = basename(file)
  const parsed = mappingSchema.safeParse(parseJson(readTextFile(file), name))
  if (parsed.success) return parsed.data
  const places = parsed.error.issues.map(describe).join(' ')
  throw new TouchlineError('invalid_file', `${name}: ${places} Mend the mapping and try again.`)
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new TouchlineError(
      'invalid_file',
      `${name}: this is not valid JSON (${why}). Mend the file there and try again.`,
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
