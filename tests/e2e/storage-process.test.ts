import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { launchApp, projectRoot } from '../drivers/app.ts'
import { callBridge } from '../drivers/bridge.ts'
import { buildStorageWithoutSqlite } from '../drivers/build-storage-without-sqlite.ts'

/**
 * Users run storage in Electron's utility process, a development runtime that is too old for the
 * native module runs it in a Node process. With a storage program that needs no native module, both
 * ways are tried in the Electron that is here.
 */
let entry: string
beforeAll(async () => {
  entry = await buildStorageWithoutSqlite(join(projectRoot, 'out', 'test-storage'))
})

describe.each([
  ['the utility process', { TOUCHLINE_STORAGE_HOST: 'utility' }],
  ['a Node process', {}],
])('storage in %s', (_where, host) => {
  const launch = () => launchApp({ env: { TOUCHLINE_STORAGE_ENTRY: entry, ...host } })

  it('answers the window', async () => {
    const running = await launch()
    expect(await callBridge(running.page, 'storage', 'workspaceInfo')).toMatchObject({
      ok: true,
      value: { fileName: 'Touchline.touchline' },
    })
    await running.close()
  })

  it('is killed: what was asked is rejected, the window is told, and it comes back', async () => {
    const running = await launch()
    await callBridge(running.page, 'storage', 'workspaceInfo')
    const firstPid = await running.storagePid()
    const states = running.page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = []
          Reflect.get(window, 'touchline').on('storageState', ({ state }: { state: string }) => {
            seen.push(state)
            if (state === 'up') resolve(seen)
          })
        }),
    )
    const pending = callBridge(running.page, 'storage', 'checkWorkspace')
    // The call must be on its way before the process goes.
    await callBridge(running.page, 'storage', 'workspaceInfo')
    await running.killStorage()
    expect(await pending).toMatchObject({ ok: false, error: { code: 'storage_died' } })
    expect(await states).toEqual(['down', 'up'])
    expect(await callBridge(running.page, 'storage', 'workspaceInfo')).toMatchObject({
      ok: true,
      value: { fileName: 'Touchline.touchline' },
    })
    expect(await running.storagePid()).not.toBe(firstPid)
    await running.close()
  })

  it('ends with the app, killed or not', async () => {
    for (const end of ['close', 'kill'] as const) {
      const running = await launch()
      await callBridge(running.page, 'storage', 'workspaceInfo')
      const pid = await running.storagePid()
      await running[end]()
      await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false)
    }
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
