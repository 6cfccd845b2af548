import { resolve } from 'node:path'
import { TouchlineError, toErrorData } from '../../shared/rpc/errors.ts'
import { defaultWorkspacePath } from '../storage/default-workspace.ts'
import { type CommandOutput, textOption } from './command.ts'
import { commands } from './commands.ts'
import { helpOf, overview } from './help.ts'
import { readArguments } from './usage.ts'

/** Where a command line's words go. */
export interface Streams {
  readonly out: (text: string) => Promise<void>
  readonly error: (text: string) => void
  /** Shows how far it is, in the place of what was shown before; an empty text takes it away. */
  readonly progress: (text: string) => void
}

/** Finds the command, runs it, prints one answer, and gives the exit status. Never throws. */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<number> {
  const asJson = args.includes('--json')
  try {
    return await run(args, asJson, streams)
  } catch (error) {
    const { code, message } = toErrorData(error)
    if (asJson) await streams.out(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`)
    streams.progress('')
    streams.error(`touchline: ${message}\n`)
    if (process.env.TOUCHLINE_DEBUG === '1' && error instanceof Error) {
      streams.error(`${error.stack}\n`)
    }
    return code === 'usage' ? 2 : 1
  }
}

async function run(args: readonly string[], asJson: boolean, streams: Streams): Promise<number> {
  const { name, rest } = commandName(args)
  if (name === undefined) {
    if (!args.some((arg) => arg === '--help' || arg === '-h' || arg === 'help')) {
      throw new TouchlineError(
        'usage',
        `No command was given. There are: ${[...commands.keys()].join(', ')}.`,
      )
    }
    await streams.out(`${await overview(commands)}\n`)
    return 0
  }
  const load = commands.get(name)
  if (!load) {
    throw new TouchlineError(
      'usage',
      `There is no command "${name}". There are: ${[...commands.keys()].join(', ')}.`,
    )
  }
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) {
    await streams.out(`${helpOf(name, command)}\n`)
    return 0
  }
  const { given, names } = readArguments(name, command.usage, command.grammar, rest)
  const workspace = textOption(given, 'workspace')
  const output = await command.run({
    given,
    names,
    workspacePath: workspace === undefined ? defaultWorkspacePath() : resolve(workspace),
    progress: streams.progress,
    note: (text) => streams.error(`${text}\n`),
  })
  streams.progress('')
  await streams.out(asJson ? `${JSON.stringify(documentOf(output), null, 2)}\n` : lineOf(output))
  if (!output.failure) return 0
  streams.error(`touchline: ${output.failure.message}\n`)
  return 1
}

/** Options that belong to every command may stand before its name. */
function commandName(args: readonly string[]): { name: string | undefined; rest: string[] } {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '-w' || arg === '--workspace') at++
    else if (!arg.startsWith('-') && arg !== 'help') {
      return { name: arg, rest: [...args.slice(0, at), ...args.slice(at + 1)] }
    }
  }
  return { name: undefined, rest: [...args] }
}

function documentOf({ json, failure }: CommandOutput): unknown {
  return failure ? { ...json, error: failure } : json
}

function lineOf({ text }: CommandOutput): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
