import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type OpenMap, openMapSchema } from '../../shared/document/open-format.ts'
import { type Language, languageSchema } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { assetsFolder } from './assets.ts'

const templateSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  map: openMapSchema,
})

export interface Template {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly language: Language
  readonly map: OpenMap
}

/** The templates that say least about a field stand first. */
const general = ['blank', 'online-shop', 'service-blueprint']

/**
 * The templates that ship with the app, language by language: the general ones first, then those of
 * single fields by title, as the language sorts.
 */
export function listTemplates(): Template[] {
  const folder = join(assetsFolder(), 'templates')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name): Template[] => {
      const language = languageSchema.safeParse(/\.(\w+)\.json$/.exec(name)?.[1])
      if (!language.success) return []
      const template = templateSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      return [{ ...template, language: language.data }]
    })
    .sort(inOrder)
}

function inOrder(one: Template, other: Template): number {
  const languages = languageSchema.options
  return (
    languages.indexOf(one.language) - languages.indexOf(other.language) ||
    rank(one) - rank(other) ||
    one.title.localeCompare(other.title, one.language)
  )
}

function rank({ id }: Template): number {
  const place = general.indexOf(id)
  return place === -1 ? general.length : place
}

/**
 * The template that ships with the app, in this language or in English where there is no translation.
 * Throws `not_found`, naming the others that are known too.
 */
export function findTemplate(
  id: string,
  language: Language,
  others: readonly string[] = [],
): Template {
  const own = listTemplates().filter((template) => template.id === id)
  const found =
    own.find((template) => template.language === language) ??
    own.find((template) => template.language === 'en')
  if (found) return found
  const known = [...new Set(listTemplates().map((template) => template.id)), ...others].join(', ')
  throw new TouchlineError('not_found', `There is no template "${id}". These are known: ${known}.`)
}
