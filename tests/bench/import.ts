import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFile } from '../../electron/storage/import-file.ts'
import { planImport } from '../../electron/storage/import-plan.ts'
import { newMap } from '../../electron/storage/map-copies.ts'
import {
  closeWorkspaceFile,
  createWorkspaceFile,
  openWorkspaceFile,
} from '../../electron/storage/open-file.ts'
import { figureLine, type Runs } from './figures.ts'
import { writeSurvey } from './survey-file.ts'

const rows = 200_000
const runs = 5

/**
 * Imports the same made file by turns: with the `sqlite3` shell into one table of text, and as the app does,
 * into a new workspace, from the first byte to the commit. The shell stores the cells; the app also finds
 * out what the columns are, checks every cell, counts the answers and indexes the comments.
 */
export async function benchImport(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-'))
  process.env.TOUCHLINE_HOME = folder
  try {
    const file = join(folder, 'survey.csv')
    writeSurvey(file, rows, 20_250_331)
    const megabytes = (statSync(file).size / 1e6).toFixed(1)
    print(`Import of ${rows} made records in ten columns (${megabytes} MB), ${runs} runs by turns`)
    const shell = shellVersion()
    if (!shell) print('  No sqlite3 shell on this machine: nothing to compare with.')
    const times = {
      shell: [] as number[],
      read: [] as number[],
      first: [] as number[],
      next: [] as number[],
    }
    for (let run = 0; run < runs; run++) {
      if (shell) times.shell.push(importWithShell(folder, file))
      times.read.push(readBytes(file))
      const { first, next } = await importWithApp(folder, file)
      times.first.push(first)
      times.next.push(next)
    }
    const peer: Runs | undefined = shell
      ? { name: `${shell} .import`, times: times.shell }
      : undefined
    if (peer) print(figureLine(peer))
    print(figureLine({ name: 'reading the bytes alone', times: times.read }, peer))
    print(
      figureLine({ name: 'Touchline, a new file: profile and import', times: times.first }, peer),
    )
    print(figureLine({ name: 'Touchline, the mapping known: import', times: times.next }, peer))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
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
  if (status !== 0) throw new Error(`The sqlite3 shell failed: ${stderr}`)
  return performance.now() - started
}

function readBytes(file: string): number {
  const started = performance.now()
  readFileSync(file)
  return performance.now() - started
}

async function importWithApp(
  folder: string,
  file: string,
): Promise<{ first: number; next: number }> {
  const path = join(folder, 'bench.touchline')
  rmSync(path, { force: true })
  createWorkspaceFile(path)
  const workspace = openWorkspaceFile(path, { journal: 'keep' })
  try {
    const map = newMap(workspace.db, { template: 'online-shop', language: 'en' })
    const started = performance.now()
    const plan = await planImport(workspace.db, file, {})
    const planned = performance.now()
    const { rows: told } = await importFile(path, plan, {
      journeyId: map.id,
      createTouchpoints: true,
    })
    const ended = performance.now()
    if (told.accepted !== rows) throw new Error(`${told.accepted} of ${rows} were accepted.`)
    return { first: ended - started, next: ended - planned }
  } finally {
    closeWorkspaceFile(workspace)
  }
}
