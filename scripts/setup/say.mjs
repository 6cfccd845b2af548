/**
 * Everything that set-up has to say goes to standard error: standard output belongs to the command
 * that was asked for (`npm run -s touchline -- … --json` must print one JSON document and no more).
 */
export function say(text) {
  process.stderr.write(`touchline: ${text}\n`)
}

/** An end that the user can understand: printed without a stack trace, exit status 1. */
export class SetupError extends Error {}

/** Runs a long task and says every ten seconds that it is still going on. */
export async function patiently(what, task) {
  const begun = Date.now()
  say(`${what} …`)
  const timer = setInterval(() => {
    say(`… still at it (${Math.round((Date.now() - begun) / 1000)} s)`)
  }, 10_000)
  try {
    return await task()
  } finally {
    clearInterval(timer)
  }
}
