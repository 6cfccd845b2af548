import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { readMatches, setMatches } from '../../../electron/storage/dataset-matches.ts'
import { listDatasets } from '../../../electron/storage/datasets.ts'
import { openMap, readDocument } from '../../../electron/storage/maps.ts'
import { saveDiff } from '../../../electron/storage/save-diff.ts'
import { reverseDiff } from '../../../shared/document/diff.ts'
import { removeRecords } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { longRows, npsFile } from './nps-file.ts'
import { addMap, importCsv, newWorkspace, overlayRows } from './workspace-files.ts'

describe('touchpoints that the map does not have', () => {
  it('are made in a stage titled as the file, in one transaction with the answers', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const report = await importCsv(
      workspace,
      map,
      npsFile(longRows),
      {},
      { createTouchpoints: true },
    )
    expect(report.touchpoints.map(({ value, matchedBy }) => [value, matchedBy])).toEqual([
      ['Checkout', 'exact'],
      ['Delivery', 'created'],
    ])
    const { stages, touchpointsOf } = mapOf(readDocument(workspace.db, map))
    expect(stages.map(({ title }) => title)).toEqual(['Visit', 'march'])
    expect(touchpointsOf(stages[1]?.id ?? '').map(({ title }) => title)).toEqual(['Delivery'])
    expect(openMap(workspace.db, map).revision).toBe(1)
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('are made by the thousand, and under names that every object has', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const names = ['constructor', '__proto__', 'toString']
    while (names.length < 5000) names.push(`Step ${names.length}`)
    const started = performance.now()
    const report = await importCsv(
      workspace,
      map,
      npsFile(names.map((name) => `${name},10,North`)),
      { touchpoint: { column: 'touchpoint' } },
      { createTouchpoints: true },
    )
    expect(report.touchpoints.every(({ matchedBy }) => matchedBy === 'created')).toBe(true)
    const { stages, touchpointsOf } = mapOf(readDocument(workspace.db, map))
    expect(touchpointsOf(stages[1]?.id ?? '').map(({ title }) => title)).toEqual(names)
    expect(performance.now() - started).toBeLessThan(15_000)
  }, 60_000)

  it('are refused where a column names more of them than any journey has', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout'])
    const rows = Array.from({ length: 5001 }, (_, at) => `Person ${at},10,North`)
    const mapping = { touchpoint: { column: 'touchpoint' } }
    await expect(importCsv(workspace, map, npsFile(rows), mapping)).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('march.csv: up to row 5002 more than 5000'),
    })
    expect(listDatasets(workspace.db)).toEqual([])
  })

  it('can be joined later, and next month’s file finds the join', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Pay', 'Door'])
    const { dataset } = await importCsv(workspace, map, npsFile(longRows))
    expect(overlayRows(workspace, map)).toEqual([])
    const touchpoints = mapOf(readDocument(workspace.db, map)).touchpoints
    setMatches(workspace.db, dataset.id, [
      { value: 'Checkout', touchpointId: touchpoints[0]?.id ?? '' },
    ])
    expect(readMatches(workspace.db, dataset.id)).toMatchObject([
      { value: 'Checkout', touchpointId: touchpoints[0]?.id, answers: 11 },
      { value: 'Delivery', touchpointId: null, answers: 11 },
    ])
    expect(overlayRows(workspace, map).filter(([, , n]) => n)).toHaveLength(1)
    const next = await importCsv(workspace, map, npsFile(['Checkout,1,West']))
    expect(next.dataset.id).toBe(dataset.id)
    expect(next.touchpoints[0]).toMatchObject({
      matchedBy: 'mapping',
      touchpoint: { title: 'Pay' },
    })
    expect(() =>
      setMatches(workspace.db, dataset.id, [
        { value: 'Checkout', touchpointId: 'touchpoint_none' },
      ]),
    ).toThrow(expect.objectContaining({ code: 'not_found' }))
  })

  it('that are taken back after they were joined by hand are not joined next month either', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Pay', 'Door'])
    const { dataset } = await importCsv(workspace, map, npsFile(longRows))
    const [before] = readMatches(workspace.db, dataset.id)
    if (!before) throw new Error('The survey names no touchpoint')
    const [pay] = mapOf(readDocument(workspace.db, map)).touchpoints
    setMatches(workspace.db, dataset.id, [{ value: before.value, touchpointId: pay?.id ?? '' }])
    setMatches(workspace.db, dataset.id, [before])
    expect(readMatches(workspace.db, dataset.id)[0]).toEqual(before)
    const next = await importCsv(workspace, map, npsFile(['Checkout,1,West']))
    expect(next.touchpoints[0]).toMatchObject({ matchedBy: 'none', touchpoint: null })
  })

  it('bring their answers back when their deletion is undone', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Checkout', 'Delivery'])
    await importCsv(workspace, map, npsFile(longRows))
    const before = overlayRows(workspace, map)
    const document = readDocument(workspace.db, map)
    const gone = removeRecords(document, { ids: [mapOf(document).touchpoints[0]?.id ?? ''] })
    saveDiff(workspace.db, map, gone, 0)
    expect(overlayRows(workspace, map)).toHaveLength(1)
    saveDiff(workspace.db, map, reverseDiff(gone), 1)
    expect(overlayRows(workspace, map)).toEqual(before)
  })
})
