import { writeFileSync } from 'node:fs'
import { runChild } from '../setup/child.mjs'
import { inProject } from '../setup/paths.mjs'
import { say } from '../setup/say.mjs'
import { readStamp, stampOf } from '../setup/stamp.mjs'
import { projectEnvironment } from '../setup/tools.mjs'

const sources = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'vite.config.ts',
  'vite.node.config.ts',
  'scripts/vite-build.mjs',
  'package-lock.json',
]
const stampFile = inProject('out', '.stamp')

/** Bundles the app into `out/`, unless it was bundled from exactly these sources before. */
export async function run(args, node) {
  const stamp = stampOf(sources)
  if (readStamp(stampFile) === stamp && !args.includes('--force')) return 0
  say('Building the app …')
  const begun = Date.now()
  const status = await runChild(node, [inProject('scripts', 'vite-build.mjs')], {
    cwd: inProject(),
    env: projectEnvironment(node),
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) return status
  writeFileSync(stampFile, stamp)
  say(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`)
  return 0
}
