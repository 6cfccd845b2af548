import { existsSync } from 'node:fs'
import { runChild } from '../setup/child.mjs'
import { chromiumSwitches, needsVirtualDisplay, openDisplay } from '../setup/display.mjs'
import { ensureElectron } from '../setup/electron-runtime.mjs'
import { root } from '../setup/paths.mjs'
import { say } from '../setup/say.mjs'
import { ensureSystemPackages } from '../setup/system-packages.mjs'
import { projectEnvironment } from '../setup/tools.mjs'
import { run as build } from './build.mjs'

/** Chromium reports each missing desktop service as an error, which it is not for the user. */
const quiet = ['--log-level=3']

/** Opens the app. Arguments are passed on, for instance the workspace file to open. */
export async function run(args, node) {
  await ensureSystemPackages({ virtualDisplay: needsVirtualDisplay() })
  const runtime = await ensureElectron()
  const built = await build([], node)
  if (built !== 0) return built
  for (const file of args.filter((arg) => arg.endsWith('.touchline') && !existsSync(arg))) {
    say(`There is no ${file} yet: opening a new, empty workspace there.`)
  }
  const display = await openDisplay()
  try {
    say('Opening Touchline. Close its window, or press Ctrl+C here, to end it.')
    const switches = [...chromiumSwitches(runtime), ...(process.env.TOUCHLINE_DEBUG ? [] : quiet)]
    return await runChild(runtime.binary, [...switches, root, ...args], {
      env: { ...projectEnvironment(node), ...display.env },
    })
  } finally {
    display.stop()
  }
}
