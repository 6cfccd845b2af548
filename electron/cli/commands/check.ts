import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { checkAll } from '../../storage/check.ts'
import type { Command, CommandOutput } from '../command.ts'
import { reading } from '../workspace.ts'

export const check: Command = {
  usage: '',
  summary: 'Checks the workspace file: structure, references, hashes.',
  grammar: { options: {}, names: [] },
  run: async ({ workspacePath }) => {
    try {
      return await reading(workspacePath, ({ db }) => outputOf(workspacePath, checkAll(db)))
    } catch (error) {
      if (!(error instanceof TouchlineError) || error.code !== 'damaged') throw error
      const problems = error.details?.problems
      const known = Array.isArray(problems) ? problems.map(String) : [error.message]
      return outputOf(workspacePath, known, error.message)
    }
  },
}

function outputOf(path: string, problems: readonly string[], message?: string): CommandOutput {
  const ok = problems.length === 0
  return {
    json: { ok, problems },
    text: ok ? `${path} is sound.` : problems.join('\n'),
    ...(!ok && {
      failure: {
        code: 'damaged',
        message:
          message ??
          `${path} has ${problems.length} problems. It was left as it is; open a backup of it instead.`,
      },
    }),
  }
}
