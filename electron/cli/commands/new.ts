import { existsSync } from 'node:fs'
import { languageSchema } from '../../../shared/rpc/contract.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { newMap } from '../../storage/map-copies.ts'
import { findTemplate } from '../../storage/templates.ts'
import { type Command, textOption } from '../command.ts'
import { writing } from '../workspace.ts'

export const newCommand: Command = {
  usage: '--template ID [--title TITLE] [--language en|hu|pl]',
  summary: 'Makes a map from a template.',
  grammar: {
    options: {
      template: { type: 'string' },
      title: { type: 'string' },
      language: { type: 'string' },
    },
    names: [],
  },
  run: async ({ given, workspacePath }) => {
    const id = textOption(given, 'template')
    if (id === undefined) {
      throw new TouchlineError(
        'usage',
        '--template ID is missing. "touchline templates" lists those that there are.',
      )
    }
    const language = readLanguage(textOption(given, 'language'))
    // A workspace that is not there yet has no templates of its own, and is not made for a wrong name.
    if (!existsSync(workspacePath)) findTemplate(id, language)
    const made = await writing(workspacePath, { create: true }, ({ db }) =>
      newMap(db, { template: id, language, title: textOption(given, 'title') }),
    )
    return { json: { map: made }, text: `Made the map "${made.title}" (${made.id}).` }
  },
}

/** The language of templates, labels and the sample; English where none is named. */
export function readLanguage(value: string | undefined) {
  const parsed = languageSchema.safeParse(value ?? 'en')
  if (parsed.success) return parsed.data
  throw new TouchlineError('usage', `--language cannot be "${value}". Use en, hu or pl.`)
}
