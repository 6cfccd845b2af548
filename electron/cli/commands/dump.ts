import { dumpMap, toOpenMap } from '../../../shared/document/dump-map.ts'
import { readDocument } from '../../storage/maps.ts'
import type { Command } from '../command.ts'
import { reading } from '../workspace.ts'
import { mapGrammar, mapName, namedMap } from './map-option.ts'

export const dump: Command = {
  usage: '--map MAP',
  summary: 'Writes a map in the open JSON format to standard output.',
  grammar: { options: mapGrammar, names: [] },
  run: ({ given, workspacePath }) => {
    mapName(given)
    return reading(workspacePath, ({ db }) => {
      const document = readDocument(db, namedMap(db, given).id)
      return { json: toOpenMap(document), text: dumpMap(document) }
    })
  },
}
