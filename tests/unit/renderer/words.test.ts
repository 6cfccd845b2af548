import { describe, expect, it } from 'vitest'
import { allWords } from '../../builders/all-words.ts'

/** Every text by its path; the plural forms of one text are one. */
function textsOf(value: unknown, path = ''): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  const visit = (node: unknown, at: string) => {
    if (typeof node === 'string') {
      const key = at.replace(/_(one|few|many|other)$/, '')
      texts.set(key, [...(texts.get(key) ?? []), node])
    } else for (const [name, child] of Object.entries(node ?? {})) visit(child, `${at}.${name}`)
  }
  visit(value, path)
  return texts
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name).sort()

const namespaces = Object.keys(allWords.en)
const wordsOf = (language: 'en' | 'hu' | 'pl', namespace: string): unknown =>
  Object.entries(allWords[language]).find(([name]) => name === namespace)?.[1]

describe.each(['hu', 'pl'] as const)('the words in %s', (language) => {
  it.each(namespaces)('%s: each text of English, and no other', (namespace) => {
    const english = [...textsOf(wordsOf('en', namespace)).keys()].sort()
    expect([...textsOf(wordsOf(language, namespace)).keys()].sort()).toEqual(english)
  })

  it.each(namespaces)('%s: with the same things put into them', (namespace) => {
    const english = textsOf(wordsOf('en', namespace))
    for (const [path, texts] of textsOf(wordsOf(language, namespace))) {
      const known = new Set((english.get(path) ?? []).flatMap(placeholders))
      for (const text of texts)
        for (const name of placeholders(text))
          expect(known, `${namespace}${path}: {{${name}}}`).toContain(name)
      const used = new Set(texts.flatMap(placeholders))
      expect([...used].sort(), `${namespace}${path}`).toEqual([...known].sort())
    }
  })

  it.each(namespaces)('%s: has every plural form that the language needs', (namespace) => {
    const needed = language === 'pl' ? ['one', 'few', 'many', 'other'] : ['one', 'other']
    const forms = new Map<string, Set<string>>()
    const visit = (node: unknown, at: string) => {
      for (const [name, child] of Object.entries(node ?? {})) {
        const plural = /^(.*)_(one|few|many|other)$/.exec(name)
        const base = `${at}.${plural?.[1] ?? name}`
        if (typeof child !== 'string') visit(child, base)
        else if (plural) forms.set(base, (forms.get(base) ?? new Set()).add(plural[2] ?? ''))
      }
    }
    visit(wordsOf(language, namespace), '')
    for (const [path, present] of forms)
      expect([...present].sort(), path).toEqual([...needed].sort())
  })
})
