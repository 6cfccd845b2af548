import { readFileSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { inProject } from './paths.mjs'

/** The script behind a package's command, to be run by Node directly (the same on each system). */
export function toolScript(packageName, command = packageName) {
  const file = inProject('node_modules', packageName, 'package.json')
  const { bin } = JSON.parse(readFileSync(file, 'utf8'))
  return inProject('node_modules', packageName, typeof bin === 'string' ? bin : bin[command])
}

/** The environment in which everything runs: Node 24 first, the app's assets named. */
export function projectEnvironment(node) {
  return {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    TOUCHLINE_ASSETS: process.env.TOUCHLINE_ASSETS ?? inProject('assets'),
    TOUCHLINE_NODE: node,
  }
}
