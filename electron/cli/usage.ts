import { parseArgs } from 'node:util'
import { TouchlineError } from '../../shared/rpc/errors.ts'

/** What a command takes: each option with its kind, and how many file or other names without a dash. */
export interface Grammar {
  readonly options: Readonly<
    Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>
  >
  /** What stands without a dash, for instance `['FILE']`; all are required. */
  readonly names: readonly string[]
}

export type Given = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** Options that every command has. */
const common = {
  workspace: { type: 'string', short: 'w' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The arguments as the grammar has them. Throws `usage` with the command's own line. */
export function readArguments(
  command: string,
  usage: string,
  grammar: Grammar,
  args: readonly string[],
): { given: Given; names: string[] } {
  const fail = (problem: string) =>
    new TouchlineError('usage', `${problem} Usage: touchline ${command} ${usage}`.trim())
  let parsed: { values: Given; positionals: string[] }
  try {
    parsed = parseArgs({
      args: args.map((arg) => arg),
      options: { ...grammar.options, ...common },
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    throw fail(firstSentence(error))
  }
  const missing = grammar.names[parsed.positionals.length]
  if (missing !== undefined) throw fail(`${missing} is missing.`)
  const extra = parsed.positionals[grammar.names.length]
  if (extra !== undefined) throw fail(`"${extra}" is one argument too many.`)
  return { given: parsed.values, names: parsed.positionals }
}

/** Node's own message without its advice on how to pass odd values. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const first = message.split(/\. (?=To )|\n/)[0] ?? message
  return first.endsWith('.') ? first : `${first}.`
}
