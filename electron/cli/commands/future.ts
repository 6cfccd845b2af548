import { makeFutureState } from '../../storage/map-copies.ts'
import { type Command, textOption } from '../command.ts'
import { writing } from '../workspace.ts'
import { mapGrammar, mapName, namedMap } from './map-option.ts'

export const future: Command = {
  usage: '--map MAP [--title TITLE]',
  summary: 'Makes a future state of a map: a copy that can be compared with it.',
  grammar: { options: { ...mapGrammar, title: { type: 'string' } }, names: [] },
  run: ({ given, workspacePath }) => {
    mapName(given)
    return writing(workspacePath, { create: false }, ({ db }) => {
      const current = namedMap(db, given)
      const title = textOption(given, 'title') ?? `${current.title}, future`
      const map = makeFutureState(db, current.id, title)
      return { json: { map }, text: `Made the future state "${map.title}" (${map.id}).` }
    })
  },
}
