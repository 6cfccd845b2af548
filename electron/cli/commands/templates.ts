import { existsSync } from 'node:fs'
import type { TemplateSummary } from '../../../shared/rpc/contract.ts'
import { toErrorData } from '../../../shared/rpc/errors.ts'
import { listOwnTemplates } from '../../storage/own-templates.ts'
import { listTemplates } from '../../storage/templates.ts'
import { type Command, type CommandInput, textOption } from '../command.ts'
import { textTable } from '../table.ts'
import { reading } from '../workspace.ts'

export const templates: Command = {
  usage: '',
  summary: 'Lists the templates for new maps, the workspace’s own first.',
  grammar: { options: {}, names: [] },
  run: async (input) => {
    const found = [...(await ownTemplates(input)), ...listTemplates()]
    return {
      json: { templates: found.map(({ id, title, language }) => ({ id, title, language })) },
      text: textTable(
        [{ head: 'Id' }, { head: 'Language' }, { head: 'Title' }, { head: 'Description' }],
        found.map(({ id, language, title, description }) => [
          id,
          language ?? 'yours',
          title,
          description,
        ]),
      ),
    }
  },
}

/** Those of the workspace, where there is one. Only a file that the user names has to be readable. */
async function ownTemplates({
  given,
  workspacePath,
  note,
}: CommandInput): Promise<TemplateSummary[]> {
  if (!existsSync(workspacePath)) return []
  try {
    return await reading(workspacePath, ({ db }) => listOwnTemplates(db))
  } catch (error) {
    if (textOption(given, 'workspace') !== undefined) throw error
    note(toErrorData(error).message)
    return []
  }
}
