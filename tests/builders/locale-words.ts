import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sceneLabels } from '../../shared/scene/labels.ts'
import { shopMap } from './shop-map.ts'

type Language = 'en' | 'hu' | 'pl'

const renderer = join(import.meta.dirname, '../../renderer')

/**
 * The dotted keys of all the window's words; and the English words that have another form in this
 * language, which are therefore foreign on its screens (unless the sample map has them as titles).
 */
export function localeWords(language: Language): { keys: Set<string>; foreign: Set<string> } {
  const english = wordsOf('en')
  const own = wordsOf(language)
  const meant = new Set([...own.values(), ...titlesOfSample()])
  const keys = [...english.keys()].flatMap((key) => [key, key.replace(/_(one|other)$/, '')])
  return {
    keys: new Set(keys.map((key) => key.slice(key.indexOf(':') + 1)).concat(keys)),
    foreign: new Set([...english.values()].filter((word) => !meant.has(word))),
  }
}

function wordsOf(language: Language): Map<string, string> {
  const words = new Map<string, string>()
  for (const part of readdirSync(renderer)) {
    for (const file of filesOf(join(renderer, part, 'locales'))) {
      if (!file.endsWith(`${language}.json`)) continue
      flatten(JSON.parse(readFileSync(file, 'utf8')), part, words)
    }
  }
  return flatten(sceneLabels[language], 'scene', words)
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

function flatten(value: unknown, key: string, words: Map<string, string>): Map<string, string> {
  if (typeof value === 'string') words.set(key, value.replaceAll('\u00AD', ''))
  else if (value instanceof Object) {
    for (const [name, inner] of Object.entries(value)) {
      flatten(inner, key.includes(':') ? `${key}.${name}` : `${key}:${name}`, words)
    }
  }
  return words
}

function titlesOfSample(): string[] {
  return JSON.stringify(shopMap()).match(/(?<=":")[^"]+(?=")/g) ?? []
}
