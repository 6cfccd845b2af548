import { fork } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { openMap, readDocument } from '../../../electron/storage/maps.ts'
import { closeWorkspaceFile, openWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { saveDiff } from '../../../electron/storage/save-diff.ts'
import { addStage } from '../../../shared/document/operations/operations.ts'
import { addMap, newWorkspace } from './workspace-files.ts'

interface Acknowledgement {
  readonly revision: number
  readonly title: string
}

/** Lets a process write for a while, kills it where it stands, and gives what it acknowledged. */
function writeAndKill(path: string, map: string, after: number): Promise<Acknowledgement[]> {
  return new Promise((done, fail) => {
    const heard: Acknowledgement[] = []
    const child = fork(join(import.meta.dirname, 'writer-process.ts'), [path, map], {
      execArgv: ['--no-warnings'],
      serialization: 'advanced',
    })
    child.on('message', (message: Acknowledgement) => {
      heard.push(message)
      if (heard.length === after) child.kill('SIGKILL')
    })
    child.once('error', fail)
    child.once('close', (_code, signal) => {
      if (signal === 'SIGKILL') done(heard)
      else fail(new Error(`The writer ended by itself after ${heard.length} saves.`))
    })
  })
}

describe('a process that is killed while it saves', () => {
  it('loses nothing that it acknowledged, twenty times over', { timeout: 120_000 }, async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Lounge', ['Comfort'])
    closeWorkspaceFile(workspace)
    for (let round = 0; round < 20; round++) {
      const heard = await writeAndKill(workspace.path, map, 1 + ((round * 7) % 23))
      const after = openWorkspaceFile(workspace.path)
      expect(checkAll(after.db)).toEqual([])
      const document = readDocument(after.db, map)
      const titles = new Set(Object.values(document.stage).map(({ title }) => title))
      expect(heard.filter(({ title }) => !titles.has(title))).toEqual([])
      const { revision } = openMap(after.db, map)
      expect(revision).toBeGreaterThanOrEqual(heard.at(-1)?.revision ?? 0)
      expect(Object.keys(document.stage)).toHaveLength(revision + 1)
      saveDiff(after.db, map, addStage(document, { title: `between ${round}` }), revision)
      closeWorkspaceFile(after)
    }
    expect(readdirSync(join(workspace.path, '..'))).toEqual(['test.touchline'])
  })
})
