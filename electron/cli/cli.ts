#!/usr/bin/env node
import { runCommandLine } from './command-line.ts'

/** The command line as a process. */
const isTerminal = process.stderr.isTTY === true
let isProgressShown = false

// Who reads our output may stop early (`touchline maps | head -1`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

void runCommandLine(process.argv.slice(2), {
  // Waits until it is written: a pipe takes a large answer in pieces.
  out: (text) =>
    new Promise((done, fail) => {
      process.stdout.write(text, (error) => (error ? fail(error) : done()))
    }),
  error: (text) => void process.stderr.write(text),
  progress: (text) => {
    if (!isTerminal || (text === '' && !isProgressShown)) return
    process.stderr.write(`\r\u001b[K${text}`)
    isProgressShown = text !== ''
  },
}).then((status) => {
  process.exitCode = status
})
