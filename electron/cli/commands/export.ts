import { extname, resolve } from 'node:path'
import type { JourneyId } from '../../../shared/document/journey.ts'
import type { PersonaId } from '../../../shared/document/persona.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { type ExportFormat, themeSchema } from '../../../shared/rpc/contract.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import type { Db } from '../../storage/database.ts'
import { exportFromWorkspace } from '../../storage/export-workspace.ts'
import { readDocument } from '../../storage/maps.ts'
import { type Command, textOption } from '../command.ts'
import { readFilter } from '../filter-options.ts'
import { reading } from '../workspace.ts'
import { mapGrammar, mapName, namedMap } from './map-option.ts'
import { readLanguage } from './new.ts'

const formats: ReadonlyMap<string, ExportFormat> = new Map([
  ['.png', 'png'],
  ['.jpg', 'jpeg'],
  ['.jpeg', 'jpeg'],
  ['.svg', 'svg'],
  ['.pdf', 'pdf'],
  ['.json', 'json'],
])

export const exportCommand: Command = {
  usage: `--map MAP --to FILE [--scale 1..8] [--overlay METRIC|none] [--persona PERSONA] [--theme light|dark] [--language en|hu|pl] [--from DATE] [--until DATE] [--where COLUMN=VALUE]… [--min-n N]`,
  summary:
    'Writes a map as PNG, JPEG, SVG, PDF or JSON, by the ending of the file; a folder that is missing is made.',
  grammar: {
    options: {
      ...mapGrammar,
      to: { type: 'string' },
      from: { type: 'string' },
      // Elsewhere `--to`, which is the file here.
      until: { type: 'string' },
      where: { type: 'string', multiple: true },
      'min-n': { type: 'string' },
      scale: { type: 'string' },
      overlay: { type: 'string' },
      persona: { type: 'string' },
      theme: { type: 'string' },
      language: { type: 'string' },
    },
    names: [],
  },
  run: ({ given, workspacePath }) => {
    mapName(given)
    const to = textOption(given, 'to')
    if (to === undefined) throw new TouchlineError('usage', '--to FILE is missing.')
    const format = formatOf(to)
    const chosen = textOption(given, 'overlay')
    const persona = textOption(given, 'persona')
    const options = {
      scale: readScale(textOption(given, 'scale')),
      ...(chosen !== undefined && { overlay: chosen === 'none' ? null : chosen }),
      theme: readTheme(textOption(given, 'theme')),
      language: readLanguage(textOption(given, 'language')),
      filter: readFilter(given, 'until'),
    }
    return reading(workspacePath, async ({ db }) => {
      const map = namedMap(db, given)
      const file = await exportFromWorkspace(db, resolve(to), map.id, format, {
        ...options,
        ...(persona !== undefined && { persona: personaOfMap(db, map.id, persona) }),
      })
      const { bytes, width, height } = file
      const size = width > 0 ? `, ${Math.round(width)} × ${Math.round(height)}` : ''
      return {
        json: {
          map,
          file: { path: resolve(to), name: file.fileName, format, bytes, width, height },
        },
        text: `Wrote ${to} (${format}, ${bytes} bytes${size}).`,
      }
    })
  },
}

/** The persona on the map with this id or name. Throws `not_found`. */
function personaOfMap(db: Db, journeyId: JourneyId, name: string): PersonaId {
  const { personas } = mapOf(readDocument(db, journeyId))
  const found = personas.filter((persona) => persona.id === name || persona.name === name)
  const [one] = found
  if (one && found.length === 1) return one.id
  const known = (found.length > 1 ? found : personas).map((each) => `${each.name} (${each.id})`)
  throw new TouchlineError(
    'not_found',
    found.length > 1
      ? `${found.length} personas on this map are called "${name}". Name one by its id: ${known.join(', ')}.`
      : `There is no persona "${name}" on this map. ${known.length > 0 ? `It has these: ${known.join(', ')}.` : 'It has none: leave --persona out.'}`,
  )
}

function formatOf(file: string): ExportFormat {
  const ending = extname(file).toLowerCase()
  const format = formats.get(ending)
  if (format) return format
  throw new TouchlineError(
    'usage',
    `--to "${file}" has ${ending === '' ? 'no ending' : `the ending ${ending}`}. Use one of ${[...formats.keys()].join(', ')}.`,
  )
}

function readScale(value: string | undefined): number {
  const scale = value === undefined ? 2 : Number(value)
  if (scale >= 1 && scale <= 8) return scale
  throw new TouchlineError('usage', `--scale cannot be "${value}". Give a number from 1 to 8.`)
}

function readTheme(value: string | undefined) {
  const parsed = themeSchema.safeParse(value ?? 'light')
  if (parsed.success) return parsed.data
  throw new TouchlineError('usage', `--theme cannot be "${value}". Use light or dark.`)
}
