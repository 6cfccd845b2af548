import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listBackups } from '../../../electron/storage/backup.ts'
import { checkAll } from '../../../electron/storage/check.ts'
import { readComments } from '../../../electron/storage/comments.ts'
import { pragmaValue } from '../../../electron/storage/database.ts'
import { counterparts } from '../../../electron/storage/map-copies.ts'
import { findMap, readDocument } from '../../../electron/storage/maps.ts'
import { migrations } from '../../../electron/storage/migrations.ts'
import { closeWorkspaceFile, openWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { readOverlay } from '../../../electron/storage/overlay.ts'
import { schemaVersion } from '../../../electron/storage/schema.ts'
import { listSnapshots, openSnapshot } from '../../../electron/storage/snapshots.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import { overlayFilterSchema } from '../../../shared/feedback/overlay.ts'
import { importCsv, temporaryFolder, writeFile } from './workspace-files.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/workspaces')

/** A workspace that version 1 wrote: a map with one of everything, and a survey of six answers. */
const fileOfVersion1 = () => unpacked('version-1')

function unpacked(name: string): string {
  const path = join(temporaryFolder(), 'old.touchline')
  writeFileSync(path, gunzipSync(readFileSync(join(fixtures, `${name}.touchline.gz`))))
  return path
}

const surveysBefore = z.object({
  touchpoints: z.array(z.unknown()),
  comments: z.unknown(),
  atComfort: z.unknown(),
})

/** The responses that are in the file of version 3, and one that is not. */
function responses(count: number, another: string): string {
  const rows = Array.from({ length: count }, (_, at) => `R-${at},2024-01-10,Comfort,5,5,North,C-1,`)
  return [
    'response_id,recorded,touchpoint,nps,csat,region,customer,comment',
    ...rows,
    another,
  ].join('\n')
}

const dumped = readFileSync(join(fixtures, 'version-1.json'), 'utf8')

describe('a workspace that an older version wrote', () => {
  it('opens, keeps its map to the byte and its answers, and is sound', () => {
    const workspace = openWorkspaceFile(fileOfVersion1())
    const { id } = findMap(workspace.db, 'Airport lounge')
    expect(dumpMap(readDocument(workspace.db, id))).toBe(dumped)
    expect(workspace.db.prepare('SELECT sum(n) FROM answer_count').pluck().get()).toBe(6)
    expect(pragmaValue(workspace.db, 'user_version')).toBe(schemaVersion)
    expect(checkAll(workspace.db)).toEqual([])
    closeWorkspaceFile(workspace)
  })

  it('is kept beside itself as it was', () => {
    const path = fileOfVersion1()
    closeWorkspaceFile(openWorkspaceFile(path))
    const [backup] = listBackups(path)
    expect(readFileSync(backup?.path ?? '').readUInt32BE(60)).toBe(1)
  })

  it('can be read where nothing may be written, and not a byte of it changes', () => {
    const path = fileOfVersion1()
    const before = readFileSync(path)
    const workspace = openWorkspaceFile(path, { readOnly: true })
    const { id } = findMap(workspace.db, 'Airport lounge')
    expect(dumpMap(readDocument(workspace.db, id))).toBe(dumped)
    expect(() => workspace.db.exec('DELETE FROM card')).toThrow('readonly')
    closeWorkspaceFile(workspace)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(listBackups(path)).toEqual([])
  })

  it('of version 2 opens with its comments, votes, snapshots and future state', () => {
    const path = unpacked('version-2')
    const workspace = openWorkspaceFile(path)
    const { id } = findMap(workspace.db, 'Airport lounge')
    const before = readFileSync(join(fixtures, 'version-2.json'), 'utf8')
    expect(dumpMap(readDocument(workspace.db, id))).toBe(before)
    const [snapshot] = listSnapshots(workspace.db, id)
    const { records } = openSnapshot(workspace.db, snapshot?.id ?? '')
    expect(records).toContainEqual(expect.objectContaining({ title: 'Comfort', target: null }))
    expect(records).toContainEqual(expect.objectContaining({ author: 'Nóra', resolved: true }))
    const future = findMap(workspace.db, 'Airport lounge, future')
    expect(counterparts(workspace.db, future.id).length).toBeGreaterThan(5)
    expect(checkAll(workspace.db)).toEqual([])
    closeWorkspaceFile(workspace)
    const [backup] = listBackups(path)
    expect(readFileSync(backup?.path ?? '').readUInt32BE(60)).toBe(2)
  })

  it('of version 3 keeps every answer and comment of its surveys, and goes on with them', async () => {
    const path = unpacked('version-3')
    const workspace = openWorkspaceFile(path)
    const { id } = findMap(workspace.db, 'Airport lounge')
    const filter = overlayFilterSchema.parse({ minN: 1 })
    const before = surveysBefore.parse(
      JSON.parse(readFileSync(join(fixtures, 'version-3.json'), 'utf8')),
    )
    expect(checkAll(workspace.db)).toEqual([])
    const { touchpoints } = readOverlay(workspace.db, id, filter)
    expect(
      touchpoints.map(({ title, metrics }) => [
        title,
        metrics.map(({ name, n, value }) => [name, n, value]),
      ]),
    ).toEqual(before.touchpoints)
    const comments = (more: { touchpointId?: string | undefined }) =>
      readComments(workspace.db, { journeyId: id, filter, limit: 100, ...more })
    expect(comments({})).toEqual(before.comments)
    expect(comments({ touchpointId: touchpoints[0]?.id })).toEqual(before.atComfort)
    const again = responses(60, 'R-99,2024-06-01,Staff,9,5,North,C-1,')
    const report = await importCsv(workspace, id, writeFile(temporaryFolder(), 'may.csv', again))
    expect(report.rows).toEqual({ read: 61, accepted: 1, rejected: 0, duplicate: 60 })
    // Their answers were others.
    expect(report.updated).toBe(60)
    expect(report.dataset.name).toBe('march')
    expect(checkAll(workspace.db)).toEqual([])
    closeWorkspaceFile(workspace)
  })

  it('has a way to the present version', () => {
    expect(migrations.at(-1)?.to).toBe(schemaVersion)
  })
})
