#!/usr/bin/env node
/**
 * The one door to everything that can be run: `node scripts/run.mjs <command> …`.
 *
 * Needs nothing but Node 20 and npm. It installs what is missing, says so, and hands over to
 * Node 24, on which everything else runs. Quick when nothing is missing.
 */
import { ensureDependencies } from './setup/dependencies.mjs'
import { SetupError, say } from './setup/say.mjs'

const commands = {
  start: './commands/start.mjs',
  test: './commands/test.mjs',
  touchline: './commands/touchline.mjs',
  bench: './commands/bench.mjs',
  dist: './commands/dist.mjs',
  build: './commands/build.mjs',
  screenshots: './commands/screenshots.mjs',
  check: './commands/check.mjs',
}

const [name, ...args] = process.argv.slice(2)

try {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20) {
    throw new SetupError(`Node 20 or newer is needed; this is ${process.versions.node}.`)
  }
  const file = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined
  if (!file) {
    throw new SetupError(`Say what to run: ${Object.keys(commands).join(', ')}.`)
  }
  const node = await ensureDependencies()
  const { run } = await import(file)
  process.exitCode = await run(args, node)
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  process.exitCode = 1
}
