import { ensureEditorPeers, ensureParsers } from '../setup/bench-peers.mjs'
import { runChild } from '../setup/child.mjs'
import { chromiumSwitches, needsVirtualDisplay, openDisplay } from '../setup/display.mjs'
import { ensureElectron } from '../setup/electron-runtime.mjs'
import { inProject } from '../setup/paths.mjs'
import { ensureSystemPackages } from '../setup/system-packages.mjs'
import { projectEnvironment } from '../setup/tools.mjs'
import { run as build } from './build.mjs'

/** Measures beside peers in the same run: the import and the exports, or (`editor`) the window. */
export async function run(args, node) {
  const names = args.filter((argument) => argument !== '--')
  const parsers = names.length === 0 || names.includes('import') ? await ensureParsers() : null
  const env = parsers ? { TOUCHLINE_BENCH_PARSERS: parsers } : {}
  if (!names.includes('editor')) return measure(names, node, env)
  await ensureSystemPackages({ virtualDisplay: needsVirtualDisplay() })
  const runtime = await ensureElectron()
  const built = await build([], node)
  if (built !== 0) return built
  const peers = await ensureEditorPeers()
  const display = await openDisplay()
  try {
    return await measure(names, node, {
      ...env,
      ...display.env,
      TOUCHLINE_ELECTRON: runtime.binary,
      TOUCHLINE_ELECTRON_SWITCHES: chromiumSwitches(runtime).join(' '),
      TOUCHLINE_BENCH_PEERS: peers,
    })
  } finally {
    display.stop()
  }
}

function measure(names, node, env) {
  return runChild(node, ['--no-warnings', inProject('tests', 'bench', 'bench.ts'), ...names], {
    cwd: inProject(),
    env: { ...projectEnvironment(node), ...env },
  })
}
