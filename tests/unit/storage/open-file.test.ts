import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backUp, listBackups } from '../../../electron/storage/backup.ts'
import { listMaps } from '../../../electron/storage/maps.ts'
import {
  closeWorkspaceFile,
  createWorkspaceFile,
  openWorkspaceFile,
} from '../../../electron/storage/open-file.ts'
import { schemaVersion } from '../../../electron/storage/schema.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { addMap, newWorkspace, temporaryFolder, writeFile } from './workspace-files.ts'

/** Opens the file, expects it to be refused, and expects that not a byte in its folder changed. */
function refusal(path: string): TouchlineError {
  const folder = join(path, '..')
  const before = contents(folder)
  try {
    closeWorkspaceFile(openWorkspaceFile(path))
  } catch (error) {
    expect(contents(folder)).toEqual(before)
    if (error instanceof TouchlineError) return error
    throw error
  }
  throw new Error('The file was opened.')
}

function contents(folder: string): [string, string][] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')])
}

/** A closed workspace with one map in it. */
function closedWorkspace(): string {
  const workspace = newWorkspace()
  addMap(workspace, 'Airport lounge', ['Comfort', 'Staff'])
  closeWorkspaceFile(workspace)
  return workspace.path
}

describe('opening a workspace', () => {
  it('finds again what was written, and leaves one plain file behind', () => {
    const path = closedWorkspace()
    expect(readdirSync(join(path, '..'))).toEqual(['test.touchline'])
    const again = openWorkspaceFile(path)
    expect(listMaps(again.db).map(({ title, touchpoints }) => [title, touchpoints])).toEqual([
      ['Airport lounge', 2],
    ])
    expect(again.db.pragma('journal_mode', { simple: true })).toBe('wal')
    closeWorkspaceFile(again)
    expect(readFileSync(path)[18]).toBe(1)
  })

  it('keeps every byte of a file that is only looked at', () => {
    const path = closedWorkspace()
    const before = readFileSync(path)
    const workspace = openWorkspaceFile(path, { readOnly: true })
    listMaps(workspace.db)
    closeWorkspaceFile(workspace)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(workspace.readOnly).toBe(true)
  })

  it('reads what was committed by a process that never closed the file', () => {
    const workspace = newWorkspace()
    addMap(workspace, 'Airport lounge', ['Comfort'])
    const folder = temporaryFolder()
    for (const ending of ['', '-wal']) {
      copyFileSync(workspace.path + ending, join(folder, `crashed.touchline${ending}`))
    }
    const crashed = openWorkspaceFile(join(folder, 'crashed.touchline'))
    expect(listMaps(crashed.db)).toHaveLength(1)
    closeWorkspaceFile(crashed)
    expect(readdirSync(folder)).toEqual(['crashed.touchline'])
  })

  it('never takes the place of a file that is there', () => {
    const path = closedWorkspace()
    const before = readFileSync(path)
    expect(() => createWorkspaceFile(path)).toThrow()
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(join(path, '..'))).toEqual(['test.touchline'])
  })
})

describe('a file that is no workspace is left as it is and named', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'the file is empty'],
    ['a text', Buffer.from('Minutes of the meeting\n'.repeat(40)), 'another kind of file'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'another kind of file'],
  ])('%s', (_what, bytes, reason) => {
    const error = refusal(writeFile(temporaryFolder(), 'wrong.touchline', bytes))
    expect(error.code).toBe('not_a_workspace')
    expect(error.message).toContain('wrong.touchline')
    expect(error.message).toContain(reason)
    expect(error.message).toContain('choose a file')
  })

  it('a database of another program', () => {
    const path = join(temporaryFolder(), 'places.touchline')
    const other = new Database(path)
    other.exec('CREATE TABLE place (url TEXT)')
    other.close()
    expect(refusal(path)).toMatchObject({
      code: 'not_a_workspace',
      message: expect.stringContaining('a database of another program'),
    })
  })

  it('a folder, and a file that is not there', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'folder.touchline'))
    expect(refusal(join(folder, 'folder.touchline')).message).toContain('is a folder')
    expect(refusal(join(folder, 'missing.touchline')).code).toBe('not_found')
  })

  it('a workspace of a newer Touchline', () => {
    const path = closedWorkspace()
    const db = new Database(path)
    db.pragma(`user_version = ${schemaVersion + 1}`)
    db.close()
    const error = refusal(path)
    expect(error.code).toBe('newer_version')
    expect(error.message).toContain(`version ${schemaVersion + 1}`)
    expect(error.message).toContain('update Touchline')
  })
})

