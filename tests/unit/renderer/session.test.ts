import { describe, expect, it } from 'vitest'
import type { Urgency } from '../../../renderer/document/autosave.ts'
import { createSession } from '../../../renderer/document/session.ts'
import { applyDiff, type Diff } from '../../../shared/document/diff.ts'
import { createDocument, type MapDocument } from '../../../shared/document/document.ts'
import { newId } from '../../../shared/document/id.ts'
import { createJourney } from '../../../shared/document/journey.ts'
import {
  addStage,
  addTouchpoint,
  removeRecords,
  setFields,
} from '../../../shared/document/operations/operations.ts'

/** A session that notes what it gives to the autosave. */
function openSession() {
  const saved: { diff: Diff; urgency: Urgency }[] = []
  const flushes: number[] = []
  const start = createDocument(createJourney({ title: 'Washing machine' }))
  const session = createSession({
    document: start,
    autosave: () => ({
      push: (diff, urgency) => void saved.push({ diff, urgency }),
      flush: async () => {
        flushes.push(saved.length)
        return true
      },
      unsaved: () => null,
      retry: () => undefined,
      stop: () => undefined,
    }),
  })
  const present = () => session.store.getState()
  const stageId = newId('stage')
  session.dispatch('addStage', (document) => addStage(document, { id: stageId, title: 'Buy' }))
  const typeTitle = (title: string) =>
    session.dispatch(
      'editStage',
      (document) => setFields(document, { type: 'stage', id: stageId, fields: { title } }),
      { typing: `${stageId}.title` },
    )
  const undoNames = () => present().history.undo.map(({ name }) => name)
  return { session, start, saved, flushes, present, stageId, typeTitle, undoNames }
}

describe('typing into one field', () => {
  it('is one step of undo, however many letters', () => {
    const { session, present, stageId, typeTitle, undoNames } = openSession()
    for (const title of ['P', 'Pa', 'Pay']) typeTitle(title)
    expect(undoNames()).toEqual(['addStage', 'editStage'])
    session.undo()
    expect(present().document.stage[stageId]?.title).toBe('Buy')
    session.redo()
    expect(present().document.stage[stageId]?.title).toBe('Pay')
  })

  it('starts a new step after the field was left, which also saves it', () => {
    const { session, flushes, typeTitle, undoNames } = openSession()
    typeTitle('Pay')
    session.endTyping()
    typeTitle('Pay online')
    expect(undoNames()).toEqual(['addStage', 'editStage', 'editStage'])
    expect(flushes).toEqual([2])
  })

  it('leaves no step behind when it comes to nothing', () => {
    const { typeTitle, undoNames } = openSession()
    typeTitle('Bu')
    typeTitle('Buy')
    expect(undoNames()).toEqual(['addStage'])
  })

  it('does not join the step before it after it has come to nothing', () => {
    const { session, present, typeTitle, undoNames } = openSession()
    const before = present().document
    typeTitle('Bu')
    typeTitle('Buy')
    typeTitle('Buyer')
    expect(undoNames()).toEqual(['addStage', 'editStage'])
    session.undo()
    expect(present().document).toEqual(before)
  })

  it('waits for a rest before it is saved; other edits do not', () => {
    const { saved, typeTitle } = openSession()
    typeTitle('Pay')
    expect(saved.map(({ urgency }) => urgency)).toEqual(['commit', 'typing'])
  })

  it('is a step of its own after undo', () => {
    const { session, typeTitle, undoNames } = openSession()
    typeTitle('Pay')
    session.undo()
    typeTitle('Pick')
    expect(undoNames()).toEqual(['addStage', 'editStage'])
  })
})

describe('undo', () => {
  it('goes back to the start, and what is saved on the way leads there too', () => {
    const { session, start, saved, present, stageId, typeTitle } = openSession()
    session.dispatch('addTouchpoint', (document) =>
      addTouchpoint(document, { stageId, title: 'Checkout' }),
    )
    typeTitle('Pay')
    for (let step = 0; step < 3; step += 1) session.undo()
    expect(present().document).toEqual(start)
    const stored = saved.reduce<MapDocument>(
      (document, { diff }) => applyDiff(document, diff),
      start,
    )
    expect(stored).toEqual(start)
    session.undo()
    expect(present().document).toEqual(start)
  })

  it('is never cleared by selecting', () => {
    const { session, present, stageId } = openSession()
    session.undo()
    session.select([stageId])
    session.focusCell(null)
    session.edit(null)
    session.redo()
    expect(present().document.stage[stageId]?.title).toBe('Buy')
  })

  it('does not keep a step that changed nothing', () => {
    const { session, stageId, undoNames } = openSession()
    session.dispatch('editStage', (document) =>
      setFields(document, { type: 'stage', id: stageId, fields: { title: 'Buy' } }),
    )
    expect(undoNames()).toEqual(['addStage'])
  })
})

describe('the selection', () => {
  it('lets go of what is deleted, wherever the deletion came from', () => {
    const { session, present, stageId } = openSession()
    const touchpointId = newId('touchpoint')
    session.dispatch('addTouchpoint', (document) =>
      addTouchpoint(document, { id: touchpointId, stageId }),
    )
    session.select([stageId, touchpointId], { row: 'stages', column: stageId })
    session.dispatch('deleteTouchpoint', (document) =>
      removeRecords(document, { ids: [touchpointId] }),
    )
    expect([...present().selection.ids]).toEqual([stageId])
    expect(present().selection.cell).toEqual({ row: 'stages', column: stageId })
    session.undo()
    session.undo()
    session.undo()
    expect(present().selection.ids.size).toBe(0)
    expect(present().selection.cell).toBeNull()
  })

  it('grows and shrinks one by one', () => {
    const { session, present, stageId } = openSession()
    const other = newId('stage')
    session.dispatch('addStage', (document) => addStage(document, { id: other }))
    session.select([stageId])
    session.toggleSelected(other)
    session.toggleSelected(stageId)
    expect([...present().selection.ids]).toEqual([other])
  })
})
