import type { Command } from './command.ts'

/** All commands with one line each. */
export async function overview(
  commands: ReadonlyMap<string, () => Promise<Command>>,
): Promise<string> {
  const size = Math.max(...[...commands.keys()].map((name) => name.length))
  const lines = await Promise.all(
    [...commands].map(async ([name, load]) => `  ${name.padEnd(size)}  ${(await load()).summary}`),
  )
  return [
    'touchline COMMAND [--workspace FILE | -w FILE] [--json]',
    '',
    ...lines,
    '',
    '"touchline COMMAND --help" says what a command takes.',
  ].join('\n')
}

/** What one command does and takes. */
export function helpOf(name: string, { usage, summary }: Command): string {
  return [`touchline ${name} ${usage}`.trim(), '', summary].join('\n')
}
