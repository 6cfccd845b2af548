import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { listDatasets } from '../../../electron/storage/datasets.ts'
import { deleteDatasets } from '../../../electron/storage/delete-datasets.ts'
import { closeWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { eleven, npsFile } from './nps-file.ts'
import { addMap, importCsv, newWorkspace, openForTest } from './workspace-files.ts'

describe('a dataset', () => {
  it('goes with all its answers, comments and their search, and can be imported anew', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const rows = eleven.map((nps, at) => `Checkout,${nps},the parcel number ${at} was lovely`)
    const file = npsFile(rows, 'touchpoint,nps,comment')
    const { dataset } = await importCsv(workspace, map, file)
    expect(listDatasets(workspace.db)).toMatchObject([
      { name: 'march', metrics: ['nps'], answers: 11, records: 11, matched: 1, values: 1 },
    ])
    await deleteDatasets(workspace.path, [dataset.id])
    for (const table of ['dataset', 'import', 'answer_block', 'answer_count', 'comment']) {
      expect(workspace.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
    }
    expect(checkAll(workspace.db)).toEqual([])
    closeWorkspaceFile(workspace)
    expect(readFileSync(workspace.path).toString('latin1')).not.toContain('lovely')
    const again = openForTest(workspace.path)
    expect((await importCsv(again, map, file)).rows.accepted).toBe(11)
  })
})
