import { spawn } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { checkAll } from '../../electron/storage/check.ts'
import { closeWorkspaceFile, openWorkspaceFile } from '../../electron/storage/open-file.ts'
import { workspaceContent } from '../builders/workspace-content.ts'
import { runImport } from './import.ts'
import { writeSurvey } from './survey-file.ts'

const kills = 10

/**
 * Cancels the import half-way, and kills it ten times at random moments; after each the workspace, which
 * holds another survey already, must have every table as before. Throws where it has not.
 */
export async function checkSafety(
  print: (line: string) => void,
  folder: string,
  empty: string,
  file: string,
): Promise<void> {
  const path = join(folder, 'safety.touchline')
  const small = join(folder, 'small.csv')
  writeSurvey(small, 2000, 7)
  copyFileSync(empty, path)
  runImport(path, small)
  const before = JSON.stringify(workspaceContent(path))
  const assertAsBefore = (what: string) => {
    const workspace = openWorkspaceFile(path)
    const problems = checkAll(workspace.db)
    closeWorkspaceFile(workspace)
    if (problems.length > 0) throw new Error(`${what}: ${problems.join(' ')}`)
    if (JSON.stringify(workspaceContent(path)) !== before) throw new Error(`${what} left a trace.`)
    print(`  ${what}: every table as before`)
  }

  const { error, cancel, plan, import: half } = runImport(path, file, 0.5)
  if (!error.includes('cancelled')) throw new Error(`It was not cancelled: ${error}`)
  assertAsBefore(`Cancelled at 50 %, over after ${cancel.toFixed(0)} ms`)

  for (let kill = 1; kill <= kills; kill++) {
    const after = Math.random() * (plan + half * 2.2)
    const ended = await killedAfter(path, file, after)
    if (ended !== 'SIGKILL') {
      print(`  It was through before it could be killed (${(after / 1000).toFixed(2)} s)`)
      rmSync(path, { force: true })
      copyFileSync(empty, path)
      runImport(path, small)
      continue
    }
    assertAsBefore(`Killed after ${(after / 1000).toFixed(2)} s`)
  }
}

async function killedAfter(path: string, file: string, milliseconds: number) {
  const script = join(import.meta.dirname, 'import-run.ts')
  const child = spawn(process.execPath, ['--no-warnings', script, path, file], { stdio: 'ignore' })
  const ended = new Promise<string | null>((done) =>
    child.once('close', (_code, signal) => done(signal)),
  )
  // The program itself takes some moments to begin.
  await Promise.race([setTimeout(milliseconds + 300), ended])
  child.kill('SIGKILL')
  return ended
}
