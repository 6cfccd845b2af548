import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { runChild } from '../setup/child.mjs'
import { chromiumSwitches, needsVirtualDisplay, openDisplay } from '../setup/display.mjs'
import { ensureElectron } from '../setup/electron-runtime.mjs'
import { inProject } from '../setup/paths.mjs'
import { SetupError, say } from '../setup/say.mjs'
import { ensureSystemPackages } from '../setup/system-packages.mjs'
import { projectEnvironment, toolScript } from '../setup/tools.mjs'
import { run as build } from './build.mjs'
import { checkLint, checkTypes } from './check.mjs'

/** Each part answers its counts; types and lint count as one check each. */
const parts = {
  types: async (node) => counted(await checkTypes(node)),
  lint: async (node) => counted(await checkLint(node)),
  unit: (node, filters) => vitest(node, 'unit', filters),
  component: (node, filters) => vitest(node, 'component', filters),
  e2e: endToEnd,
}

/**
 * Runs every part, or those named (`npm test -- unit e2e`); other arguments go to Vitest
 * (`npm test -- e2e tests/e2e/security.test.ts`). The last line is the total, alone.
 */
export async function run(args, node) {
  const names = Object.keys(parts)
  const named = args.filter((argument) => names.includes(argument))
  const filters = args.filter((argument) => argument !== '--' && !names.includes(argument))
  const total = { passed: 0, failed: 0 }
  const closing = []
  for (const name of named.length > 0 ? named : names) {
    const begun = Date.now()
    const counts = await parts[name](node, filters)
    const seconds = ((Date.now() - begun) / 1000).toFixed(1)
    closing.push(`${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`)
    console.log(closing.at(-1))
    total.passed += counts.passed
    total.failed += counts.failed
  }
  if (closing.length > 1) console.log(`\n${closing.join('\n')}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

function counted(status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function vitest(node, project, filters, env = {}) {
  say(`Running ${project} …`)
  const report = inProject('out', 'test-results', `${project}.json`)
  mkdirSync(inProject('out', 'test-results'), { recursive: true })
  rmSync(report, { force: true })
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json']
  const status = await runChild(
    node,
    [toolScript('vitest'), ...args, `--outputFile.json=${report}`, ...filters],
    { cwd: inProject(), env: { ...projectEnvironment(node), ...env } },
  )
  return countsOf(report, status)
}

/** A file that does not load, or a run that broke off, has no failed test but is a failure. */
function countsOf(report, status) {
  let passed = 0
  let failed = 0
  try {
    const results = JSON.parse(readFileSync(report, 'utf8'))
    passed = results.numPassedTests
    failed =
      results.numFailedTests +
      results.testResults.filter(
        (file) => file.status === 'failed' && file.assertionResults.length === 0,
      ).length
  } catch {
    say('The tests broke off without a report.')
  }
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed }
}

/**
 * Each file of end-to-end tests has a display of its own, since two windows would fight for the focus of
 * one. With more windows than cores nothing is over sooner, and pictures of them are late.
 */
const filesAtOnce = Math.min(4, availableParallelism())

async function endToEnd(node, filters) {
  const displays = []
  try {
    await ensureSystemPackages({ virtualDisplay: needsVirtualDisplay() })
    const runtime = await ensureElectron()
    if ((await build([], node)) !== 0) throw new SetupError('The app could not be built.')
    displays.push(await openDisplay())
    while (needsVirtualDisplay() && displays.length < filesAtOnce)
      displays.push(await openDisplay())
    return await vitest(node, 'e2e', filters, {
      ...displays[0].env,
      TOUCHLINE_DISPLAYS: displays.flatMap(({ env }) => env.DISPLAY ?? []).join(' '),
      TOUCHLINE_ELECTRON: runtime.binary,
      TOUCHLINE_ELECTRON_SWITCHES: chromiumSwitches(runtime).join(' '),
    })
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    return { passed: 0, failed: 1 }
  } finally {
    for (const display of displays) display.stop()
  }
}
