import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { forkNode } from '../../../electron/main/storage-fork.ts'
import type { StorageProcess } from '../../../electron/main/storage-process.ts'
import {
  type StorageSupervisor,
  superviseStorage,
} from '../../../electron/main/storage-supervisor.ts'

const entry = join(import.meta.dirname, '..', '..', 'drivers', 'storage-without-sqlite.ts')

/** A supervisor over real processes, with what it announced and what it started. */
function supervise(file = entry) {
  const states: string[] = []
  const started: StorageProcess[] = []
  const storage = superviseStorage({
    launch: () => {
      const child = forkNode({ entry: file, env: {} }, process.execPath)
      started.push(child)
      return child
    },
    onEvent: () => undefined,
    onState: ({ state }) => states.push(state),
    firstDelay: 20,
  })
  running.push(storage)
  const upAgain = () => expect.poll(() => states.at(-1), { timeout: 10_000 }).toBe('up')
  return { storage, states, started, upAgain }
}

function programThatEnds(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'touchline-storage-')), 'ends.cjs')
  writeFileSync(file, '')
  return file
}

const running: StorageSupervisor[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((storage) => storage.close().catch(() => undefined)))
})

describe('the supervised storage process', () => {
  it('answers once the workspace is open, also what was asked before that', async () => {
    const { storage } = supervise()
    const opening = storage.open('/maps/shop.touchline', 'en')
    const early = storage.call('workspaceInfo', {})
    expect(await early).toMatchObject({ name: 'shop' })
    expect(await opening).toMatchObject({ fileName: 'shop.touchline' })
  })

  it('is down when it was never started', async () => {
    const { storage } = supervise()
    await expect(storage.call('listMaps', {})).rejects.toMatchObject({ code: 'storage_died' })
  })

  it('rejects what is pending when it is killed, says so, and comes back with the same file', async () => {
    const { storage, states, started, upAgain } = supervise()
    await storage.open('/maps/shop.touchline', null)
    const pending = storage.call('checkWorkspace', {})
    started[0]?.kill()
    await expect(pending).rejects.toMatchObject({ code: 'storage_died' })
    expect(states).toEqual(['up', 'down'])
    await upAgain()
    expect(await storage.call('workspaceInfo', {})).toMatchObject({ name: 'shop' })
    expect(started).toHaveLength(2)
  })

  it('comes back again and again', async () => {
    const { storage, started, upAgain, states } = supervise()
    await storage.open('/maps/shop.touchline', null)
    for (let round = 1; round <= 3; round += 1) {
      started.at(-1)?.kill()
      await expect.poll(() => states.at(-1)).toBe('down')
      await upAgain()
    }
    expect(started).toHaveLength(4)
    expect(await storage.call('listMaps', {})).toEqual({ maps: [] })
  })

  it('keeps the old workspace when another one cannot be opened', async () => {
    const { storage } = supervise()
    await storage.open('/maps/shop.touchline', null)
    await expect(storage.open('/maps/damaged.touchline', null)).rejects.toMatchObject({
      code: 'damaged',
    })
    expect(await storage.call('workspaceInfo', {})).toMatchObject({ name: 'shop' })
  })

  it('gives up a process that cannot even start, without an answer left hanging', async () => {
    const { storage } = supervise(programThatEnds())
    await expect(storage.open('/maps/shop.touchline', null)).rejects.toMatchObject({
      code: 'storage_died',
    })
  })

  it('stays away after it was closed', async () => {
    const { storage, started } = supervise()
    await storage.open('/maps/shop.touchline', null)
    await storage.close()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(started).toHaveLength(1)
    await expect(storage.call('listMaps', {})).rejects.toMatchObject({ code: 'storage_died' })
  })
})
