import { spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { checkAll } from '../../electron/storage/check.ts'
import { listDatasets } from '../../electron/storage/datasets.ts'
import { closeWorkspaceFile, openWorkspaceFile } from '../../electron/storage/open-file.ts'
import { workspaceContent } from '../builders/workspace-content.ts'
import { runImport } from './import.ts'
import { writeSurvey } from './survey-file.ts'

const kills = 10
/** Responses of the survey that is there already. */
const others = 2000

/**
 * Cancels the import half-way, and kills it ten times at random moments; after each the workspace, which
 * holds another survey already, must have every table as before. A kill that comes behind the commit finds
 * the whole file there. Throws at anything else.
 */
export async function checkSafety(
  print: (line: string) => void,
  folder: string,
  empty: string,
  { file, rows }: { file: string; rows: number },
): Promise<void> {
  const path = join(folder, 'safety.touchline')
  const small = join(folder, 'small.csv')
  writeSurvey(small, others, 7)
  copyFileSync(empty, path)
  runImport(path, small)
  // A second import of the same file would give its dataset another id.
  const kept = join(folder, 'before.touchline')
  copyFileSync(path, kept)
  const all = others + rows
  const before = JSON.stringify(workspaceContent(path))

  /** What is there after `what`: everything as before, or the whole file too. Throws at anything else. */
  const found = (what: string): 'before' | 'whole' => {
    const workspace = openWorkspaceFile(path)
    const problems = checkAll(workspace.db)
    const records = listDatasets(workspace.db).reduce((sum, dataset) => sum + dataset.records, 0)
    closeWorkspaceFile(workspace)
    if (problems.length > 0) throw new Error(`${what}: ${problems.join(' ')}`)
    if (records === all) return 'whole'
    if (JSON.stringify(workspaceContent(path)) !== before) throw new Error(`${what} left a trace.`)
    return 'before'
  }

  const { error, cancel, plan, import: half } = runImport(path, file, 0.5)
  if (!error.includes('cancelled')) throw new Error(`It was not cancelled: ${error}`)
  const cancelled = `Cancelled at 50 %, over after ${cancel.toFixed(0)} ms`
  if (found(cancelled) !== 'before') throw new Error(`${cancelled}: the file came in.`)
  print(`  ${cancelled}: every table as before`)

  for (let landed = 0; landed < kills; ) {
    const after = Math.random() * (plan + half * 2)
    await killedAfter(path, file, after)
    const what = `Killed after ${(after / 1000).toFixed(2)} s`
    if (found(what) === 'before') {
      landed++
      print(`  ${what}: every table as before`)
      continue
    }
    print(`  ${what}: it was through, and all of the file is there`)
    copyFileSync(kept, path)
  }
}

async function killedAfter(path: string, file: string, milliseconds: number): Promise<void> {
  const script = join(import.meta.dirname, 'import-run.ts')
  const child = spawn(process.execPath, ['--no-warnings', script, path, file], { stdio: 'ignore' })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  // The program itself takes some moments to begin.
  await Promise.race([setTimeout(milliseconds + 300), ended])
  child.kill('SIGKILL')
  await ended
}
