import { describe, expect, it } from 'vitest'
import { listDatasets } from '../../../electron/storage/datasets.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import { rememberingProfiles } from '../../../electron/storage/remembered-profiles.ts'
import { npsFile } from './nps-file.ts'
import { addMap, importCsv, newWorkspace } from './workspace-files.ts'

describe('an import that is stopped', () => {
  it('leaves no trace', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const many = Array.from({ length: 60_000 }, (_, at) => `Checkout,${at % 11},R${at % 7}`)
    const file = npsFile(many)
    let asked = 0
    await expect(
      importCsv(workspace, map, file, {}, { isCancelled: () => ++asked > 1 }),
    ).rejects.toMatchObject({
      code: 'cancelled',
      message: expect.stringContaining('march.csv was cancelled'),
    })
    expect(asked).toBe(2)
    expect(listDatasets(workspace.db)).toEqual([])
    expect(workspace.db.prepare('SELECT count(*) FROM answer_block').pluck().get()).toBe(0)
    const whole = await importCsv(workspace, map, file)
    expect(whole.rows.accepted).toBe(60_000)
  })

  it('stops while the file is still being looked at', async () => {
    const workspace = newWorkspace()
    const many = Array.from({ length: 60_000 }, (_, at) => `Checkout,${at % 11},R${at % 7}`)
    const file = npsFile(many)
    const profileFile = rememberingProfiles().of
    let asked = 0
    // Five pieces are decoded; the second that is profiled is the last.
    const stopping = planImport(
      workspace.db,
      file,
      {},
      { profileFile, isCancelled: () => ++asked > 6 },
    )
    await expect(stopping).rejects.toMatchObject({ code: 'cancelled' })
    expect(asked).toBe(7)
    const { profile } = await planImport(workspace.db, file, {}, { profileFile })
    expect(profile.records).toBe(60_000)
  })

  it('because the file ends inside a quoted cell names the row and changes nothing', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const file = npsFile(['Checkout,9,N', 'Checkout,8,"No'])
    await expect(importCsv(workspace, map, file)).rejects.toMatchObject({
      code: 'invalid_file',
      message: expect.stringMatching(/march\.csv: .*quot.*row 3.*Close it/),
    })
    expect(listDatasets(workspace.db)).toEqual([])
  })
})
