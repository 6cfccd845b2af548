import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { listBackups } from '../../../electron/storage/backup.ts'
import { checkAll } from '../../../electron/storage/check.ts'
import { pragmaValue } from '../../../electron/storage/database.ts'
import { counterparts } from '../../../electron/storage/map-copies.ts'
import { findMap, readDocument } from '../../../electron/storage/maps.ts'
import { migrations } from '../../../electron/storage/migrations.ts'
import { closeWorkspaceFile, openWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { schemaVersion } from '../../../electron/storage/schema.ts'
import { listSnapshots, openSnapshot } from '../../../electron/storage/snapshots.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import { temporaryFolder } from './workspace-files.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/workspaces')

/** A workspace that version 1 wrote: a map with one of everything, and a survey of six answers. */
const fileOfVersion1 = () => unpacked('version-1')

function unpacked(name: string): string {
  const path = join(temporaryFolder(), 'old.touchline')
  writeFileSync(path, gunzipSync(readFileSync(join(fixtures, `${name}.touchline.gz`))))
  return path
}

const dumped = readFileSync(join(fixtures, 'version-1.json'), 'utf8')

describe('a workspace that an older version wrote', () => {
  it('opens, keeps its map to the byte and its answers, and is sound', () => {
    const workspace = openWorkspaceFile(fileOfVersion1())
    const { id } = findMap(workspace.db, 'Airport lounge')
    expect(dumpMap(readDocument(workspace.db, id))).toBe(dumped)
    expect(workspace.db.prepare('SELECT count(*) FROM answer').pluck().get()).toBe(6)
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

  it('has a way to the present version', () => {
    expect(migrations.at(-1)?.to).toBe(schemaVersion)
  })
})
