import type { Language } from '../../shared/rpc/contract.ts'
import type { Template } from './library-store.ts'

/** The blank one and those that show most of what a map can be come first. */
const first = ['blank', 'online-shop', 'service-blueprint']

/** The templates in a language and the workspace's own, which come first, in the order in which they are offered. */
export function templatesIn(templates: readonly Template[], language: Language): Template[] {
  const rank = ({ id }: Template) => (first.includes(id) ? first.indexOf(id) : first.length)
  return [
    ...templates.filter((template) => template.language === null),
    ...templates
      .filter((template) => template.language === language)
      .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, language)),
  ]
}
