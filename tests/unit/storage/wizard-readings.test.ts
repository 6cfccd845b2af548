import { appendFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rememberingCounts } from '../../../electron/storage/count-answers.ts'
import { runningImports } from '../../../electron/storage/feedback-handlers.ts'
import { dryRun } from '../../../electron/storage/import-file.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import { rememberingFiles } from '../../../electron/storage/remembered-file.ts'
import { rememberingProfiles } from '../../../electron/storage/remembered-profiles.ts'
import type { Mapping } from '../../../shared/feedback/mapping.ts'
import { surveyWorkbook } from '../../builders/survey-workbook.ts'
import { addMap, importCsv, newWorkspace, temporaryFolder, writeFile } from './workspace-files.ts'

const survey = (rows: number, name = 'may.csv') =>
  writeFile(
    temporaryFolder(),
    name,
    `touchpoint,nps,region\n${Array.from({ length: rows }, (_, i) => `${i % 2 ? 'Till' : 'Kasse'},${i % 11},R${i % 5}\n`).join('')}`,
  )

/** A wizard on a new workspace; `pieces` counts how often a reading asked whether it is to go on. */
function wizard() {
  const workspace = newWorkspace()
  const map = addMap(workspace, 'Shop', ['Till', 'Door'])
  const openFile = rememberingFiles()
  const profileFile = rememberingProfiles().of
  const count = rememberingCounts()
  let pieces = 0
  const isCancelled = () => ++pieces < 0
  return {
    workspace,
    map,
    look: async (file: string, mapping: Mapping = {}) => {
      pieces = 0
      const planned = await planImport(workspace.db, file, mapping, {
        openFile,
        profileFile,
        isCancelled,
      })
      const report = await dryRun(workspace.db, planned, map, { count, isCancelled })
      return { report, pieces }
    },
  }
}

describe('a large file in the wizard', () => {
  it('is not read again for a touchpoint that is chosen, nor for a step that is taken back', async () => {
    const { look } = wizard()
    const file = survey(1000)
    const first = await look(file)
    expect(first.pieces).toBeGreaterThan(0)
    const matched = await look(file, { match: { Kasse: 'Door' } })
    expect(matched.pieces).toBe(0)
    expect(matched.report.touchpoints.map(({ touchpoint }) => touchpoint?.title)).toEqual([
      'Door',
      'Till',
    ])
    const ignored = await look(file, { columns: { nps: { role: 'ignored' } } })
    expect(ignored.pieces).toBeGreaterThan(0)
    const back = await look(file)
    expect(back.pieces).toBe(0)
    expect({ ...back.report, elapsedMs: 0 }).toEqual({ ...first.report, elapsedMs: 0 })
  })

  it('is not read again for what changes no figure: another segment, which end of a scale is good', async () => {
    const { look } = wizard()
    const file = survey(1000)
    const first = await look(file)
    const ignored = await look(file, { columns: { region: { role: 'ignored' } } })
    expect(ignored.pieces).toBe(0)
    expect(ignored.report.rows).toEqual(first.report.rows)
    expect(ignored.report.mapping.columns?.region?.role).toBe('ignored')
    const scale = { min: 0, max: 10, higherIsBetter: false }
    const turned = await look(file, { columns: { nps: { role: 'metric', metric: 'nps', scale } } })
    expect(turned.pieces).toBe(0)
    expect(turned.report.mapping.columns?.nps?.scale?.higherIsBetter).toBe(false)
  })

  it('is read again when the file has changed meanwhile', async () => {
    const { look } = wizard()
    const file = survey(10)
    expect((await look(file)).report.rows.read).toBe(10)
    appendFileSync(file, 'Till,10,R1\n')
    expect((await look(file)).report.rows.read).toBe(11)
  })

  it('is counted again when the workspace has changed meanwhile', async () => {
    const { look, workspace, map } = wizard()
    const file = survey(10)
    expect((await look(file)).report.rows.accepted).toBe(10)
    await importCsv(workspace, map, file)
    expect((await look(file)).report.rows).toMatchObject({ accepted: 0, duplicate: 10 })
  })

  it('is read on for the last who asks, though the one before does not want it any more', async () => {
    const { db } = newWorkspace()
    const file = survey(60_000)
    const options = { openFile: rememberingFiles(), profileFile: rememberingProfiles().of }
    const readings = runningImports()
    const { isCancelled } = readings.start('stale')
    const stale = planImport(db, file, {}, { ...options, isCancelled })
    const wanted = planImport(db, file, {}, options)
    readings.cancel('stale')
    await expect(stale).rejects.toMatchObject({ code: 'cancelled' })
    expect((await wanted).profile.records).toBe(60_000)
  })

  it('is looked at anew when it was given up for another one', async () => {
    const { db } = newWorkspace()
    const options = { openFile: rememberingFiles(), profileFile: rememberingProfiles().of }
    const [file, other] = [survey(60_000), survey(10, 'june.csv')]
    const readings = runningImports()
    const { isCancelled } = readings.start('given up')
    const stopped = expect(
      planImport(db, file, {}, { ...options, isCancelled }),
    ).rejects.toMatchObject({ code: 'cancelled' })
    expect((await planImport(db, other, {}, options)).profile.records).toBe(10)
    readings.cancel('given up')
    await stopped
    expect((await planImport(db, file, {}, options)).profile.records).toBe(60_000)
  })
})

describe('a workbook in the wizard', () => {
  it('is read as it was at first when it is asked for again', async () => {
    const { look } = wizard()
    const file = writeFile(temporaryFolder(), 'survey.xlsx', surveyWorkbook())
    const first = await look(file)
    const ignored = await look(file, { touchpoint: { title: 'Till' } })
    expect(ignored.report.rows).toEqual(first.report.rows)
    const back = await look(file)
    expect({ ...back.report, elapsedMs: 0 }).toEqual({ ...first.report, elapsedMs: 0 })
  })
})
