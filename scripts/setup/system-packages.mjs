import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runQuietly } from './child.mjs'
import { patiently, SetupError, say } from './say.mjs'

/** What Electron's window needs on Linux: the library's file name and Debian's package for it. */
const libraries = [
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnss3.so', 'libnss3'],
  ['libasound.so.2', 'libasound2'],
  ['libgbm.so.1', 'libgbm1'],
]

/** Makes sure that a window can open: installs what is missing, or says what to install. */
export async function ensureSystemPackages({ virtualDisplay }) {
  if (process.platform !== 'linux') return
  const missing = await missingPackages(virtualDisplay)
  if (missing.length === 0) return
  if (!isDebianLike()) {
    throw new SetupError(
      `Missing on this system: ${missing.join(', ')} (Debian's names). ` +
        "Install them with the system's package manager, then run the same command again.",
    )
  }
  const packages = await namesOfThisRelease(missing)
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (process.getuid() !== 0) {
    throw new SetupError(
      `Some system packages are missing. Run this, then the same command again:\n` +
        `  sudo apt-get update && sudo ${command}`,
    )
  }
  const { status, output } = await patiently(
    `Installing missing system packages: ${packages.join(' ')}`,
    () => install(packages),
  )
  if (status !== 0) {
    throw new SetupError(
      `The system packages could not be installed:\n${output.trim().split('\n').slice(-6).join('\n')}\n` +
        `Run this, then the same command again:\n  apt-get update && ${command}`,
    )
  }
  say('The system packages are installed.')
}

async function missingPackages(virtualDisplay) {
  const missing = virtualDisplay && !inPath('Xvfb') ? ['xvfb'] : []
  const known = await runQuietly(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', [
    '-p',
  ])
  // Without a list to look at (musl, NixOS) nothing is claimed: the start itself will tell.
  if (known.status !== 0) return missing
  const absent = libraries.filter(([file]) => !known.output.includes(`${file} `))
  return [...missing, ...absent.map(([, name]) => name)]
}

function inPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)))
}

function isDebianLike() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries (`libgtk-3-0t64`). */
async function namesOfThisRelease(packages) {
  const named = []
  for (const name of packages) {
    const renamed = await runQuietly('apt-cache', ['show', `${name}t64`])
    named.push(renamed.status === 0 ? `${name}t64` : name)
  }
  return named
}

async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await runQuietly('apt-get', ['update'], { env })
  if (updated.status !== 0) return updated
  const named = await namesOfThisRelease(packages)
  return runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...named], { env })
}
