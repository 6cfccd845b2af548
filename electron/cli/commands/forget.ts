import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { listBackups } from '../../storage/backup.ts'
import { forgetRespondent } from '../../storage/forget.ts'
import type { Workspace } from '../../storage/open-file.ts'
import { sweepDatasets } from '../../storage/retention.ts'
import { type Command, type CommandOutput, textOption } from '../command.ts'
import { writing } from '../workspace.ts'

export const forget: Command = {
  usage: '--respondent KEY | --expired',
  summary:
    'Erases one respondent from every dataset, or the datasets that are past their last day.',
  grammar: { options: { respondent: { type: 'string' }, expired: { type: 'boolean' } }, names: [] },
  run: ({ given, workspacePath, note }) => {
    const respondent = textOption(given, 'respondent')?.trim() ?? ''
    const isExpired = given.expired === true
    if (isExpired === (respondent !== '')) throw wrongUse(isExpired)
    return writing(workspacePath, { create: false }, async (workspace) => {
      const backups = listBackups(workspace.path).map((backup) => backup.path)
      const result = isExpired
        ? await forgetExpired(workspace, backups)
        : forgetOne(workspace, respondent, backups)
      if (result.isAny && backups.length > 0) {
        note(`Backups of before still hold what was erased. Delete them: ${backups.join(', ')}`)
      }
      return result
    })
  },
}

interface Erased extends CommandOutput {
  readonly isAny: boolean
}

async function forgetExpired({ db, path }: Workspace, backups: string[]): Promise<Erased> {
  const expired = await sweepDatasets(db, path, new Date())
  // What the WAL still holds of them goes into the file, where it was overwritten, and the WAL is emptied.
  db.pragma('wal_checkpoint(TRUNCATE)')
  const named = expired.map(({ name, answers }) => `${name} (${answers} answers)`)
  return {
    isAny: expired.length > 0,
    json: { expired, backups },
    text:
      named.length > 0
        ? `Deleted with everything that came from them: ${named.join(', ')}.`
        : 'No survey is past its last day.',
  }
}

function forgetOne({ db }: Workspace, respondent: string, backups: string[]): Erased {
  const forgotten = forgetRespondent(db, respondent)
  const { records, answers, comments, datasets } = forgotten
  return {
    isAny: true,
    json: { forgotten, backups },
    text: `Erased ${records} records with ${answers} answers and ${comments} comments from ${datasets} datasets.`,
  }
}

function wrongUse(isExpired: boolean): TouchlineError {
  return new TouchlineError(
    'usage',
    isExpired
      ? '--respondent KEY and --expired cannot be given together: choose one of the two.'
      : '--respondent KEY is missing: the key as the survey has it. Or give --expired, for surveys past their last day.',
  )
}
