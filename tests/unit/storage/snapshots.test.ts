import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import {
  counterparts,
  duplicateMap,
  makeFutureState,
  newMap,
} from '../../../electron/storage/map-copies.ts'
import { listMaps, openMap, readDocument } from '../../../electron/storage/maps.ts'
import type { Workspace } from '../../../electron/storage/open-file.ts'
import { saveDiff } from '../../../electron/storage/save-diff.ts'
import {
  deleteSnapshot,
  listSnapshots,
  openSnapshot,
  renameSnapshot,
  takeSnapshot,
} from '../../../electron/storage/snapshots.ts'
import { compareMaps } from '../../../shared/document/compare/compare-maps.ts'
import { applyDiff, type Diff, diffOf, squashDiffs } from '../../../shared/document/diff.ts'
import { journeyOf, type MapDocument } from '../../../shared/document/document.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import type { JourneyId } from '../../../shared/document/journey.ts'
import {
  addStage,
  removeRecords,
  setFields,
} from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { createRemark } from '../../../shared/document/remark.ts'
import { restoreRecords } from '../../../shared/document/restore-map.ts'
import { diffOfEdit, randomEdit } from '../../builders/random-edit.ts'
import { importCsv, newWorkspace, overlayRows, writeFile } from './workspace-files.ts'

function edit(
  { db }: Workspace,
  map: JourneyId,
  operation: (document: MapDocument) => Diff,
): MapDocument {
  saveDiff(db, map, operation(readDocument(db, map)), openMap(db, map).revision)
  return readDocument(db, map)
}

function restore(workspace: Workspace, map: JourneyId, id: string): MapDocument {
  const { records } = openSnapshot(workspace.db, id)
  return edit(workspace, map, (document) => restoreRecords(document, { records }))
}

describe('a snapshot', () => {
  it('is the map as it was, whatever is done to it afterwards: restored, it dumps the same bytes', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { maxLength: 15 }), (edits) => {
        const workspace = newWorkspace()
        const { id } = newMap(workspace.db, { template: 'online-shop', language: 'en' })
        const before = dumpMap(readDocument(workspace.db, id))
        const { id: snapshot } = takeSnapshot(workspace.db, id, 'Workshop 1')
        for (const one of edits) edit(workspace, id, (now) => diffOfEdit(now, one) ?? noDiff)
        const restored = restore(workspace, id, snapshot)
        expect(dumpMap(restored)).toBe(before)
        expect(checkAll(workspace.db)).toEqual([])
        workspace.db.close()
      }),
      { numRuns: 8 },
    )
  })

  it('brings back a persona that has left the workspace, and its comments', () => {
    const workspace = newWorkspace()
    const { id } = newMap(workspace.db, { template: 'online-shop', language: 'en' })
    const persona = mapOf(readDocument(workspace.db, id)).personas[0]
    const touchpoint = mapOf(readDocument(workspace.db, id)).touchpoints[0]
    if (!persona || !touchpoint) throw new Error('The template has no persona.')
    edit(workspace, id, (now) =>
      diffOf(now, {
        put: [
          createRemark({
            journeyId: id,
            targetId: touchpoint.id,
            text: 'Is it so?',
            at: '2025-02-14T10:00:00Z',
          }),
        ],
      }),
    )
    const before = readDocument(workspace.db, id)
    const { id: snapshot } = takeSnapshot(workspace.db, id, 'Before')
    edit(workspace, id, (now) => {
      const off = removeRecords(now, { ids: [persona.id, touchpoint.id] })
      return squashDiffs(off, diffOf(applyDiff(now, off), { remove: [persona] }))
    })
    expect(readDocument(workspace.db, id).persona[persona.id]).toBeUndefined()
    expect(restore(workspace, id, snapshot)).toEqual(before)
  })

  it('keeps the survey answers of a touchpoint that comes back', async () => {
    const workspace = newWorkspace()
    const { id } = newMap(workspace.db, { template: 'online-shop', language: 'en' })
    const touchpoint = mapOf(readDocument(workspace.db, id)).touchpoints[0]
    if (!touchpoint) throw new Error('The template has no touchpoint.')
    const rows = Array.from({ length: 40 }, (_, at) => `${at},${touchpoint.title},${at % 11}`)
    const folder = workspace.path.replace(/\/[^/]*$/, '')
    const file = writeFile(folder, 'nps.csv', `id,session,nps\n${rows.join('\n')}\n`)
    await importCsv(workspace, id, file)
    const n = () =>
      overlayRows(workspace, id).find(
        ([title, , count]) => title === touchpoint.title && count,
      )?.[2]
    expect(n()).toBe(40)
    const { id: snapshot } = takeSnapshot(workspace.db, id, 'With answers')
    edit(workspace, id, (now) => removeRecords(now, { ids: [touchpoint.id] }))
    expect(n()).toBeUndefined()
    restore(workspace, id, snapshot)
    expect(n()).toBe(40)
  })

  it('is listed with the newest first, renamed and deleted', () => {
    const { db } = newWorkspace()
    const { id } = newMap(db, { template: 'blank', language: 'en' })
    const first = takeSnapshot(db, id, 'Workshop 1', new Date('2025-02-14T10:00:00Z'))
    const second = takeSnapshot(db, id, 'Interviews', new Date('2025-05-06T10:00:00Z'))
    expect(listSnapshots(db, id)).toEqual([second, first])
    renameSnapshot(db, first.id, 'Kick-off')
    deleteSnapshot(db, second.id)
    expect(listSnapshots(db, id)).toEqual([{ ...first, name: 'Kick-off' }])
    expect(() => openSnapshot(db, second.id)).toThrow(/no snapshot/)
    expect(() => renameSnapshot(db, second.id, 'Again')).toThrow(/no snapshot/)
    expect(() => deleteSnapshot(db, second.id)).toThrow(/no snapshot/)
  })

  it('that is damaged says so, and leaves the map alone', () => {
    const { db } = newWorkspace()
    const { id } = newMap(db, { template: 'blank', language: 'en' })
    const { id: snapshot } = takeSnapshot(db, id, 'Workshop 1')
    db.prepare(`UPDATE snapshot SET records = json_set(records, '$.records[0].title', 7)`).run()
    expect(() => openSnapshot(db, snapshot)).toThrow(/"Workshop 1" is damaged/)
  })
})