describe('a damaged workspace is left as it is, and what is damaged is named', () => {
  it('cut off', () => {
    const path = closedWorkspace()
    truncateSync(path, 60_000)
    const error = refusal(path)
    expect(error.code).toBe('damaged')
    expect(error.message).toMatch(/60000 of \d+ bytes/)
  })

  it('one letter of a map changed behind our back: the map is named', () => {
    const path = closedWorkspace()
    const bytes = readFileSync(path)
    bytes.write('Kumfort', bytes.indexOf('Comfort'))
    writeFileSync(path, bytes)
    const error = refusal(path)
    expect(error.code).toBe('damaged')
    expect(error.message).toContain('The map "Airport lounge"')
  })

  it('the newest backup is offered', () => {
    const workspace = newWorkspace()
    addMap(workspace, 'Airport lounge', ['Comfort'])
    backUp(workspace.db, workspace.path, 'first')
    const second = backUp(workspace.db, workspace.path, 'second')
    closeWorkspaceFile(workspace)
    truncateSync(workspace.path, 60_000)
    expect(listBackups(workspace.path).map(({ sequence }) => sequence)).toEqual([2, 1])
    expect(refusal(workspace.path).message).toContain(second.path)
    const kept = openWorkspaceFile(second.path, { readOnly: true })
    expect(listMaps(kept.db)).toHaveLength(1)
    closeWorkspaceFile(kept)
  })

  it.each([
    ['view', 'CREATE VIEW maps AS SELECT * FROM journey'],
    ['trigger', 'CREATE TRIGGER spy AFTER INSERT ON card BEGIN DELETE FROM note; END'],
    ['table', 'CREATE TABLE extra (id INTEGER)'],
  ])('a %s that Touchline never made', (what, sql) => {
    const path = closedWorkspace()
    const db = new Database(path)
    db.exec(sql)
    db.close()
    const error = refusal(path)
    expect(error.code).toBe('damaged')
    expect(error.message).toContain(`The ${what} "`)
  })
})

describe('a workspace that others hold', () => {
  it('says within two seconds that another program has it locked', () => {
    const path = closedWorkspace()
    const other = new Database(path)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE')
    const started = performance.now()
    expect(() => openWorkspaceFile(path)).toThrow(
      expect.objectContaining({
        code: 'locked',
        message: expect.stringContaining('used by another program'),
      }),
    )
    expect(performance.now() - started).toBeLessThan(2000)
    other.close()
  })

  it.runIf(process.getuid?.() !== 0)('opens for viewing where it cannot be written', () => {
    const path = closedWorkspace()
    chmodSync(path, 0o444)
    const workspace = openWorkspaceFile(path)
    expect(workspace.readOnly).toBe(true)
    expect(listMaps(workspace.db)).toHaveLength(1)
    closeWorkspaceFile(workspace)
  })

  it('is opened from a name with blanks and accents', () => {
    const path = closedWorkspace()
    const named = join(path, '..', 'Ügyfélút – 2025 május.touchline')
    renameSync(path, named)
    const workspace = openWorkspaceFile(named)
    expect(listMaps(workspace.db)).toHaveLength(1)
    closeWorkspaceFile(workspace)
  })
})
