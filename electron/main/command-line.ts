import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import { plainEnvironment } from './environment.ts'
import { appRoot, assetsFolder, isPackaged } from './paths.ts'

/**
 * The command and its arguments, where the installed app was called as a command line
 * (`touchline overlay --map …`): its first argument is then a bare word. Null: open the window.
 */
export function commandOf(args: readonly string[]): readonly string[] | null {
  const first = args[0] ?? ''
  return isPackaged && (/^[a-z]+$/.test(first) || first === '--help') ? args : null
}

/** Runs the command line without a window; its exit status becomes the app's. */
export async function runCommand(args: readonly string[]): Promise<void> {
  await app.whenReady()
  const child = utilityProcess.fork(join(appRoot, 'out', 'cli', 'cli.cjs'), withoutSwitches(args), {
    serviceName: 'Touchline command line',
    stdio: 'inherit',
    env: { ...plainEnvironment(), TOUCHLINE_ASSETS: assetsFolder() },
  })
  child.once('exit', (code) => app.exit(code))
}

/** Switches that are meant for Chromium and may be needed to start it at all. */
function withoutSwitches(args: readonly string[]): string[] {
  return args.filter((arg) => arg !== '--no-sandbox' && !arg.startsWith('--ozone-platform'))
}
