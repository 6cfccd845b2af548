import type { Given, Grammar } from './usage.ts'

/** What a command is given to work with. */
export interface CommandInput {
  readonly given: Given
  /** The arguments without a dash, as many as the grammar names. */
  readonly names: readonly string[]
  /** The workspace named by `--workspace`, else the app's own. */
  readonly workspacePath: string
  /** For people who watch: on standard error, and only where that is a terminal. */
  readonly progress: (text: string) => void
  /** A remark that is no part of the answer, on standard error. */
  readonly note: (text: string) => void
}

/** What a command answers: the document that `--json` prints, and the same for people. */
export interface CommandOutput {
  readonly json: object
  readonly text: string
  /** Said on standard error, with status 1: it was done, and what came out is not good. */
  readonly failure?: { readonly code: string; readonly message: string }
}

export interface Command {
  /** What stands behind the command's name, for messages and help. */
  readonly usage: string
  readonly summary: string
  readonly grammar: Grammar
  readonly run: (input: CommandInput) => Promise<CommandOutput> | CommandOutput
}

/** A string option; undefined where it was not given. */
export function textOption(given: Given, name: string): string | undefined {
  const value = given[name]
  return typeof value === 'string' ? value : undefined
}

/** An option that may be given several times. */
export function listOption(given: Given, name: string): string[] {
  const value = given[name]
  return Array.isArray(value) ? value.map(String) : []
}
