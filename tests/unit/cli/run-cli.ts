import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { runCommandLine } from '../../../electron/cli/command-line.ts'

/** The command line as a user has it: real files, what it prints, its exit status. */

export const cliScript = join(import.meta.dirname, '../../../electron/cli/cli.ts')

export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  /** Standard output as JSON; throws where it is not exactly one document. */
  readonly json: () => Record<string, unknown>
}

export interface Desk {
  readonly folder: string
  readonly workspace: string
  /** Runs a command on the desk's workspace. */
  readonly run: (...args: string[]) => Promise<Outcome>
  /** Runs a command as it is given. */
  readonly bare: (...args: string[]) => Promise<Outcome>
  readonly write: (name: string, content: string | Buffer) => string
  /** Every file on the desk with its bytes. */
  readonly contents: () => Record<string, string>
}

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function newDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-cli-'))
  folders.push(folder)
  process.env.TOUCHLINE_HOME = folder
  const workspace = join(folder, 'desk.touchline')
  const bare = async (...args: string[]): Promise<Outcome> => {
    let stdout = ''
    let stderr = ''
    const status = await runCommandLine(args, {
      out: async (text) => {
        stdout += text
      },
      error: (text) => {
        stderr += text
      },
      progress: () => undefined,
    })
    return { status, stdout, stderr, json: () => JSON.parse(stdout) }
  }
  return {
    folder,
    workspace,
    bare,
    run: (...args) => bare(...args, '--workspace', workspace),
    write: (name, content) => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    contents: () =>
      Object.fromEntries(
        readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')]),
      ),
  }
}

/** A map in the open format with these touchpoints. */
export function mapJson(title: string, touchpoints: readonly string[]): string {
  return JSON.stringify({
    touchline: 1,
    title,
    stages: [{ title: 'Visit', touchpoints: touchpoints.map((name) => ({ title: name })) }],
  })
}
