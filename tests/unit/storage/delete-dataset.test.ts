import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { listDatasets } from '../../../electron/storage/datasets.ts'
import { deleteDatasets } from '../../../electron/storage/delete-datasets.ts'
import { closeWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { listRecipes } from '../../../electron/storage/recipes.ts'
import { eleven, npsFile } from './nps-file.ts'
import {
  addMap,
  importCsv,
  newWorkspace,
  openForTest,
  temporaryFolder,
  writeFile,
} from './workspace-files.ts'

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

  const survey = (name: string, header: string, rows: readonly string[]) =>
    writeFile(temporaryFolder(), `${name}.csv`, Buffer.from(`${header}\n${rows.join('\n')}\n`))

  /** A survey of four answers with words of its own in every kind of cell. */
  const quarrel = () =>
    survey('quarrelfile', 'quarrelid,quarrelplace,quarrel nps,quarrelshop,quarrelwhy', [
      'quarrelkey1,quarreltill,9,quarrelnorth,the quarrelsome queue was long',
      'quarrelkey2,quarreltill,3,quarrelsouth,a quarrelling crowd at the door',
      'quarrelkey3,quarreldoor,5,quarrelnorth,no quarrels at all this time',
      'quarrelkey4,quarreltill,8,quarrelsouth,quarreled with the guard there',
    ])

  it('leaves no word of its own in the file, its recipe and a small part of the search among them', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Till'])
    const others = Array.from(
      { length: 400 },
      (_, n) => `K${n}x,Till,${n % 11},the parcel number ${n} came in time`,
    )
    await importCsv(workspace, map, survey('parcels', 'id,touchpoint,nps,comment', others))
    const mapping = { touchpoint: { column: 'quarrelplace' } }
    const { dataset } = await importCsv(workspace, map, quarrel(), mapping)
    await deleteDatasets(workspace.path, [dataset.id])
    expect(listDatasets(workspace.db)).toMatchObject([{ name: 'parcels', records: 400 }])
    expect(listRecipes(workspace.db)).toMatchObject([{ name: 'parcels' }])
    expect(checkAll(workspace.db)).toEqual([])
    workspace.db.pragma('wal_checkpoint(TRUNCATE)')
    closeWorkspaceFile(workspace)
    const bytes = readFileSync(workspace.path).toString('latin1').toLowerCase()
    expect(bytes).not.toContain('quarrel')
    const again = openForTest(workspace.path)
    const found = again.db.prepare(
      "SELECT count(*) FROM comment_search WHERE comment_search MATCH 'parcel'",
    )
    expect(found.pluck().get()).toBe(400)
  })

  it('leaves its recipe while another dataset has the same columns', async () => {
    const workspace = newWorkspace()
    const [shop, kiosk] = [
      addMap(workspace, 'Shop', ['Till']),
      addMap(workspace, 'Kiosk', ['Till']),
    ]
    const rows = eleven.map((nps, n) => `K${n}x,Till,${nps}`)
    const file = survey('till', 'id,touchpoint,nps', rows)
    const first = await importCsv(workspace, shop, file)
    const second = await importCsv(workspace, kiosk, file)
    await deleteDatasets(workspace.path, [first.dataset.id])
    expect(listRecipes(workspace.db)).toHaveLength(1)
    await deleteDatasets(workspace.path, [second.dataset.id])
    expect(listRecipes(workspace.db)).toEqual([])
  })
})
