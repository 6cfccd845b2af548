import { fork } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { closeWorkspaceFile, openWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { workspaceContent } from '../../builders/workspace-content.ts'
import { addMap, importCsv, newWorkspace, writeFile } from './workspace-files.ts'

const header = 'response_id,recorded,touchpoint,nps,region,comment'

/** Large enough (3 MB) to be read by a thread of its own. */
function survey(from: number, count: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const id = from + at
    const comment = id % 5 === 0 ? 'the parcel came late and the box was broken' : ''
    return `R-${id},2025-0${1 + (id % 3)}-1${id % 10},Step ${id % 9},${id % 11},Region ${id % 4},${comment}`
  })
  return [header, ...rows, ''].join('\n')
}

/** Begins the import in a process and kills it `after` so many milliseconds, or lets it get through. */
function importInProcess(args: string[], after?: number): Promise<void> {
  return new Promise((done, fail) => {
    const child = fork(join(import.meta.dirname, 'import-process.ts'), args, {
      execArgv: ['--no-warnings'],
    })
    if (after !== undefined)
      child.once('message', () => setTimeout(after).then(() => child.kill('SIGKILL')))
    child.once('error', fail)
    child.once('close', () => done())
  })
}

/** How many rows each table has; ids and times differ between two imports of one file. */
const rowCounts = (path: string) =>
  Object.entries(workspaceContent(path)).map(([table, content]) => [table, content.split(',')[0]])

describe('an import', () => {
  it('that is killed at any of ten moments leaves every table as before, or the whole file behind its end', {
    timeout: 240_000,
  }, async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Step 1', 'Step 2'])
    const folder = join(workspace.path, '..')
    await importCsv(workspace, map, writeFile(folder, 'march.csv', survey(1, 500)))
    closeWorkspaceFile(workspace)
    const before = workspaceContent(workspace.path)
    const kept = join(folder, 'kept.touchline')
    copyFileSync(workspace.path, kept)
    const file = writeFile(folder, 'april.csv', survey(501, 50_000))

    const undisturbed = join(folder, 'undisturbed.touchline')
    copyFileSync(kept, undisturbed)
    const begun = performance.now()
    await importInProcess([undisturbed, map, file])
    const duration = performance.now() - begun
    const whole = rowCounts(undisturbed)
    expect(whole).not.toEqual(rowCounts(kept))

    let untouched = 0
    for (let moment = 0; moment < 10; moment++) {
      await importInProcess([workspace.path, map, file], (moment / 10) * duration * Math.random())
      const after = openWorkspaceFile(workspace.path)
      expect(checkAll(after.db)).toEqual([])
      closeWorkspaceFile(after)
      // A process that has said that all is stored takes some moments to end, and may be killed in them.
      if (isDeepStrictEqual(rowCounts(workspace.path), whole)) {
        copyFileSync(kept, workspace.path)
        continue
      }
      expect(workspaceContent(workspace.path)).toEqual(before)
      untouched++
    }
    expect(untouched).toBeGreaterThan(0)
  })

  it('of a large file that is cancelled half-way leaves every table as before', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Step 1', 'Step 2'])
    const folder = join(workspace.path, '..')
    await importCsv(workspace, map, writeFile(folder, 'march.csv', survey(1, 500)))
    const before = workspaceContent(workspace.path)
    const file = writeFile(folder, 'april.csv', survey(501, 50_000))
    let asked = 0
    await expect(
      importCsv(workspace, map, file, {}, { isCancelled: () => ++asked > 5 }),
    ).rejects.toMatchObject({ code: 'cancelled' })
    expect(workspaceContent(workspace.path)).toEqual(before)
    const whole = await importCsv(workspace, map, file)
    expect(whole.rows).toMatchObject({ accepted: 50_000, duplicate: 0 })
    expect(checkAll(workspace.db)).toEqual([])
  })
})
