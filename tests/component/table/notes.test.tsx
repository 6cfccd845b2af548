import { act, cleanup, fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { handleKey } from '../../../renderer/app/keys.ts'
import { setLiveSession } from '../../../renderer/app/live-session.ts'
import { addNote, setColour } from '../../../shared/document/operations/operations.ts'
import { type OpenTable, openTable } from './open-table.tsx'

let table: OpenTable
afterEach(async () => {
  cleanup()
  setLiveSession(null)
  await table.close()
})

/** The sample map, whose two notes lie side by side below it, with a third one above it. */
async function openNotes() {
  table = await openTable()
  setLiveSession(table.session)
  act(() => {
    table.session.dispatch('addNote', (map) => addNote(map, { x: 500, y: -168, text: 'Above' }))
  })
}

const listed = () =>
  [...document.querySelectorAll('[data-cell]')]
    .map((cell) => cell.getAttribute('aria-label') ?? '')
    .filter((name) => name.startsWith('Note: '))
    .map((name) => name.slice(6, 15))
const placeOf = (start: string) => {
  const notes = Object.values(table.session.store.getState().document.note)
  const { x, y } = notes.find(({ text }) => text.startsWith(start)) ?? {}
  return [x, y]
}

describe('the notes at the end of the table', () => {
  it('stand as they are read on the map: from top to bottom, from left to right', async () => {
    await openNotes()
    expect(listed()).toEqual(['Above', 'The surve', 'For the w'])
  })

  it('change places on the map when a row is moved past its neighbour, in one step', async () => {
    await openNotes()
    const { user, here } = table
    await user.keyboard('{Control>}{End}{/Control}{Alt>}{ArrowUp}{/Alt}')
    expect(listed()).toEqual(['Above', 'For the w', 'The surve'])
    expect(here()).toMatch(/^Note: For the workshop/)
    expect([placeOf('For the'), placeOf('The survey')]).toEqual([
      [24, 800],
      [320, 800],
    ])
    expect(table.steps()).toEqual(['addNote', 'moveNote'])
    act(() => void handleKey(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true })))
    expect(listed()).toEqual(['Above', 'The surve', 'For the w'])
  })

  it('stay where they are at the edge of the list', async () => {
    await openNotes()
    await table.user.keyboard('{Control>}{End}{/Control}{Alt>}{ArrowDown}{/Alt}')
    expect(listed()).toEqual(['Above', 'The surve', 'For the w'])
    expect(table.steps()).toEqual(['addNote'])
  })

  it('are carried by the mouse past several others, which keep their order', async () => {
    await openNotes()
    const rows = [...document.querySelectorAll<HTMLElement>('.table-row-note')]
    const first = rows[0]
    const last = table.cell(/^Note: Above/)
    const at = { clientX: 20, clientY: 20, button: 0, buttons: 1 }
    fireEvent.pointerDown(table.cell(/^Note: For the/), at)
    fireEvent.pointerMove(last, { ...at, clientY: 30 })
    fireEvent.pointerMove(last, {
      ...at,
      clientY: 36 + Number.parseFloat(first?.style.top ?? '') + 1,
    })
    expect(document.querySelector('.table-lifted')?.textContent).toMatch(/^For the/)
    expect(document.querySelector('.drop-bar')).not.toBeNull()
    fireEvent.pointerUp(last)
    expect(listed()).toEqual(['For the w', 'Above', 'The surve'])
    expect([placeOf('For the'), placeOf('Above'), placeOf('The survey')]).toEqual([
      [500, -168],
      [24, 800],
      [320, 800],
    ])
    expect(table.steps()).toEqual(['addNote', 'moveNote'])
  })

  it('say their colour', async () => {
    await openNotes()
    const [id = ''] = Object.keys(table.session.store.getState().document.note)
    act(() => {
      table.session.dispatch('setColour', (map) => setColour(map, { ids: [id], colour: 'green' }))
    })
    expect(table.cell(/^Note: .*, green$/)).toBeTruthy()
  })
})
