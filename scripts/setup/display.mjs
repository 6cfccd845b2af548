import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError, say } from './say.mjs'

/** True where windows have to go to a virtual display. */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

/**
 * Starts Xvfb on a free display number if there is no display.
 * @returns {Promise<{env: Record<string, string>, stop: () => void}>} what to add to the
 *   environment of the programs that open windows, and how to end the display after them.
 */
export async function openDisplay() {
  if (!needsVirtualDisplay()) return { env: {}, stop: () => {} }
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'],
    // A group of its own: Ctrl+C must reach the app first, which still needs a display to close.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  )
  const number = await new Promise((resolve, reject) => {
    let text = ''
    const fail = () =>
      reject(
        new SetupError('No display, and Xvfb could not be started: set DISPLAY, or check Xvfb.'),
      )
    server.once('error', fail)
    server.once('exit', fail)
    server.stdio[3].on('data', (chunk) => {
      text += chunk
      if (text.includes('\n')) resolve(text.trim())
    })
  })
  server.removeAllListeners('exit')
  server.stdio[3].destroy()
  server.unref()
  say(`No display here: started a virtual one, DISPLAY=:${number} (1600 x 1000).`)
  const stop = () => server.kill()
  process.once('exit', stop)
  return { env: { DISPLAY: `:${number}` }, stop }
}

/** Switches that this user and this system need to run Chromium at all, each with its reason said. */
export function chromiumSwitches(runtime) {
  if (process.platform !== 'linux') return []
  const switches = []
  if (process.getuid() === 0) {
    say("Running as root: Chromium's sandbox cannot be used, passing --no-sandbox.")
    switches.push('--no-sandbox')
  } else if (userNamespacesAreRestricted() && !hasSuidHelper(runtime.folder)) {
    say("This system forbids unprivileged user namespaces, which Chromium's sandbox needs;")
    say('passing --no-sandbox. An installed package of the app is not affected.')
    switches.push('--no-sandbox')
  }
  if (!process.env.DISPLAY && process.env.WAYLAND_DISPLAY && runtime.isFallback) {
    switches.push('--ozone-platform=wayland')
  }
  return switches
}

function userNamespacesAreRestricted() {
  const reads = (file, value) => existsSync(file) && readFileSync(file, 'utf8').trim() === value
  return (
    reads('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
    reads('/proc/sys/kernel/unprivileged_userns_clone', '0')
  )
}

function hasSuidHelper(folder) {
  try {
    const helper = statSync(join(folder, 'chrome-sandbox'))
    return helper.uid === 0 && (helper.mode & 0o4000) !== 0
  } catch {
    return false
  }
}
