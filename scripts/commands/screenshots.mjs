import { runChild } from '../setup/child.mjs'
import { chromiumSwitches, needsVirtualDisplay, openDisplay } from '../setup/display.mjs'
import { ensureElectron } from '../setup/electron-runtime.mjs'
import { inProject } from '../setup/paths.mjs'
import { ensureSystemPackages } from '../setup/system-packages.mjs'
import { projectEnvironment } from '../setup/tools.mjs'
import { run as build } from './build.mjs'

/**
 * Takes a picture of each screen in three languages and two themes (`--out DIR`, `--only board,import`,
 * `--languages en,hu`, `--themes dark`, `--size 1280x800`, `--zoom 200`).
 */
export async function run(args, node) {
  await ensureSystemPackages({ virtualDisplay: needsVirtualDisplay() })
  const runtime = await ensureElectron()
  const built = await build([], node)
  if (built !== 0) return built
  const display = await openDisplay()
  try {
    return await runChild(node, [inProject('tests', 'screens', 'take-pictures.ts'), ...args], {
      env: {
        ...projectEnvironment(node),
        ...display.env,
        TOUCHLINE_ELECTRON: runtime.binary,
        TOUCHLINE_ELECTRON_SWITCHES: chromiumSwitches(runtime).join(' '),
      },
    })
  } finally {
    display.stop()
  }
}
