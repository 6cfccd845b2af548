import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { deleteMapForGood } from '../../../electron/storage/delete-map.ts'
import {
  counterparts,
  duplicateMap,
  makeFutureState,
} from '../../../electron/storage/map-copies.ts'
import {
  deleteMap,
  listDeletedMaps,
  listMaps,
  readDocument,
  restoreMap,
} from '../../../electron/storage/maps.ts'
import { closeWorkspaceFile, type Workspace } from '../../../electron/storage/open-file.ts'
import { keepPicture } from '../../../electron/storage/pictures/picture-store.ts'
import { preparePicture } from '../../../electron/storage/pictures/prepare-picture.ts'
import { takeSnapshot } from '../../../electron/storage/snapshots.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { pngPicture } from '../../builders/pictures.ts'
import { eleven, npsFile } from './nps-file.ts'
import { addMap, importCsv, newWorkspace } from './workspace-files.ts'

async function keep({ db }: Workspace, width: number): Promise<string> {
  const picture = await preparePicture(await pngPicture(width, 60))
  keepPicture(db, picture)
  return picture.sha256
}
const pictures = ({ db }: Workspace) =>
  db.prepare<[], string>('SELECT sha256 FROM picture ORDER BY sha256').pluck().all()
const cardsWith = (...hashes: string[]) => ({
  lanes: [{ kind: 'images' }],
  stages: [
    {
      title: 'Visit',
      touchpoints: [
        {
          title: 'Desk',
          cards: hashes.map((picture) => ({ lane: 'images', text: 'Zinnia', picture })),
        },
      ],
    },
  ],
})

/** A map in the trash with words that stand nowhere else, a survey, and a snapshot. */
async function inTrash(workspace: Workspace): Promise<JourneyId> {
  const names = Array.from({ length: 400 }, (_, at) => `Heliotrope ${at}`)
  const map = addMap(workspace, 'Heliotrope map', names, {
    personas: [{ name: 'Anna' }],
    notes: [{ x: 0, y: 0, text: 'heliotrope note' }],
  })
  const rows = eleven.map((nps, at) => `Heliotrope 0,${nps},heliotrope parcel ${at}`)
  await importCsv(workspace, map, npsFile(rows, 'touchpoint,nps,comment'))
  takeSnapshot(workspace.db, map, 'Heliotrope then')
  deleteMap(workspace.db, map)
  return map
}

describe('a map that is deleted for good', () => {
  it('says beforehand what goes with it', async () => {
    const workspace = newWorkspace()
    await inTrash(workspace)
    expect(listDeletedMaps(workspace.db)).toMatchObject([
      {
        title: 'Heliotrope map',
        touchpoints: 400,
        snapshots: 1,
        datasets: 1,
        answers: 11,
        futures: 0,
      },
    ])
  })

  it('leaves no word of itself in the file, also while it is open', async () => {
    const workspace = newWorkspace()
    const other = addMap(workspace, 'Other', ['Marigold'])
    const before = dumpMap(readDocument(workspace.db, other))
    const map = await inTrash(workspace)
    await deleteMapForGood(workspace.path, map, [])
    for (const file of [workspace.path, `${workspace.path}-wal`]) {
      expect(readFileSync(file).toString('latin1').toLowerCase()).not.toContain('heliotrope')
    }
    expect(listDeletedMaps(workspace.db)).toEqual([])
    expect(dumpMap(readDocument(workspace.db, other))).toBe(before)
    expect(checkAll(workspace.db)).toEqual([])
    closeWorkspaceFile(workspace)
    expect(readFileSync(workspace.path).toString('latin1').toLowerCase()).not.toContain(
      'heliotrope',
    )
  })

  it('takes the pictures with it that nothing else uses, and no others', async () => {
    const workspace = newWorkspace()
    const [own, shared, undone] = [
      await keep(workspace, 80),
      await keep(workspace, 90),
      await keep(workspace, 110),
    ]
    const unusedBefore = await keep(workspace, 100)
    addMap(workspace, 'Other', [], cardsWith(shared))
    const map = addMap(workspace, 'Gone', [], cardsWith(own, shared, undone))
    deleteMap(workspace.db, map)
    // A step that can be undone in another map still names one of them.
    await deleteMapForGood(workspace.path, map, [undone])
    expect(pictures(workspace)).toEqual([shared, undone, unusedBefore].sort())
  })

  it('leaves its future state as a map of its own', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Now', ['Desk'])
    const future = makeFutureState(workspace.db, map, 'Then')
    deleteMap(workspace.db, map)
    expect(listDeletedMaps(workspace.db)).toMatchObject([{ futures: 1 }])
    await deleteMapForGood(workspace.path, map, [])
    expect(listMaps(workspace.db)).toMatchObject([{ title: 'Then', futureOf: null }])
    expect(counterparts(workspace.db, future.id)).toEqual([])
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('is only one that is in the trash; else nothing happens', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Now', ['Desk'])
    await expect(deleteMapForGood(workspace.path, map, [])).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(listMaps(workspace.db)).toHaveLength(1)
    const copy = duplicateMap(workspace.db, map, 'Copy')
    deleteMap(workspace.db, copy.id)
    await deleteMapForGood(workspace.path, copy.id, [])
    expect(() => restoreMap(workspace.db, copy.id)).toThrow(/no map/)
  })
})
