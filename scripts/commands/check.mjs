import { runChild } from '../setup/child.mjs'
import { inProject } from '../setup/paths.mjs'
import { patiently } from '../setup/say.mjs'
import { projectEnvironment, toolScript } from '../setup/tools.mjs'

/**
 * The compiler over every part: a wrong import between the parts is an error too. From scratch, since
 * the incremental check overlooks changes in the JSON files that hold the window's words.
 */
export function checkTypes(node) {
  return patiently('Checking types', () =>
    runTool(node, toolScript('typescript', 'tsc'), ['-b', '--force']),
  )
}

/** Biome's rules and formatting. */
export function checkLint(node) {
  return patiently('Checking lint', () =>
    runTool(node, toolScript('@biomejs/biome', 'biome'), ['check', '--colors=off']),
  )
}

function runTool(node, script, args) {
  return runChild(node, [script, ...args], { cwd: inProject(), env: projectEnvironment(node) })
}

/** Types and lint only: what to run before each commit. */
export async function run(_args, node) {
  const types = await checkTypes(node)
  const lint = await checkLint(node)
  return types || lint
}
