import { runChild } from '../setup/child.mjs'
import { inProject } from '../setup/paths.mjs'
import { projectEnvironment } from '../setup/tools.mjs'

/** Measures the import, the layout and the exports beside their peers. */
export function run(args, node) {
  return runChild(node, ['--no-warnings', inProject('tests', 'bench', 'bench.ts'), ...args], {
    cwd: inProject(),
    env: projectEnvironment(node),
  })
}
