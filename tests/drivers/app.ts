import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

/** The project's folder; the built app is in its `out/`. */
export const projectRoot = dirname(dirname(import.meta.dirname))

export interface LaunchOptions {
  /** The app's own folder with settings and the default workspace; a new temporary one if left out. */
  readonly home?: string
  /** A workspace file to open, as if double-clicked. */
  readonly workspace?: string
  /** A folder with another program than the app, for the same runtime. */
  readonly program?: string
  readonly env?: Readonly<Record<string, string>>
}

export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly home: string
  /** Errors and warnings that the page has logged, such as violations of the security policy. */
  readonly complaints: readonly string[]
  /** Quits as a user does; resolves when the process has ended. */
  readonly close: () => Promise<void>
  /** `kill -9` of the whole app; resolves when the process has ended. */
  readonly kill: () => Promise<void>
  readonly storagePid: () => Promise<number>
  /** `kill -9` of the storage process alone. */
  readonly killStorage: () => Promise<void>
  /** Starts the app once more with a file, as a double-click on it does; resolves when that start has ended. */
  readonly startAgain: (file: string) => Promise<void>
  /** The page of the window that opens while something is done. */
  readonly newPage: (task: () => Promise<unknown>) => Promise<Page>
  /** What the next dialogs that open a file, or save one, answer. */
  readonly chooseOpen: (path: string | null) => Promise<void>
  readonly chooseSave: (path: string | null) => Promise<void>
  /** Writes `out/screenshots/<name>.png` and answers its path. */
  readonly screenshot: (name: string) => Promise<string>
}

/**
 * Playwright's own means against a race: the app is not ready before Playwright has attached. It adds
 * this by itself only where it finds Electron by itself; without it, one window in fifty stays blank.
 */
const holdUntilAttached = join(
  projectRoot,
  'node_modules',
  'playwright-core',
  'lib',
  'server',
  'electron',
  'loader.js',
)

const homes: string[] = []
process.once('exit', () => {
  for (const home of homes) rmSync(home, { recursive: true, force: true })
})

/** A folder that is removed when the tests end. */
export function temporaryHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'touchline-e2e-'))
  homes.push(home)
  return home
}

/** A window is there within two seconds, on a busy machine within five. */
const patience = 12_000

/**
 * Starts the built app in a real Electron and waits for its window. About one start in a hundred of the
 * old runtime under Playwright brings a window that never loads; such a start is given up and made anew.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const home = options.home ?? temporaryHome()
  for (let attempt = 1; ; attempt += 1) {
    const app = await start({ ...options, home })
    try {
      const { page, complaints } = await windowOf(app)
      return { app, page, home, complaints, ...controls(app, page, home) }
    } catch (error) {
      app.process().kill('SIGKILL')
      if (attempt === 3) throw error
      console.warn(`The window of start ${attempt} did not load; starting again.`)
    }
  }
}

function start(options: LaunchOptions & { readonly home: string }): Promise<ElectronApplication> {
  const executablePath = process.env.TOUCHLINE_ELECTRON
  if (!executablePath) {
    throw new Error('Run these tests by `npm test -- e2e <file>`, which finds Electron first.')
  }
  const switches = (process.env.TOUCHLINE_ELECTRON_SWITCHES ?? '').split(' ').filter(Boolean)
  return _electron.launch({
    executablePath,
    args: [
      ...switches,
      '-r',
      holdUntilAttached,
      options.program ?? projectRoot,
      ...(options.workspace ? [options.workspace] : []),
    ],
    cwd: projectRoot,
    env: { ...plainEnvironment(), ...ownDisplay(), TOUCHLINE_HOME: options.home, ...options.env },
  })
}

/** Test files that run at the same time have a display each. */
function ownDisplay(): Readonly<Record<string, string>> {
  const displays = (process.env.TOUCHLINE_DISPLAYS ?? '').split(' ').filter(Boolean)
  const own = displays[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % Math.max(1, displays.length)]
  return own ? { DISPLAY: own } : {}
}

async function startAgain(file: string, home: string): Promise<void> {
  const switches = (process.env.TOUCHLINE_ELECTRON_SWITCHES ?? '').split(' ').filter(Boolean)
  const again = spawn(process.env.TOUCHLINE_ELECTRON ?? '', [...switches, projectRoot, file], {
    cwd: projectRoot,
    env: { ...plainEnvironment(), ...ownDisplay(), TOUCHLINE_HOME: home },
    stdio: 'ignore',
  })
  await once(again, 'exit')
}

async function windowOf(app: ElectronApplication) {
  const complaints: string[] = []
  app.on('console', (message) => complain(complaints, 'main', message.type(), message.text()))
  const page = await app.firstWindow({ timeout: patience })
  page.on('console', (message) => complain(complaints, 'page', message.type(), message.text()))
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`))
  await page.waitForLoadState('load', { timeout: patience })
  return { page, complaints }
}

function controls(app: ElectronApplication, page: Page, home: string) {
  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()))
  const storagePid = async () => {
    const metrics = await app.evaluate(({ app: main }) => main.getAppMetrics())
    const utility = metrics.find(({ serviceName, name }) =>
      [serviceName, name].includes('Touchline storage'),
    )
    const pid = utility?.pid ?? forkedStorage(app.process().pid)
    if (pid === undefined) throw new Error('No storage process is running.')
    return pid
  }
  return {
    close: () => app.close(),
    kill: async () => {
      app.process().kill('SIGKILL')
      await ended
    },
    startAgain: (file: string) => startAgain(file, home),
    newPage: async (task: () => Promise<unknown>) => {
      const [opened] = await Promise.all([
        app.waitForEvent('window', { timeout: patience }),
        task(),
      ])
      await opened.waitForLoadState('load', { timeout: patience })
      return opened
    },
    storagePid,
    killStorage: async () => {
      process.kill(await storagePid(), 'SIGKILL')
    },
    chooseOpen: (path: string | null) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({
          canceled: chosen === null,
          filePaths: chosen === null ? [] : [chosen],
        })
      }, path),
    chooseSave: (path: string | null) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
      }, path),
    screenshot: async (name: string) => {
      const folder = join(projectRoot, 'out', 'screenshots')
      mkdirSync(folder, { recursive: true })
      const path = join(folder, `${name}.png`)
      await page.screenshot({ path })
      return path
    },
  }
}

function complain(complaints: string[], from: string, type: string, text: string): void {
  if (type === 'error' || type === 'warning') complaints.push(`${from}: ${text}`)
}

/** Where storage is a forked Node process, it is the app's child that runs the storage bundle. */
function forkedStorage(parent: number | undefined): number | undefined {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const found = pids.find((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return status.includes(`PPid:\t${parent}\n`) && /storage[\w-]*\.(cjs|ts)/.test(command)
    } catch {
      return false
    }
  })
  return found === undefined ? undefined : Number(found)
}

function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}
