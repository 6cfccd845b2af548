import { availableParallelism } from 'node:os'
import { runVitest } from '../run-vitest.mjs'
import { chromiumSwitches, needsVirtualDisplay, openDisplay } from '../setup/display.mjs'
import { ensureElectron } from '../setup/electron-runtime.mjs'
import { SetupError, say } from '../setup/say.mjs'
import { ensureSystemPackages } from '../setup/system-packages.mjs'
import { run as build } from './build.mjs'
import { checkLint, checkTypes } from './check.mjs'

/** Each part answers its counts and what failed; types and lint count as one check each. */
const parts = {
  types: async (node) => counted(await checkTypes(node), 'The types do not fit.'),
  lint: async (node) => counted(await checkLint(node), 'The rules or the format are not kept.'),
  unit: (node, filters) => runVitest(node, 'unit', filters),
  component: (node, filters) => runVitest(node, 'component', filters),
  e2e: endToEnd,
}

/**
 * Runs every part, or those named (`npm test -- unit e2e`); other arguments go to Vitest
 * (`npm test -- e2e tests/e2e/security.test.ts`). What failed is named once more at the end, so that the last
 * lines of a log say it; the very last one is the total, alone.
 */
export async function run(args, node) {
  const names = Object.keys(parts)
  const named = args.filter((argument) => names.includes(argument))
  const filters = args.filter((argument) => argument !== '--' && !names.includes(argument))
  const total = { passed: 0, failed: 0 }
  const closing = []
  const failures = []
  for (const name of named.length > 0 ? named : names) {
    const begun = Date.now()
    const counts = await parts[name](node, filters)
    const seconds = ((Date.now() - begun) / 1000).toFixed(1)
    closing.push(`${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`)
    console.log(closing.at(-1))
    failures.push(...counts.failures.map((failure) => `${name}: ${failure}`))
    total.passed += counts.passed
    total.failed += counts.failed
  }
  if (failures.length > 0) console.log(`\nWhat failed:\n\n${failures.map(indented).join('\n')}`)
  if (closing.length > 1) console.log(`\n${closing.join('\n')}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

/** A text with its second line and those after it moved in. */
const indented = (text) => text.replaceAll('\n', '\n    ')

function counted(status, failure) {
  return status === 0
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [failure] }
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
    return await runVitest(node, 'e2e', filters, {
      ...displays[0].env,
      TOUCHLINE_DISPLAYS: displays.flatMap(({ env }) => env.DISPLAY ?? []).join(' '),
      TOUCHLINE_ELECTRON: runtime.binary,
      TOUCHLINE_ELECTRON_SWITCHES: chromiumSwitches(runtime).join(' '),
    })
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    return { passed: 0, failed: 1, failures: [error.message] }
  } finally {
    for (const display of displays) display.stop()
  }
}
