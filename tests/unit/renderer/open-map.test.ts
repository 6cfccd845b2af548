import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { storageHandlers } from '../../../electron/storage/handlers.ts'
import { retryPauses } from '../../../renderer/document/autosave.ts'
import { openMap } from '../../../renderer/document/open-map.ts'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { addStage } from '../../../shared/document/operations/operations.ts'
import { answer, clientOf } from '../../../shared/rpc/channel.ts'
import { type Client, storageContract, supervisorContract } from '../../../shared/rpc/contract.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'

/** Real storage on a file of its own, whose answers can be lost on the way. */
let storage: Client<typeof storageContract>
let journeyId: JourneyId
let folder: string
let end: () => Promise<unknown>
let lost: 'before the commit' | 'after the commit' | null

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-session-'))
  const handlers = storageHandlers(() => undefined)
  const contract = { ...storageContract, ...supervisorContract }
  await handlers.openWorkspace({ path: join(folder, 'Shop.touchline'), sample: null })
  end = async () => handlers.closeWorkspace({})
  lost = null
  storage = clientOf(storageContract, async (name, input) => {
    const fate = name === 'saveDiff' ? lost : null
    if (fate) lost = null
    if (fate === 'before the commit') throw new TouchlineError('storage_died', 'It has died.')
    const value = await answer(contract, handlers, name, input)
    if (fate === 'after the commit') throw new TouchlineError('storage_died', 'It has died.')
    return value
  })
  journeyId = (await storage.newMap({ template: 'blank' })).map.id
})
afterEach(async () => {
  await end()
  rmSync(folder, { recursive: true, force: true })
})

const storedStages = async () =>
  (await storage.openMap({ journeyId })).records.flatMap((record) =>
    record.type === 'stage' ? record.title : [],
  )

describe('the storage process dies while an edit is on its way', () => {
  it.each(['before the commit', 'after the commit'] as const)(
    '%s: the edit and the next one are in the file once',
    async (when) => {
      const session = await openMap(storage, journeyId)
      const before = await storedStages()
      lost = when
      session.dispatch('addStage', (document) => addStage(document, { title: 'Repair' }))
      session.dispatch('addStage', (document) => addStage(document, { title: 'Return' }))
      await vi.waitFor(() => expect(session.store.getState().status.state).toBe('notSaved'))
      await vi.waitFor(() => expect(session.store.getState().status.state).toBe('saved'), {
        timeout: retryPauses[0] * 4,
      })
      expect((await storedStages()).sort()).toEqual([...before, 'Repair', 'Return'].sort())
      session.undo()
      expect(await session.flush()).toBe(true)
      expect((await storedStages()).sort()).toEqual([...before, 'Repair'].sort())
      session.close()
    },
  )
})

describe('a map that is opened again', () => {
  it('is what it was when it was closed', async () => {
    const session = await openMap(storage, journeyId)
    session.dispatch('addStage', (document) => addStage(document, { title: 'Repair' }))
    await session.flush()
    session.close()
    const again = await openMap(storage, journeyId)
    expect(again.store.getState().document).toEqual(session.store.getState().document)
    again.close()
  })

  it('is refused in plain words when it is gone', async () => {
    await storage.deleteMap({ journeyId })
    await expect(openMap(storage, journeyId)).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each([
    ['a text that is cut off', '[{"type":"stage",'],
    ['no list', '{"type":"stage","id":"stage_x7"}'],
    ['something that is no record', '[{"type":"stage","id":"card_x7"}]'],
  ])('is refused when what arrives is %s', async (_what, records) => {
    const broken = clientOf(storageContract, async () => ({ records, revision: 1 }))
    await expect(openMap(broken, journeyId)).rejects.toThrow('must be records as JSON')
  })
})
