import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportRows, type RowsToExport } from '../../../electron/storage/export-rows.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import { readCsv } from '../../builders/read-csv.ts'
import { addMap, importCsv, newWorkspace, temporaryFolder, writeFile } from './workspace-files.ts'

const words = {
  row: 'Row',
  reason: 'Reason',
  reasons: { out_of_range: 'Outside the scale', no_answer: 'Nothing usable', duplicate: 'Known' },
}

function desk() {
  const workspace = newWorkspace()
  const journeyId = addMap(workspace, 'Shop', ['Checkout'])
  const folder = temporaryFolder()
  const target = join(folder, 'rows.csv')
  return {
    import: (file: string) => importCsv(workspace, journeyId, file),
    file: (text: string) => writeFile(folder, 'shop.csv', text),
    target,
    save: async (file: string, more: Partial<RowsToExport> = {}) => {
      const plan = await planImport(workspace.db, file, {})
      const { rows } = await exportRows(workspace.db, plan, {
        target,
        journeyId,
        language: 'en',
        reason: null,
        words,
        ...more,
      })
      return rows
    },
    saved: () => readCsv(readFileSync(target, 'utf8').replace('\u{FEFF}', '')),
  }
}

const rows = Array.from({ length: 30 }, (_, n) => `r${n},Checkout,${n % 11},East,Fine`)
const survey = (more: readonly string[]) =>
  `id,step,nps,region,why\n${[...rows, ...more].join('\n')}\n`

describe('rows that an import does not use', () => {
  it('are saved with all their cells, their number and the reason', async () => {
    const { file, save, saved } = desk()
    const path = file(survey(['r90,Checkout,11,East,"Too, much"', 'r91,,,,', 'r92,Checkout,44,,']))
    expect(await save(path)).toBe(2)
    expect(saved()).toEqual([
      {
        id: 'r91',
        step: '',
        nps: '',
        region: '',
        why: '',
        Row: '33',
        Reason: expect.stringContaining('Nothing usable'),
      },
      expect.objectContaining({ id: 'r92', nps: '44', Row: '34' }),
    ])
  })

  it('one reason at a time: also rows of which the rest is imported', async () => {
    const { file, save, saved } = desk()
    const path = file(survey(['r90,Checkout,11,East,"Too, much"', 'r91,,,,']))
    const reason = { code: 'out_of_range', column: 'nps' }
    expect(await save(path, { reason })).toBe(1)
    expect(saved()).toEqual([
      {
        id: 'r90',
        step: 'Checkout',
        nps: '11',
        region: 'East',
        why: 'Too, much',
        Row: '32',
        Reason: 'Outside the scale: nps',
      },
    ])
  })

  it('are also those that were imported before', async () => {
    const { file, save, saved, ...shop } = desk()
    const path = file(survey([]))
    await shop.import(path)
    expect(await save(path, { reason: { code: 'duplicate' } })).toBe(30)
    expect(saved()[0]).toMatchObject({ id: 'r0', Row: '2', Reason: 'Known' })
  })

  it('a spreadsheet computes nothing of what somebody typed', async () => {
    const { file, save, target } = desk()
    const path = file(survey(['r90,"=HYPERLINK(""http://x"")",11,+1,']))
    await save(path, { language: 'hu' })
    expect(readFileSync(target, 'utf8')).toContain(`r90;"'=HYPERLINK(""http://x"")";11;'+1;`)
  })

  it('stand under their heads, however many cells they have', async () => {
    const { file, save, target } = desk()
    await save(file(survey(['r90,,,,,extra', 'r91'])))
    const lines = readFileSync(target, 'utf8').split('\r\n').slice(1, 3)
    expect(lines[0]).toMatch(/^r90,,,,,32,[^,]*,extra$/)
    expect(lines[1]).toMatch(/^r91,,,,,33,[^,]*$/)
  })

  it('leave nothing behind when the survey cannot be read on', async () => {
    const { file, save, target } = desk()
    const cut = file(`${survey(['r90,,11,,'])}r91,Checkout,9,East,"never closed`)
    await expect(save(cut)).rejects.toThrow()
    expect(existsSync(target)).toBe(false)
  })
})
