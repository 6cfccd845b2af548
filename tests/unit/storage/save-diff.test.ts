import { copyFileSync, renameSync, rmSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { duplicateMap, newMap } from '../../../electron/storage/map-copies.ts'
import {
  deleteMap,
  findMap,
  listMaps,
  openMap,
  readDocument,
  restoreMap,
} from '../../../electron/storage/maps.ts'
import { saveDiff } from '../../../electron/storage/save-diff.ts'
import { createSession } from '../../../electron/storage/session.ts'
import { applyDiff, diffOf, reverseDiff, squashDiffs } from '../../../shared/document/diff.ts'
import { journeyOf, recordsOf } from '../../../shared/document/document.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import { newId } from '../../../shared/document/id.ts'
import { addStage, removeRecords } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { diffOfEdit, randomEdit } from '../../builders/random-edit.ts'
import { addMap, newWorkspace, temporaryFolder } from './workspace-files.ts'

const lounge = ['Comfort', 'Bar', 'Staff']

describe('saving an edit', () => {
  it('is there when the map is opened again, one revision on', () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Lounge', lounge)
    const before = readDocument(workspace.db, map)
    const diff = addStage(before, { title: 'Leave' })
    const saved = saveDiff(workspace.db, map, diff, 0, new Date('2025-03-01T10:00:00Z'))
    expect(saved).toEqual({ revision: 1, savedAt: '2025-03-01T10:00:00.000Z' })
    expect(openMap(workspace.db, map).revision).toBe(1)
    expect(readDocument(workspace.db, map)).toEqual(applyDiff(before, diff))
    expect(listMaps(workspace.db)[0]?.updatedAt).toBe(saved.savedAt)
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('keeps every field of every record type as it was', () => {
    const workspace = newWorkspace()
    const { id } = newMap(workspace.db, { template: 'online-shop', language: 'hu' })
    const copy = duplicateMap(workspace.db, id, 'Copy')
    const [document, other] = [readDocument(workspace.db, id), readDocument(workspace.db, copy.id)]
    expect(dumpMap(other)).toBe(
      dumpMap({
        ...document,
        journey: { [id]: { ...journeyOf(document), title: 'Copy' } },
      }),
    )
    expect(Object.keys(document.card).length).toBeGreaterThan(10)
  })

  it('removes a stage with all that hangs on it, and its undo brings all of it back', () => {
    const workspace = newWorkspace()
    const { id } = newMap(workspace.db, { template: 'online-shop', language: 'en' })
    const before = readDocument(workspace.db, id)
    const stage = mapOf(before).stages[1]
    const removal = removeRecords(before, { ids: [stage?.id ?? ''] })
    expect(Object.keys(removal.removed).length).toBeGreaterThan(3)
    saveDiff(workspace.db, id, removal, 0)
    expect(readDocument(workspace.db, id)).toEqual(applyDiff(before, removal))
    saveDiff(workspace.db, id, reverseDiff(removal), 1)
    expect(readDocument(workspace.db, id)).toEqual(before)
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('holds for any run of edits that autosave puts together, and for its undo', () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Lounge', lounge)
    let revision = 0
    fc.assert(
      fc.property(fc.array(randomEdit, { maxLength: 12 }), (edits) => {
        const before = readDocument(workspace.db, map)
        let after = before
        let diff = diffOf(before, {})
        for (const edit of edits) {
          const step = diffOfEdit(after, edit)
          if (!step) continue
          after = applyDiff(after, step)
          diff = squashDiffs(diff, step)
        }
        revision = saveDiff(workspace.db, map, diff, revision).revision
        expect(readDocument(workspace.db, map)).toEqual(after)
        expect(checkAll(workspace.db)).toEqual([])
        if (edits.length % 2 === 0) return
        revision = saveDiff(workspace.db, map, reverseDiff(diff), revision).revision
        expect(readDocument(workspace.db, map)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })
})

describe('an edit that does not fit is refused whole', () => {
  it('one that builds on an old revision', () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Lounge', lounge)
    const document = readDocument(workspace.db, map)
    saveDiff(workspace.db, map, addStage(document, { title: 'First' }), 0)
    expect(() => saveDiff(workspace.db, map, addStage(document, { title: 'Second' }), 0)).toThrow(
      expect.objectContaining({ code: 'stale_revision', details: { base: 0, present: 1 } }),
    )
    expect(mapOf(readDocument(workspace.db, map)).stages.map(({ title }) => title)).toEqual([
      'Visit',
      'First',
    ])
  })

  it('one that refers to what is not there: its other records are not written either', () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Lounge', lounge)
    const document = readDocument(workspace.db, map)
    const stage = addStage(document, { title: 'Leave' })
    const [touchpoint] = mapOf(document).touchpoints
    if (!touchpoint) throw new Error('The map has no touchpoint.')
    const lost = { ...touchpoint, id: newId('touchpoint'), stageId: newId('stage') }
    const diff = { ...stage, added: { ...stage.added, [lost.id]: lost } }
    expect(() => saveDiff(workspace.db, map, diff, 0)).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        message: expect.stringContaining(`The touchpoint ${lost.id} cannot be added`),
      }),
    )
    expect(readDocument(workspace.db, map)).toEqual(document)
    expect(openMap(workspace.db, map).revision).toBe(0)
  })

  it('one that takes a persona away from another map', () => {
    const workspace = newWorkspace()
    const personas = [{ name: 'Frequent flyer' }]
    const first = addMap(workspace, 'Lounge', lounge, { personas })
    addMap(workspace, 'Flight', ['Boarding'], { personas })
    const document = readDocument(workspace.db, first)
    expect(Object.keys(document.persona)).toHaveLength(1)
    const [persona] = Object.values(document.persona)
    const journey = { ...journeyOf(document), personaIds: [] }
    const diff = diffOf(document, { put: [journey], remove: persona ? [persona] : [] })
    expect(() => saveDiff(workspace.db, first, diff, 0)).toThrow(/perhaps another map/)
    expect(readDocument(workspace.db, first)).toEqual(document)
  })

  it('one of records that belong to another map', () => {
    const workspace = newWorkspace()
    const first = addMap(workspace, 'Lounge', lounge)
    const second = addMap(workspace, 'Flight', ['Boarding'])
    const diff = addStage(readDocument(workspace.db, second), { title: 'Elsewhere' })
    expect(() => saveDiff(workspace.db, first, diff, 0)).toThrow(/belongs to another map/)
  })

  it('one to a file that was replaced or moved while it was open', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Lounge', lounge)
    workspace.db.close()
    const session = createSession({ journal: 'wal' })
    await session.open(workspace.path, null)
    const save = (title: string, revision: number) =>
      session.write(({ db }) =>
        saveDiff(db, map, addStage(readDocument(db, map), { title }), revision),
      )
    await save('Leave', 0)
    const copy = `${temporaryFolder()}/copy.touchline`
    copyFileSync(workspace.path, copy)
    renameSync(copy, workspace.path)
    await expect(save('Lost', 1)).rejects.toMatchObject({
      code: 'replaced',
      message: expect.stringContaining('Save a copy'),
    })
    rmSync(workspace.path)
    await expect(save('Lost', 1)).rejects.toMatchObject({
      code: 'replaced',
      message: expect.stringContaining('moved or deleted'),
    })
    await session.close()
  })
})

describe('the maps of a workspace', () => {
  it('go to the trash and come back with all that they hold', () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Lounge', lounge)
    const document = readDocument(workspace.db, map)
    deleteMap(workspace.db, map)
    expect(listMaps(workspace.db)).toEqual([])
    expect(() => openMap(workspace.db, map)).toThrow(expect.objectContaining({ code: 'not_found' }))
    expect(() => saveDiff(workspace.db, map, addStage(document, {}), 0)).toThrow()
    restoreMap(workspace.db, map)
    expect(readDocument(workspace.db, map)).toEqual(document)
  })

  it('are named by id, or by a title that only one has', () => {
    const workspace = newWorkspace()
    const first = addMap(workspace, 'Lounge', lounge)
    expect(findMap(workspace.db, 'Lounge').id).toBe(first)
    const second = addMap(workspace, 'Lounge', lounge)
    expect(findMap(workspace.db, second).id).toBe(second)
    expect(() => findMap(workspace.db, 'Lounge')).toThrow(first)
    expect(() => findMap(workspace.db, 'Lunge')).toThrow(/no map "Lunge"/)
  })

  it('share a persona that is alike in every field', () => {
    const workspace = newWorkspace()
    const flyer = { name: 'Frequent flyer', goals: ['Sleep'] }
    addMap(workspace, 'Lounge', lounge, { personas: [flyer] })
    addMap(workspace, 'Flight', lounge, { personas: [flyer, { ...flyer, goals: [] }] })
    const names = listMaps(workspace.db).map(({ personas }) => personas.map(({ id }) => id))
    expect(new Set(names.flat()).size).toBe(2)
    expect(recordsOf(readDocument(workspace.db, findMap(workspace.db, 'Flight').id)).length).toBe(
      2 + 1 + 1 + 3 + 8,
    )
  })
})

describe('a map of which a record is damaged in the file', () => {
  it('is not opened: the record is named, and what to do', () => {
    const { db } = newWorkspace()
    const { id } = newMap(db, { template: 'online-shop', language: 'en' })
    const { stages } = mapOf(readDocument(db, id))
    db.prepare("UPDATE stage SET order_key = '' WHERE id = ?").run(stages[0]?.id)
    expect(() => openMap(db, id)).toThrow(
      new RegExp(`The stage ${stages[0]?.id} in the workspace is damaged .*Open a backup`, 's'),
    )
  })
})
