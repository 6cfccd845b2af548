import { listTemplates } from '../../storage/templates.ts'
import type { Command } from '../command.ts'
import { textTable } from '../table.ts'

export const templates: Command = {
  usage: '',
  summary: 'Lists the templates for new maps.',
  grammar: { options: {}, names: [] },
  run: () => {
    const found = listTemplates()
    return {
      json: { templates: found.map(({ id, title, language }) => ({ id, title, language })) },
      text: textTable(
        [{ head: 'Id' }, { head: 'Language' }, { head: 'Title' }, { head: 'Description' }],
        found.map(({ id, language, title, description }) => [id, language, title, description]),
      ),
    }
  },
}
