import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentOf, type MapDocument } from '../../shared/document/document.ts'
import { loadMap } from '../../shared/document/load-map.ts'
import { parseOpenMap } from '../../shared/document/parse-open-map.ts'

/** A document from the text of a map in the open format. */
export function openDocument(text: string): MapDocument {
  const parsed = parseOpenMap(text, 'map.json')
  if (!parsed.ok) throw new Error(parsed.error.message)
  const { journey, records } = loadMap(parsed.value)
  return documentOf(journey, records)
}

/** The sample map that ships with the app. */
export function shopMap(language: 'en' | 'hu' | 'pl' = 'en'): MapDocument {
  const file = join(import.meta.dirname, '../../assets/sample', `online-shop.${language}.json`)
  return openDocument(readFileSync(file, 'utf8'))
}
