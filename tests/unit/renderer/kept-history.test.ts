import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storageHandlers } from '../../../electron/storage/handlers.ts'
import { keepHistory } from '../../../renderer/document/kept-history.ts'
import { openMap } from '../../../renderer/document/open-map.ts'
import type { MapSession } from '../../../renderer/document/session.ts'
import type { JourneyId } from '../../../shared/document/journey.ts'
import {
  addPersona,
  addStage,
  addTouchpoint,
  setFields,
} from '../../../shared/document/operations/operations.ts'
import { answer, clientOf } from '../../../shared/rpc/channel.ts'
import { type Client, storageContract, supervisorContract } from '../../../shared/rpc/contract.ts'

let storage: Client<typeof storageContract>
let journeyId: JourneyId
let end: () => Promise<unknown>

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-history-'))
  const handlers = storageHandlers(() => undefined)
  const contract = { ...storageContract, ...supervisorContract }
  await handlers.openWorkspace({ path: join(folder, 'Shop.touchline'), sample: null })
  end = async () => {
    await handlers.closeWorkspace({})
    rmSync(folder, { recursive: true, force: true })
  }
  storage = clientOf(storageContract, (name, input) => answer(contract, handlers, name, input))
  journeyId = (await storage.newMap({ template: 'blank' })).map.id
})
afterEach(() => end())

/** Leaves the map as the window does: all is saved, and what can be undone is kept. */
async function leave(session: MapSession): Promise<void> {
  expect(await session.flush()).toBe(true)
  keepHistory(session.store.getState())
  session.close()
}

const stages = (session: MapSession) =>
  Object.values(session.store.getState().document.stage).map(({ title }) => title)
const undoNames = (session: MapSession) =>
  session.store.getState().history.undo.map(({ name }) => name)
const addRepair = (session: MapSession) =>
  session.dispatch('addStage', (document) => addStage(document, { title: 'Repair' }))

/** What another process, such as an import, writes into the map. */
async function writtenElsewhere(write: (session: MapSession) => void): Promise<void> {
  const other = await openMap(storage, journeyId)
  write(other)
  expect(await other.flush()).toBe(true)
  other.close()
}

describe('a map that was left and is opened again', () => {
  it('is undone and done again as if it had stayed open', async () => {
    const session = await openMap(storage, journeyId)
    addRepair(session)
    await leave(session)
    const again = await openMap(storage, journeyId)
    again.undo()
    expect(stages(again)).not.toContain('Repair')
    await leave(again)
    const third = await openMap(storage, journeyId)
    third.redo()
    expect(stages(third)).toContain('Repair')
    await leave(third)
    expect(stages(await openMap(storage, journeyId))).toContain('Repair')
  })

  it('first undoes the touchpoints that an import has added meanwhile', async () => {
    const session = await openMap(storage, journeyId)
    addRepair(session)
    await leave(session)
    await writtenElsewhere((other) => {
      const [stageId] = Object.values(other.store.getState().document.stage).map(({ id }) => id)
      if (!stageId) throw new Error('There is no stage.')
      other.dispatch('addTouchpoint', (document) =>
        addTouchpoint(document, { stageId, title: 'Helpline' }),
      )
    })
    const again = await openMap(storage, journeyId)
    expect(undoNames(again)).toEqual(['addStage', 'addTouchpoint'])
    again.undo()
    expect(Object.values(again.store.getState().document.touchpoint)).toEqual([])
    again.undo()
    expect(stages(again)).not.toContain('Repair')
    expect(await again.flush()).toBe(true)
    again.close()
  })

  it('has nothing to undo where another process has changed what was there', async () => {
    const session = await openMap(storage, journeyId)
    addRepair(session)
    await leave(session)
    await writtenElsewhere((other) => {
      const [stage] = Object.values(other.store.getState().document.stage)
      if (!stage) throw new Error('There is no stage.')
      other.dispatch('editStage', (document) =>
        setFields(document, { type: 'stage', id: stage.id, fields: { title: 'Elsewhere' } }),
      )
    })
    const again = await openMap(storage, journeyId)
    expect(undoNames(again)).toEqual([])
    again.close()
  })

  it('does not unmake a persona that another map may have by now', async () => {
    const session = await openMap(storage, journeyId)
    addRepair(session)
    session.dispatch('addPersona', (document) => addPersona(document, { name: 'Ann' }))
    addRepair(session)
    await leave(session)
    const again = await openMap(storage, journeyId)
    expect(undoNames(again)).toEqual(['addStage'])
    again.close()
  })
})
