import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { newMap } from '../../electron/storage/map-copies.ts'
import {
  closeWorkspaceFile,
  createWorkspaceFile,
  openWorkspaceFile,
} from '../../electron/storage/open-file.ts'
import { figureLine, median, type Runs } from './figures.ts'
import { checkSafety } from './import-safety.ts'
import { writeSurvey } from './survey-file.ts'

const rows = 1_000_000
const runs = 3
const seed = 20_250_331
const parsers = [
  { name: 'papaparse', label: 'Papa Parse, parsing alone' },
  { name: 'csv-parse', label: 'csv-parse, parsing alone' },
]

const appRun = z.object({
  accepted: z.number(),
  error: z.string(),
  plan: z.number(),
  import: z.number(),
  cancel: z.number(),
  longestWait: z.number(),
  processor: z.number(),
  megabytes: z.number(),
})
export type AppRun = z.infer<typeof appRun>
const parseRun = z.object({ records: z.number(), milliseconds: z.number() })

/**
 * Imports the same made file by turns: with the `sqlite3` shell into one table of text, and as the app does,
 * into a new workspace, from the first byte to the commit; and has two parsers read it. The shell stores the
 * cells; the app also finds out what the columns are, checks every cell, finds responses that were there
 * before, counts the answers and indexes the comments. With `--safety` it is cancelled and killed instead.
 */
export async function benchImport(
  print: (line: string) => void,
  flags: ReadonlySet<string>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'))
  process.env.TOUCHLINE_HOME = folder
  try {
    const file = join(folder, 'survey.csv')
    writeSurvey(file, rows, seed)
    const megabytes = (statSync(file).size / 1e6).toFixed(1)
    const subject = `${rows} made records in ten columns (${megabytes} MB)`
    const empty = emptyWorkspace(folder)
    if (flags.has('--safety')) {
      print(`Import of ${subject}, cancelled and killed`)
      await checkSafety(print, folder, empty, { file, rows })
      return
    }
    print(`Import of ${subject}, ${runs} runs by turns`)
    compare(print, folder, empty, file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compare(print: (line: string) => void, folder: string, empty: string, file: string): void {
  const shell = shellVersion()
  const peers = process.env.TOUCHLINE_BENCH_PARSERS
  if (!shell) print('  No sqlite3 shell on this machine: nothing to compare with.')
  if (!peers) print('  The parsers could not be fetched: nothing of them.')
  const shellTimes: number[] = []
  const bytesTimes: number[] = []
  const parserTimes = parsers.map(({ label }) => ({ name: label, times: [] as number[] }))
  const app: AppRun[] = []
  for (let run = 0; run < runs; run++) {
    if (shell) shellTimes.push(importWithShell(folder, file))
    bytesTimes.push(readBytes(file))
    app.push(importWithApp(folder, empty, file))
    if (!peers) continue
    for (const [at, { name }] of parsers.entries()) {
      parserTimes[at]?.times.push(parseWith(name, peers, file))
    }
  }
  const peer: Runs | undefined = shell ? { name: `${shell} .import`, times: shellTimes } : undefined
  const line = (name: string, times: number[]) => print(figureLine({ name, times }, peer))
  if (peer) print(figureLine(peer))
  line('reading the bytes alone', bytesTimes)
  if (peers) for (const { name, times } of parserTimes) line(name, times)
  line(
    'Touchline, a new file: profile and import',
    app.map((run) => run.plan + run.import),
  )
  line(
    'Touchline, the mapping known: import',
    app.map((run) => run.import),
  )
  const most = (of: (run: AppRun) => number) => Math.max(...app.map(of)).toFixed(0)
  const processor = median({ name: '', times: app.map((run) => run.processor) }) / 1000
  print(`  Peak memory of its process ${most((run) => run.megabytes)} MB`)
  print(`  Processor time of its process ${processor.toFixed(2)} s, all threads, start included`)
  print(`  Longest wait of others for their turn ${most((run) => run.longestWait)} ms`)
}

function emptyWorkspace(folder: string): string {
  const path = join(folder, 'empty.touchline')
  createWorkspaceFile(path)
  const workspace = openWorkspaceFile(path, { journal: 'keep' })
  newMap(workspace.db, { template: 'online-shop', language: 'en' })
  closeWorkspaceFile(workspace)
  return path
}

function shellVersion(): string | null {
  const { status, stdout } = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' })
  return status === 0 ? `sqlite3 ${stdout.split(' ')[0]}` : null
}

function importWithShell(folder: string, file: string): number {
  const target = join(folder, 'shell.db')
  rmSync(target, { force: true })
  const started = performance.now()
  const { status, stderr } = spawnSync('sqlite3', [target, `.import --csv ${file} answers`], {
    encoding: 'utf8',
  })
  const ended = performance.now()
  rmSync(target, { force: true })
  if (status !== 0) throw new Error(`The sqlite3 shell failed: ${stderr}`)
  return ended - started
}

function readBytes(file: string): number {
  const started = performance.now()
  readFileSync(file)
  return performance.now() - started
}

function importWithApp(folder: string, empty: string, file: string): AppRun {
  const path = join(folder, 'bench.touchline')
  copyFileSync(empty, path)
  const run = runImport(path, file)
  rmSync(path, { force: true })
  if (run.accepted !== rows) throw new Error(`${run.accepted} of ${rows} came in: ${run.error}`)
  return run
}

/** Imports in a process of its own; cancelled after a share of the file if one is given. */
export function runImport(path: string, file: string, cancelAt?: number): AppRun {
  const script = join(import.meta.dirname, 'import-run.ts')
  const more = cancelAt === undefined ? [] : [String(cancelAt)]
  return appRun.parse(JSON.parse(output(['--no-warnings', script, path, file, ...more])))
}

function parseWith(parser: string, folder: string, file: string): number {
  const script = join(import.meta.dirname, 'parse-run.mjs')
  const run = parseRun.parse(JSON.parse(output([script, parser, folder, file])))
  if (run.records < rows) throw new Error(`${parser} read ${run.records} of ${rows} records.`)
  return run.milliseconds
}

function output(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return stdout
}
