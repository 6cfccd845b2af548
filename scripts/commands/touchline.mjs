import { runChild } from '../setup/child.mjs'
import { inProject } from '../setup/paths.mjs'
import { projectEnvironment } from '../setup/tools.mjs'

/** The command line, straight from its sources: nothing is built, nothing else is printed. */
export function run(args, node) {
  return runChild(node, ['--no-warnings', inProject('electron', 'cli', 'cli.ts'), ...args], {
    env: projectEnvironment(node),
  })
}
