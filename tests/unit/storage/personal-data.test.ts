import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { closeWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { blocksOf, importsOf } from '../../../electron/storage/stored-answers.ts'
import { eleven, npsFile } from './nps-file.ts'
import { addMap, importCsv, newWorkspace } from './workspace-files.ts'

describe('personal data', () => {
  it('never reaches the file; a respondent is known by a keyed hash', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const rows = eleven.map((nps, at) => `person${at}@example.org,C-77${at},Checkout,${nps}`)
    const report = await importCsv(
      workspace,
      map,
      npsFile(rows, 'email,customer_id,touchpoint,nps'),
      {
        columns: { customer_id: { role: 'respondent' } },
      },
    )
    expect(report.dropped).toEqual(['email'])
    const [stored] = blocksOf(workspace.db, importsOf(workspace.db, report.dataset.id))
    expect(new Set(stored?.block.field('respondentHigh')).size).toBe(11)
    expect(new Set(stored?.block.field('respondentLow')).size).toBe(11)
    closeWorkspaceFile(workspace)
    const bytes = readFileSync(workspace.path).toString('latin1')
    expect(bytes).not.toContain('example.org')
    expect(bytes).not.toContain('C-77')
  })

  it('still tells people apart, and is found again with another computer’s key', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const header = 'email,touchpoint,nps'
    await importCsv(
      workspace,
      map,
      npsFile(['ann@x.org,Checkout,9', 'bob@x.org,Checkout,9'], header),
    )
    const other = ['cat@x.org,Checkout,9', 'ann@x.org,Checkout,9', 'bob@x.org,Checkout,9']
    // `npsFile` makes a new home, so that this import has another key and only kept cells to go by.
    const { rows } = await importCsv(workspace, map, npsFile(other, header))
    expect(rows).toMatchObject({ accepted: 1, duplicate: 2 })
  })
})
