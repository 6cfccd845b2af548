import { afterEach, describe, expect, it } from 'vitest'
import { begin, beginEarly } from '../../../renderer/app/begin.ts'
import { currentRoute, restart } from '../../../renderer/app/router.ts'
import type { WindowState } from '../../../shared/rpc/contract.ts'
import { openTestWindow, type TestWindow } from './test-window.ts'

let opened: TestWindow | null = null
afterEach(async () => {
  await opened?.close()
  opened = null
  restart()
})

/** A window whose main says these, one after the other, of its workspace; the last again and again. */
async function openWindow(...states: [WindowState, ...WindowState[]]) {
  let asked = 0
  opened = await openTestWindow({
    sample: 'en',
    app: { windowState: () => states[Math.min(asked++, states.length - 1)] ?? states[0] },
  })
  return { timesAsked: () => asked, storage: opened.storage }
}

describe('a window begins', () => {
  it('on the map that was edited last, asked for once, before its page is there', async () => {
    const { timesAsked, storage } = await openWindow({ state: 'open' })
    beginEarly()
    expect(await begin()).toEqual({ state: 'open' })
    const [map] = (await storage.listMaps({})).maps
    expect(currentRoute()).toMatchObject({ page: 'map', journeyId: map?.id })
    expect(timesAsked()).toBe(1)
  })

  it('by asking again when the workspace was not open yet: nobody would have heard that it is', async () => {
    const { timesAsked } = await openWindow({ state: 'opening' }, { state: 'open' })
    beginEarly()
    expect(await begin()).toEqual({ state: 'open' })
    expect(currentRoute().page).toBe('map')
    expect(timesAsked()).toBe(2)
  })

  it('without a workspace where it was', async () => {
    await openWindow({ state: 'empty', refused: null })
    beginEarly()
    expect(await begin()).toEqual({ state: 'empty', refused: null })
    expect(currentRoute().page).toBe('start')
  })
})
