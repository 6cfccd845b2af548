import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { runChild } from './setup/child.mjs'
import { inProject } from './setup/paths.mjs'
import { say } from './setup/say.mjs'
import { projectEnvironment, toolScript } from './setup/tools.mjs'

/**
 * Runs a project of Vitest and answers `{ passed, failed, failures }`: two counts, and a text for each failure
 * with its name on the first line. What each test took stands in `out/test-results/<project>.json` afterwards.
 */
export async function runVitest(node, project, filters, env = {}) {
  say(`Running ${project} …`)
  const folder = inProject('out', 'test-results')
  const report = inProject('out', 'test-results', `${project}.json`)
  const failuresFile = inProject('out', 'test-results', `${project}-failures.json`)
  mkdirSync(folder, { recursive: true })
  for (const file of [report, failuresFile]) rmSync(file, { force: true })
  const reporters = ['default', 'json', inProject('scripts', 'failures-reporter.mjs')]
  const status = await runChild(
    node,
    [
      toolScript('vitest'),
      'run',
      ...['--project', project],
      ...reporters.map((reporter) => `--reporter=${reporter}`),
      `--outputFile.json=${report}`,
      ...filters,
    ],
    {
      cwd: inProject(),
      env: { ...projectEnvironment(node), TOUCHLINE_FAILURES: failuresFile, ...env },
    },
  )
  const passed = read(report)?.numPassedTests ?? 0
  const failures = read(failuresFile) ?? [`${project} broke off without a report`]
  if (status !== 0 && failures.length === 0) failures.push(`${project} ended with status ${status}`)
  return { passed, failed: failures.length, failures }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
