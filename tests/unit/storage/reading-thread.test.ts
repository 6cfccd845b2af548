import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importFile } from '../../../electron/storage/import-file.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import { writeSurvey } from '../../bench/survey-file.ts'
import { workspaceContent } from '../../builders/workspace-content.ts'
import { addMap, newWorkspace, temporaryFolder } from './workspace-files.ts'

const rows = 30_000

it('a large file comes in the same by a thread that was started ahead and by one that was not', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'large.csv')
  writeSurvey(path, rows, 5)
  expect(statSync(path).size).toBeGreaterThan(3_000_000)
  const workspace = newWorkspace(folder)
  const journeyId = addMap(workspace, 'Shop', ['Basket', 'Payment'])
  // Planning starts a thread; the first import takes it, the second finds none.
  const plan = await planImport(workspace.db, path, {})
  const options = { journeyId, createTouchpoints: false }
  const first = await importFile(workspace.path, plan, options)
  expect(first.rows).toEqual({ read: rows, accepted: rows, rejected: 0, duplicate: 0 })
  const before = workspaceContent(workspace.path)
  const second = await importFile(workspace.path, plan, options)
  expect(second.rows).toEqual({ read: rows, accepted: 0, rejected: 0, duplicate: rows })
  expect(workspaceContent(workspace.path)).toEqual(before)
})
