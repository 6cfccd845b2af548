import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { npm, runQuietly } from './child.mjs'
import { inProject } from './paths.mjs'
import { patiently, SetupError, say } from './say.mjs'

const stampFile = inProject('node_modules', '.touchline-setup.json')

/**
 * Makes sure that the packages of `package-lock.json` are there, and Node 24 with them; answers the
 * path of that Node. Costs a hash of one file when nothing is missing.
 */
export async function ensureDependencies() {
  const stamp = `${hash(inProject('package-lock.json'))} ${process.platform}-${process.arch}`
  const node = nodeBinary()
  if (readStamp() === stamp && existsSync(node)) return node
  if (!installedMatchesLock()) await install()
  if (!existsSync(node)) await installNode(node)
  writeFileSync(stampFile, JSON.stringify({ stamp }))
  return node
}

/** The npm package `node` carries the version that the native modules need. */
function nodeBinary() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return inProject('node_modules', 'node', 'bin', name)
}

function hash(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8')).stamp
  } catch {
    return undefined
  }
}

/** True where someone ran npm by hand and everything that the lock file names is in place. */
function installedMatchesLock() {
  try {
    const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
    const wanted = packages(inProject('package-lock.json'))
    const present = packages(inProject('node_modules', '.package-lock.json'))
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        entry.optional === true ||
        entry.peer === true ||
        entry.devOptional === true ||
        present[path]?.version === entry.version,
    )
  } catch {
    return false
  }
}

async function install() {
  // No package needs its install script: the native ones ship their binaries, Node and Electron
  // are set up by name below, so that nothing else runs on the user's machine.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, output } = await patiently(
    'Installing the packages (the first time this takes about a minute)',
    async () => {
      const exact = await npm(['ci', ...flags], { cwd: inProject() })
      // Registries that lack some platform's optional packages leave gaps in the lock file, which
      // `npm ci` refuses; `npm install` takes the same versions and passes over the gaps.
      if (!exact.output.includes('in sync')) return exact
      return npm(['install', '--no-save', ...flags], { cwd: inProject() })
    },
  )
  if (status === 0) return
  throw new SetupError(
    `The packages could not be installed; npm says:\n${output.trim()}\n` +
      'Check the network (or the registry that npm is set to), then run the same command again.',
  )
}

async function installNode(node) {
  // The package's own script, run directly: npm 11 runs no script that is not allowed by name.
  const { status, output } = await patiently('Fetching Node 24 for the native modules', () =>
    runQuietly(process.execPath, ['installArchSpecificPackage.js'], {
      cwd: inProject('node_modules', 'node'),
    }),
  )
  if (status === 0 && existsSync(node)) {
    linkNode()
    say('Node 24 is in node_modules; the Node of this machine is left as it is.')
    return
  }
  throw new SetupError(
    `Node 24 could not be fetched; the installer says:\n${output.trim()}\n` +
      'Check the network (or the registry that npm is set to), then run the same command again.',
  )
}

/** npm makes no link to a program that was not there when it installed the package. */
function linkNode() {
  const link = inProject('node_modules', '.bin', 'node')
  if (process.platform === 'win32' || existsSync(link)) return
  rmSync(link, { force: true })
  symlinkSync('../node/bin/node', link)
}
