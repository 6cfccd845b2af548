import { readMapFile } from '../../storage/load-map-file.ts'
import { addOpenMap } from '../../storage/maps.ts'
import { type Command, textOption } from '../command.ts'
import { writing } from '../workspace.ts'

export const load: Command = {
  usage: 'FILE.json [--title TITLE]',
  summary: 'Reads a map in the open JSON format into the workspace.',
  grammar: { options: { title: { type: 'string' } }, names: ['FILE.json'] },
  run: async ({ given, names: [file = ''], workspacePath }) => {
    // Before the workspace is opened, or made: a file that cannot be read changes nothing.
    const map = readMapFile(file)
    const loaded = await writing(workspacePath, { create: true }, ({ db }) =>
      addOpenMap(db, map, textOption(given, 'title')),
    )
    return { json: { map: loaded }, text: `Loaded the map "${loaded.title}" (${loaded.id}).` }
  },
}
