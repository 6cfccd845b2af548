import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { listBackups } from '../../storage/backup.ts'
import { forgetRespondent } from '../../storage/forget.ts'
import { type Command, textOption } from '../command.ts'
import { writing } from '../workspace.ts'

export const forget: Command = {
  usage: '--respondent KEY',
  summary: 'Erases one respondent from every dataset and the search index.',
  grammar: { options: { respondent: { type: 'string' } }, names: [] },
  run: ({ given, workspacePath, note }) => {
    const respondent = textOption(given, 'respondent')
    if (respondent === undefined || respondent.trim() === '') {
      throw new TouchlineError(
        'usage',
        '--respondent KEY is missing: the key as the survey has it.',
      )
    }
    return writing(workspacePath, { create: false }, ({ db, path }) => {
      const forgotten = forgetRespondent(db, respondent)
      const backups = listBackups(path).map((backup) => backup.path)
      if (backups.length > 0) {
        note(`Backups of before still hold the respondent. Delete them: ${backups.join(', ')}`)
      }
      const { records, answers, comments, datasets } = forgotten
      return {
        json: { forgotten, backups },
        text: `Erased ${records} records with ${answers} answers and ${comments} comments from ${datasets} datasets.`,
      }
    })
  },
}
