#!/usr/bin/env node
import { resolve } from 'node:path'
import { TouchlineError, toErrorData } from '../../shared/rpc/errors.ts'
import { defaultWorkspacePath } from '../storage/default-workspace.ts'
import { type Command, textOption } from './command.ts'
import { commands } from './commands.ts'
import { helpOf, overview } from './help.ts'
import { readArguments } from './usage.ts'

/** The command line: finds the command, runs it, prints one answer, and says with the exit status how it went. */
const isTerminal = process.stderr.isTTY === true

async function main(args: readonly string[]): Promise<number> {
  const asJson = args.includes('--json')
  try {
    return await run(args, asJson)
  } catch (error) {
    const data = toErrorData(error)
    if (asJson) {
      const { code, message } = data
      await print(`${JSON.stringify({ error: { code, message } }, null, 2)}\n`)
    }
    clearProgress()
    process.stderr.write(`touchline: ${data.message}\n`)
    if (process.env.TOUCHLINE_DEBUG === '1' && error instanceof Error) {
      process.stderr.write(`${error.stack}\n`)
    }
    return data.code === 'usage' ? 2 : 1
  }
}

async function run(args: readonly string[], asJson: boolean): Promise<number> {
  const { name, rest } = commandName(args)
  if (name === undefined) {
    if (!args.some((arg) => arg === '--help' || arg === '-h' || arg === 'help')) {
      throw new TouchlineError('usage', `No command was given.\n\n${overview(commands)}`)
    }
    await print(`${overview(commands)}\n`)
    return 0
  }
  const command: Command | undefined = commands.get(name)
  if (!command) {
    throw new TouchlineError(
      'usage',
      `There is no command "${name}". There are: ${[...commands.keys()].join(', ')}.`,
    )
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    await print(`${helpOf(name, command)}\n`)
    return 0
  }
  const { given, names } = readArguments(name, command.usage, command.grammar, rest)
  const workspace = textOption(given, 'workspace')
  const output = await command.run({
    given,
    names,
    workspacePath: workspace === undefined ? defaultWorkspacePath() : resolve(workspace),
    progress: showProgress,
    note: (text) => process.stderr.write(`${text}\n`),
  })
  clearProgress()
  const { failure } = output
  const document =
    failure && isObject(output.json) ? { ...output.json, error: failure } : output.json
  await print(asJson ? `${JSON.stringify(document, null, 2)}\n` : withLineEnd(output.text))
  if (!failure) return 0
  process.stderr.write(`touchline: ${failure.message}\n`)
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** Waits until it is written: a pipe takes a large answer in pieces. */
function print(text: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => (error ? fail(error) : done()))
  })
}

let progressShown = false
function showProgress(text: string): void {
  if (!isTerminal) return
  progressShown = true
  process.stderr.write(`\r\u001b[K${text}`)
}

function clearProgress(): void {
  if (progressShown) process.stderr.write('\r\u001b[K')
  progressShown = false
}

// Who reads our output may stop early (`touchline maps | head -1`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
// No top-level await: the installed app runs this as a CommonJS bundle.
main(process.argv.slice(2)).then((status) => {
  process.exitCode = status
})
