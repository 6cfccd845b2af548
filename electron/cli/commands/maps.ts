import { listMaps } from '../../storage/maps.ts'
import type { Command } from '../command.ts'
import { textTable } from '../table.ts'
import { reading } from '../workspace.ts'

export const maps: Command = {
  usage: '',
  summary: 'Lists the maps of the workspace.',
  grammar: { options: {}, names: [] },
  run: ({ workspacePath }) =>
    reading(workspacePath, ({ db }) => {
      const found = listMaps(db).map(({ personas: _personas, ...map }) => map)
      const rows = found.map(({ id, title, state, basis, stages, touchpoints, updatedAt }) => [
        title,
        state,
        basis,
        String(stages),
        String(touchpoints),
        updatedAt.slice(0, 16).replace('T', ' '),
        id,
      ])
      return {
        json: { maps: found },
        text:
          found.length === 0
            ? 'There are no maps yet. "touchline new --template blank" makes one.'
            : textTable(
                [
                  { head: 'Title' },
                  { head: 'State' },
                  { head: 'Basis' },
                  { head: 'Stages', right: true },
                  { head: 'Touchpoints', right: true },
                  { head: 'Changed (UTC)' },
                  { head: 'Id' },
                ],
                rows,
              ),
      }
    }),
}
