import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { storageHandlers } from '../../../electron/storage/handlers.ts'
import { openMap } from '../../../renderer/document/open-map.ts'
import { followTouchpoints } from '../../../renderer/feedback/follow-touchpoints.ts'
import { createOverlaySession } from '../../../renderer/feedback/overlay-store.ts'
import { removeRecords } from '../../../shared/document/operations/operations.ts'
import { answer, clientOf } from '../../../shared/rpc/channel.ts'
import { storageContract, supervisorContract } from '../../../shared/rpc/contract.ts'

it('a touchpoint that undo brings back has its numbers, also under a metric that was chosen meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-numbers-'))
  const handlers = storageHandlers(() => undefined)
  const contract = { ...storageContract, ...supervisorContract }
  await handlers.openWorkspace({ path: join(folder, 'Shop.touchline'), sample: 'en' })
  onTestFinished(async () => {
    await handlers.closeWorkspace({})
    rmSync(folder, { recursive: true, force: true })
  })
  const storage = clientOf(storageContract, (name, input) =>
    answer(contract, handlers, name, input),
  )
  const [sample] = (await storage.listMaps({})).maps
  if (!sample) throw new Error('There is no sample map.')
  const map = await openMap(storage, sample.id)
  const numbers = createOverlaySession(storage, sample.id)
  onTestFinished(followTouchpoints(map, numbers))
  await numbers.refresh()
  const basket = Object.values(map.store.getState().document.touchpoint).find(
    ({ title }) => title === 'Basket',
  )
  if (!basket) throw new Error('There is no basket.')
  const shown = () =>
    numbers.store.getState().overlay?.touchpoints.find(({ id }) => id === basket.id)

  map.dispatch('deleteTouchpoint', (document) => removeRecords(document, { ids: [basket.id] }))
  expect(await map.flush()).toBe(true)
  numbers.chooseMetric('csat')
  await vi.waitFor(() => expect(shown()).toBeUndefined(), { timeout: 10_000 })

  map.undo()
  await vi.waitFor(() => expect(shown()?.metrics.some(({ n }) => (n ?? 0) > 30)).toBe(true), {
    timeout: 10_000,
  })
  map.close()
  numbers.close()
})
