import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backupFolder, listBackups } from '../../../electron/storage/backup.ts'
import type { Db } from '../../../electron/storage/database.ts'
import { listMaps } from '../../../electron/storage/maps.ts'
import { type Migration, migrateToNewest } from '../../../electron/storage/migrations.ts'
import { closeWorkspaceFile, openWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { schemaVersion } from '../../../electron/storage/schema.ts'
import { addMap, newWorkspace, temporaryFolder } from './workspace-files.ts'

const addColour: Migration = {
  to: 2,
  migrate: (db) => db.exec(`ALTER TABLE stage ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'`),
}
const paintRed: Migration = {
  to: 3,
  migrate: (db) => db.exec(`UPDATE stage SET colour = 'red'`),
}
const failing: Migration = {
  to: 3,
  migrate: (db) => {
    db.exec(`UPDATE stage SET colour = 'blue'`)
    throw new Error('the power went off')
  },
}

function oldFile(): Db {
  const db = new Database(join(temporaryFolder(), 'old.db'))
  db.exec(`CREATE TABLE stage (title TEXT); INSERT INTO stage VALUES ('Arrive'), ('Leave')`)
  db.pragma('user_version = 1')
  return db
}

describe('bringing an old file forward', () => {
  it('takes each step once, in order, after one backup', () => {
    const db = oldFile()
    const told: string[] = []
    migrateToNewest(db, () => told.push('backup'), [paintRed, addColour])
    expect(told).toEqual(['backup'])
    expect(db.prepare('SELECT title, colour FROM stage').all()).toEqual([
      { title: 'Arrive', colour: 'red' },
      { title: 'Leave', colour: 'red' },
    ])
    expect(db.pragma('user_version', { simple: true })).toBe(3)
    migrateToNewest(db, () => told.push('again'), [addColour, paintRed])
    expect(told).toEqual(['backup'])
  })

  it('leaves the file at its old version when a step fails', () => {
    const db = oldFile()
    expect(() => migrateToNewest(db, () => undefined, [addColour, failing])).toThrow('power')
    expect(db.pragma('user_version', { simple: true })).toBe(1)
    expect(db.prepare('SELECT * FROM stage').all()).toEqual([
      { title: 'Arrive' },
      { title: 'Leave' },
    ])
  })

  it('changes nothing when the backup cannot be made', () => {
    const db = oldFile()
    const noRoom = () => {
      throw new Error('no room')
    }
    expect(() => migrateToNewest(db, noRoom, [addColour])).toThrow('no room')
    expect(db.pragma('user_version', { simple: true })).toBe(1)
  })

  it('keeps a whole copy of a real workspace beside it first', () => {
    const workspace = newWorkspace()
    addMap(workspace, 'Lounge', ['Comfort'])
    closeWorkspaceFile(workspace)
    const migrated = openWorkspaceFile(workspace.path, {
      migrations: [
        { to: schemaVersion + 1, migrate: (db) => db.exec(`UPDATE journey SET title = 'Hotel'`) },
      ],
    })
    expect(listMaps(migrated.db)[0]?.title).toBe('Hotel')
    closeWorkspaceFile(migrated)
    const [backup] = listBackups(workspace.path)
    expect(existsSync(backupFolder(workspace.path))).toBe(true)
    const kept = openWorkspaceFile(backup?.path ?? '', { readOnly: true })
    expect(listMaps(kept.db)[0]?.title).toBe('Lounge')
    closeWorkspaceFile(kept)
    expect(readFileSync(workspace.path).readUInt32BE(60)).toBe(schemaVersion + 1)
  })
})