describe('a future state', () => {
  it('is a copy that knows what each record was made from, without a difference yet', () => {
    const { db } = newWorkspace()
    const { id } = newMap(db, { template: 'online-shop', language: 'en' })
    const future = makeFutureState(db, id, 'Shop, 2026')
    const [current, copy] = [readDocument(db, id), readDocument(db, future.id)]
    expect(journeyOf(copy)).toMatchObject({ title: 'Shop, 2026', state: 'future', futureOf: id })
    const origins = new Map(counterparts(db, future.id).map((one) => [one.id, one.originId]))
    expect(compareMaps(current, copy, { after: origins }).differences).toEqual([])
    expect(listMaps(db).find((map) => map.id === future.id)?.futureOf).toBe(id)
    expect(checkAll(db)).toEqual([])
  })

  it('leaves comments and votes with the current map', () => {
    const workspace = newWorkspace()
    const { db } = workspace
    const { id } = newMap(db, { template: 'blank', language: 'en' })
    edit(workspace, id, (now) =>
      diffOf(now, {
        put: [
          createRemark({ journeyId: id, targetId: id, text: 'So?', at: '2025-02-14T10:00:00Z' }),
        ],
      }),
    )
    const future = makeFutureState(db, id, 'Later')
    expect(Object.keys(readDocument(db, future.id).remark)).toEqual([])
    const copy = duplicateMap(db, id, 'Copy')
    expect(Object.values(readDocument(db, copy.id).remark).map(({ targetId }) => targetId)).toEqual(
      [copy.id],
    )
  })

  it('that is duplicated stays comparable with its current map', () => {
    const workspace = newWorkspace()
    const { db } = workspace
    const { id } = newMap(db, { template: 'online-shop', language: 'en' })
    const future = makeFutureState(db, id, 'Later')
    edit(workspace, future.id, (now) => addStage(now, { title: 'Wear' }))
    const copy = duplicateMap(db, future.id, 'Later, copy')
    edit(workspace, copy.id, (now) => {
      const [touchpoint] = mapOf(now).touchpoints
      return setFields(now, {
        type: 'touchpoint',
        id: touchpoint?.id ?? '',
        fields: { owner: 'Somebody' },
      })
    })
    const origins = new Map(counterparts(db, copy.id).map((one) => [one.id, one.originId]))
    const { differences } = compareMaps(readDocument(db, id), readDocument(db, copy.id), {
      after: origins,
    })
    expect(differences.map(({ kind, type }) => `${kind} ${type}`)).toEqual([
      'added stage',
      'changed touchpoint',
    ])
    expect(journeyOf(readDocument(db, copy.id)).futureOf).toBe(id)
  })
})

const noDiff: Diff = { added: {}, updated: {}, removed: {} }
