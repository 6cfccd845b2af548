import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/**
 * A reporter for Vitest: writes what failed, as a JSON list of texts, into the file that `TOUCHLINE_FAILURES` names.
 * Each text is the name on its first line, and below it why, in a few lines: tests, hooks, files that do not load,
 * and errors that nobody waited for.
 */
export default class FailuresReporter {
  onTestRunEnd(modules, unhandled) {
    const failures = modules.flatMap((module) => [
      ...failed(module.relativeModuleId, module.errors()),
      ...[...module.children.allSuites()].flatMap((suite) =>
        failed(nameOf(module, suite), suite.errors()),
      ),
      ...[...module.children.allTests('failed')].flatMap((test) =>
        failed(nameOf(module, test), test.result().errors),
      ),
    ])
    const outside = unhandled.flatMap((error) => failed(placeOf(error), [error]))
    writeFileSync(process.env.TOUCHLINE_FAILURES, JSON.stringify([...failures, ...outside]))
  }
}

const nameOf = (module, { fullName }) => `${module.relativeModuleId} > ${fullName}`

/** An error that comes late belongs to no test; the one that ran then may be innocent. */
const placeOf = ({ VITEST_TEST_PATH: file, VITEST_TEST_NAME: test }) =>
  ['outside of a test', ...(file ? [relative('', file)] : []), ...(test ? [test] : [])].join(' > ')

function failed(name, errors) {
  return errors.length === 0 ? [] : [[name, ...errors.flatMap(linesOf)].join('\n')]
}

/**
 * What an error says first, and how what was found differs; of a property that does not hold also what runs it
 * again, what did not hold, and why.
 */
function linesOf({ name, message, diff, cause }) {
  const [first = '', ...others] = String(message).split('\n')
  const again = others.filter((line) => /^(\{ seed: |Counterexample: )/.test(line))
  const why = again.length > 0 && cause ? linesOf(cause) : []
  return [`${name ?? 'Error'}: ${first}`, ...again, ...why, ...differences(diff)].map(shortened)
}

/** The first lines that are missing, or too many, without the legend above them. */
const differences = (diff) =>
  stripVTControlCharacters(diff ?? '')
    .split('\n')
    .filter((line) => /^[-+] /.test(line) && !/^(- Expected|\+ Received)\b/.test(line))
    .slice(0, 8)

const shortened = (line) => (line.length > 300 ? `${line.slice(0, 300)} …` : line)
