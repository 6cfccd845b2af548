import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * Runs a program to its end, handing on interrupts, and answers its exit status
 * (128 + signal number where a signal ended it, as shells do).
 */
export function runChild(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'inherit', ...options })
    // Ctrl+C reaches the child by itself; a second one would end it without saving.
    const handOn = (signal) => signal !== 'SIGINT' && child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, handOn)
    const done = () => {
      for (const signal of signals) process.off(signal, handOn)
    }
    child.once('error', (error) => {
      done()
      reject(error)
    })
    child.once('close', (code, signal) => {
      done()
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

/** Runs a program quietly and answers `{status, output}`; `output` is both of its streams. */
export function runQuietly(file, args, { limit, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    const keep = (chunk) => {
      output = (output + chunk).slice(-200_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const timer = limit === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limit)
    child.once('error', (error) => {
      clearTimeout(timer)
      resolve({ status: 127, output: `${output}${error.message}` })
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ status: code ?? 1, output })
    })
  })
}

/** npm is a script on Windows and cannot be started there without a shell. */
export function npm(args, options = {}) {
  const windows = process.platform === 'win32'
  return runQuietly(windows ? 'npm.cmd' : 'npm', args, { shell: windows, ...options })
}
