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
  const options: Grammar['options'] = { ...grammar.options, ...common }
  const plain = plainArguments(options, args)
  if ('problem' in plain) throw fail(plain.problem)
  const parsed: { values: Given; positionals: string[] } = parseArgs({
    args: plain.args,
    options: { ...grammar.options, ...common },
    allowPositionals: true,
    strict: true,
  })
  const missing = grammar.names[parsed.positionals.length]
  if (missing !== undefined) throw fail(`${missing} is missing.`)
  const extra = parsed.positionals[grammar.names.length]
  if (extra !== undefined) throw fail(`"${extra}" is one argument too many.`)
  return { given: parsed.values, names: parsed.positionals }
}

type Plain = { readonly args: string[] } | { readonly problem: string }

/**
 * The arguments with each option's value behind a sign, so that a negative number is a value like any other;
 * or what is wrong with them, in words of our own.
 */
function plainArguments(options: Grammar['options'], args: readonly string[]): Plain {
  const plain: string[] = []
  const seen = new Set<string>()
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '--') return { args: [...plain, ...args.slice(at)] }
    if (!/^-./.test(arg)) {
      plain.push(arg)
      continue
    }
    const [written = '', ...values] = arg.split('=')
    const name = longName(written)
    const option = options[name]
    if (!option) return { problem: `There is no option ${written}.` }
    if (option.type === 'boolean') {
      if (values.length > 0) return { problem: `--${name} takes no value.` }
      plain.push(`--${name}`)
      continue
    }
    if (seen.has(name) && !option.multiple) {
      return { problem: `--${name} is given twice. Give it once.` }
    }
    seen.add(name)
    const next = args[at + 1]
    const value = values.length > 0 ? values.join('=') : next
    if (value === undefined || (value === '' && !option.multiple)) {
      return { problem: `--${name} needs a value.` }
    }
    if (values.length === 0) {
      if (/^-[^\d.]/.test(value)) {
        return {
          problem: `--${name} needs a value; one that begins with a dash is written --${name}=${value}.`,
        }
      }
      at++
    }
    plain.push(`--${name}=${value}`)
  }
  return { args: plain }
}

/** The name of an option without its dashes; the short ones are the common ones. */
function longName(written: string): string {
  if (written.startsWith('--')) return written.slice(2)
  const found = Object.entries(common).find(
    ([, option]) => 'short' in option && `-${option.short}` === written,
  )
  return found?.[0] ?? written
}
