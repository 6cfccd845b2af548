import { describe, expect, it } from 'vitest'
import { planImport } from '../../../electron/storage/import-plan.ts'
import { npsFile } from './nps-file.ts'
import { addMap, importCsv, newWorkspace, overlayRows } from './workspace-files.ts'

describe('next month’s file', () => {
  it('is read as last month’s was', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const header = 'touchpoint,ease,when'
    const mapping = {
      columns: {
        ease: {
          role: 'metric' as const,
          metric: 'ces' as const,
          scale: { min: 1, max: 5, higherIsBetter: false },
        },
        when: { role: 'date' as const, format: 'd/M/yy' },
      },
    }
    await importCsv(workspace, map, npsFile(['Checkout,1,03/04/25'], header), mapping)
    const plan = await planImport(workspace.db, npsFile(['Checkout,2,04/05/25'], header), {})
    expect(plan.recipe?.name).toBe('march')
    expect(plan.complete.columns[1]).toMatchObject({
      metric: 'ces',
      scale: { min: 1, max: 5, higherIsBetter: false },
    })
    expect(plan.complete.columns[2]?.dateFormat).toBe('d/M/yy')
  })

  it('keeps a question apart that is measured differently than before, and says so', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    await importCsv(workspace, map, npsFile(['Checkout,5,N']), {
      columns: { nps: { role: 'metric', metric: 'nps' } },
    })
    const [before] = overlayRows(workspace, map, { minN: 0 })
    const report = await importCsv(workspace, map, npsFile(['Checkout,4,N']), {
      columns: { nps: { role: 'metric', metric: 'rating', scale: { min: 1, max: 5 } } },
    })
    expect(report.reasons).toContainEqual({
      code: 'scale_changed',
      column: 'nps',
      count: 1,
      examples: [
        { row: 1, value: 'nps 0–10' },
        { row: 1, value: 'rating 1–5' },
      ],
    })
    const after = overlayRows(workspace, map, { minN: 0 })
    expect(after[0]).toEqual(before)
    expect(after[1]?.slice(1, 4)).toEqual(['nps (1–5)', 1, 4])
  })
})
