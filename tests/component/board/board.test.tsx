import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { currentRoute, showView } from '../../../renderer/app/router.ts'
import { BoardPage } from '../../../renderer/board/BoardPage.tsx'
import { boardStore } from '../../../renderer/board/board-store.ts'
import type { Card } from '../../../shared/document/card.ts'
import { removeRecords, setFields } from '../../../shared/document/operations/operations.ts'
import { type OpenSample, openSample } from '../app/open-sample.tsx'

const slot = 'One live time slot, taken from the courier’s own route'
let sample: OpenSample
beforeAll(async () => {
  sample = await openSample(() => <BoardPage />)
})
afterAll(async () => {
  cleanup()
  await sample.close()
})
beforeEach(async () => {
  showView({ kind: 'board' })
  await screen.findByRole('heading', { name: 'Ranked by pain × reach' })
})
afterEach(() => {
  act(() => {
    boardStore.setState(boardStore.getInitialState(), true)
    while (steps().length > 0) sample.session.undo()
    sample.session.select([])
  })
})

const doc = () => sample.session.store.getState().document
const cardOf = (text: string): Card => {
  const card = Object.values(doc().card).find((each) => each.text === text)
  if (!card) throw new Error(`There is no card “${text}”.`)
  return card
}
const steps = () => sample.session.store.getState().history.undo.map(({ name }) => name)
const board = () => within(screen.getByRole('region', { name: 'Board of impact and effort' }))
const onBoard = (text: string) => board().getByRole('button', { name: new RegExp(text) })
const cellOf = (text: string) => onBoard(text).closest('ul')?.getAttribute('aria-label')
const rowOf = (text: string) =>
  within(
    screen
      .getAllByRole('row')
      .find((row) => row.querySelector('th')?.textContent?.includes(text)) ?? document.body,
  )

describe('The board', () => {
  it('shows each opportunity where its impact and effort are', () => {
    expect(cellOf(slot)).toBe('Impact high, effort medium')
    expect(board().queryByRole('list', { name: 'Not placed yet' })).toBeNull()
  })

  it('moves a card with the arrow keys, one step of undo each, and says so', () => {
    onBoard(slot).focus()
    fireEvent.keyDown(onBoard(slot), { key: 'ArrowLeft' })
    expect(cellOf(slot)).toBe('Impact high, effort low')
    expect(board().getByRole('status').textContent).toBe(`${slot}: Effort medium to low`)
    expect(document.activeElement).toBe(onBoard(slot))
    expect(steps()).toEqual(['prioritise'])
    // At the edge nothing happens.
    fireEvent.keyDown(onBoard(slot), { key: 'ArrowUp' })
    expect(steps()).toEqual(['prioritise'])
    sample.session.undo()
    expect(cardOf(slot)).toMatchObject({ impact: 3, effort: 2 })
  })

  it('takes a card off the board and brings it back to the middle', () => {
    fireEvent.keyDown(onBoard(slot), { key: '0' })
    expect(cellOf(slot)).toBe('Not placed yet')
    fireEvent.keyDown(onBoard(slot), { key: 'ArrowUp' })
    expect(cellOf(slot)).toBe('Impact medium, effort medium')
  })

  it('selects a pressed card, in the list as well', () => {
    fireEvent.click(onBoard(slot))
    expect([...sample.session.store.getState().selection.ids]).toEqual([cardOf(slot).id])
    expect(rowOf(slot).getByRole('button', { name: slot }).getAttribute('aria-pressed')).toBe(
      'true',
    )
  })

  it('edits the text in place and deletes', async () => {
    fireEvent.keyDown(onBoard(slot), { key: 'Enter' })
    const field = await board().findByRole('textbox', { name: 'What would help?' })
    fireEvent.change(field, { target: { value: 'A live slot' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(() => onBoard('A live slot'))
    fireEvent.keyDown(onBoard('A live slot'), { key: 'Delete' })
    expect(board().queryByRole('button', { name: /A live slot/ })).toBeNull()
    expect(steps()).toEqual(['editCard', 'deleteCard'])
  })

  it('draws bubbles, the larger the more it is worth', () => {
    fireEvent.click(screen.getByRole('radio', { name: 'Bubbles' }))
    const width = (text: string) => Number.parseInt(onBoard(text).style.width, 10)
    expect(width('Case history on the agent')).toBeGreaterThan(width('A text when the refund'))
  })
})

describe('A new opportunity', () => {
  const write = async (text: string) => {
    const field = await board().findByRole('textbox', { name: 'What would help?' })
    fireEvent.change(field, { target: { value: text } })
    fireEvent.keyDown(field, { key: 'Enter' })
  }

  it('is made under the touchpoint that is chosen, and taken back in one step', async () => {
    const add = screen.getByRole('button', { name: 'Add an opportunity under a touchpoint' })
    fireEvent.keyDown(add, { key: 'Enter' })
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Helpline' }))
    await write('Call back')
    const made = cardOf('Call back')
    expect(doc().touchpoint[made.touchpointId ?? '']?.title).toBe('Helpline')
    expect(cellOf('Call back')).toBe('Not placed yet')
    sample.session.undo()
    expect(steps()).toEqual([])
    expect(Object.values(doc().card).some(({ text }) => text === 'Call back')).toBe(false)
  })

  it('answers a pain point that had no idea', async () => {
    const [first] = screen.getAllByRole('button', { name: /^Add an idea for / })
    if (!first) throw new Error('Every pain point has an idea.')
    const pain = cardOf(first.getAttribute('aria-label')?.replace('Add an idea for ', '') ?? '')
    fireEvent.click(first)
    await write('Try this')
    expect(cardOf('Try this')).toMatchObject({ touchpointId: pain.touchpointId, span: pain.span })
    expect(screen.queryByRole('button', { name: `Add an idea for ${pain.text}` })).toBeNull()
  })

  it('is offered where there is none, and gets a lane where there is none', async () => {
    const lanes = Object.values(doc().lane).filter(({ kind }) => kind === 'opportunities')
    sample.session.dispatch('deleteLane', (document) =>
      removeRecords(document, { ids: lanes.map(({ id }) => id) }),
    )
    await screen.findByRole('heading', { name: 'What would make this journey better?' })
    const [first] = screen.getAllByRole('button', { name: /^Add an idea for / })
    if (first) fireEvent.click(first)
    await write('First of all')
    expect(doc().lane[cardOf('First of all').laneId]?.kind).toBe('opportunities')
  })
})

describe('The ranked list', () => {
  it('ranks by what customers answered before what the team judged', () => {
    const headings = screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
    expect(headings.indexOf('Pain × reach, from survey numbers')).toBe(0)
    const judged = headings.indexOf('Severity × frequency, as the team judged')
    expect(headings.findIndex((text) => text?.startsWith('Size check'))).toBe(judged + 1)
  })

  it('changes owner, status and due date where they stand', async () => {
    const owner = rowOf(slot).getByRole('textbox', { name: `Owner of ${slot}` })
    fireEvent.change(owner, { target: { value: 'Kata' } })
    fireEvent.blur(owner)
    fireEvent.keyDown(rowOf(slot).getByRole('button', { name: /^Status of/ }), { key: 'Enter' })
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'In progress' }))
    fireEvent.click(rowOf(slot).getByRole('button', { name: /^Due date of/ }))
    const due = await screen.findByLabelText('Due date', { selector: 'input' })
    fireEvent.change(due, { target: { value: '2024-03-05' } })
    expect(cardOf(slot)).toMatchObject({ owner: 'Kata', status: 'doing', due: '2024-03-05' })
    expect(steps()).toEqual(['editCard', 'editCard', 'editCard'])
    expect(rowOf(slot).getByRole('button', { name: /5 Mar 2024, late$/ })).toBeTruthy()
  })

  it('says late only of what is not done', async () => {
    const { id } = cardOf(slot)
    sample.session.dispatch('editCard', (document) =>
      setFields(document, { type: 'card', id, fields: { due: '2024-03-05', status: 'done' } }),
    )
    expect(await rowOf(slot).findByRole('button', { name: /5 Mar 2024$/ })).toBeTruthy()
  })

  it('asks for a new measurement of what is done, beside the number of now', async () => {
    expect(screen.queryByRole('region', { name: 'Done, to be measured again' })).toBeNull()
    const { id } = cardOf('A text when the refund leaves')
    sample.session.dispatch('editCard', (document) =>
      setFields(document, { type: 'card', id, fields: { status: 'done' } }),
    )
    const done = within(await screen.findByRole('region', { name: 'Done, to be measured again' }))
    expect(done.getByText(/^now \+?[−\d]+, .* to .*, n \d+/)).toBeTruthy()
    expect(done.getByRole('button', { name: 'Import survey' })).toBeTruthy()
  })

  it('filters by owner and says how many it hides', async () => {
    const all = Object.keys(doc().card).length
    expect(all).toBeGreaterThan(0)
    fireEvent.keyDown(screen.getByRole('button', { name: 'Owner: All owners' }), { key: 'Enter' })
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Delivery manager' }))
    expect(rowOf(slot).getByRole('button', { name: slot })).toBeTruthy()
    expect(screen.getByText(/opportunities are hidden by the filter/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
    expect(screen.queryByText(/hidden by the filter/)).toBeNull()
  })

  const listed = (table: HTMLElement) =>
    within(table)
      .getAllByRole('rowheader')
      .filter((head) => head.getAttribute('scope') === 'row')
      .map((head) => within(head).getAllByRole('button')[0]?.textContent ?? '')
  const tableWith = (head: string) => {
    const table = screen.getByRole('columnheader', { name: head }).closest('table')
    if (!table) throw new Error(`No table has the column ${head}`)
    return table
  }
  const press = (head: string) =>
    fireEvent.click(
      within(screen.getByRole('columnheader', { name: head })).getByRole('button', { name: head }),
    )
  const sortOf = (head: string) =>
    screen.getByRole('columnheader', { name: head }).getAttribute('aria-sort')

  it('is sorted by a press on the head of a column, the other way by another', () => {
    const ranked = listed(tableWith('Due'))
    expect(sortOf('Pain × reach')).toBe('descending')
    press('Owner')
    expect(sortOf('Owner')).toBe('ascending')
    expect(sortOf('Pain × reach')).toBe('none')
    expect(screen.getByRole('heading', { name: 'Sorted by: Owner' })).toBeTruthy()
    const owners = () => listed(tableWith('Due')).map((text) => cardOf(text).owner)
    const named = owners().filter((owner) => owner !== '')
    expect(named).toEqual([...named].sort((a, b) => a.localeCompare(b)))
    // Those without an owner are last, whichever way.
    expect(
      owners()
        .slice(named.length)
        .every((owner) => owner === ''),
    ).toBe(true)
    press('Owner')
    expect(sortOf('Owner')).toBe('descending')
    expect(owners().slice(0, named.length)).toEqual([...named].reverse())
    // Which numbers cannot be told apart is read from the ranking alone.
    expect(screen.queryByText(/cannot be told apart/)).toBeNull()
    press('Pain × reach')
    expect(listed(tableWith('Due'))).toEqual(ranked)
    expect(screen.getByRole('heading', { name: 'Ranked by pain × reach' })).toBeTruthy()
  })

  it('keeps its order while one looks at the map', async () => {
    press('Due')
    const byDate = listed(tableWith('Due'))
    const dates = byDate.flatMap((text) => cardOf(text).due ?? [])
    expect(dates).toEqual([...dates].sort())
    act(() => showView({ kind: 'canvas' }))
    act(() => showView({ kind: 'board' }))
    expect(sortOf('Due')).toBe('ascending')
    expect(listed(tableWith('Due'))).toEqual(byDate)
  })

  it('shows what is late, what is due soon, and what has no date', async () => {
    const [late, soon, undated] = listed(tableWith('Due')).map((text) => cardOf(text).id)
    if (!late || !soon || !undated) throw new Error('The sample has too few opportunities')
    const inDays = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const set = (id: string, due: string | null) =>
      sample.session.dispatch('editCard', (document) =>
        setFields(document, { type: 'card', id, fields: { due, status: 'planned' } }),
      )
    act(() => {
      for (const { id } of Object.values(doc().card)) if (doc().card[id]?.due) set(id, inDays(90))
      set(late, inDays(-3))
      set(soon, inDays(10))
      set(undated, null)
    })
    const choose = async (name: string) => {
      fireEvent.keyDown(screen.getByRole('button', { name: /^Due date: (All|Late|Next|No)/ }), {
        key: 'Enter',
      })
      fireEvent.click(await screen.findByRole('menuitemradio', { name }))
      await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    }
    const shown = () => listed(tableWith('Due')).map((text) => cardOf(text).id)
    await choose('Late')
    expect(shown()).toEqual([late])
    await choose('Next 30 days')
    expect(shown()).toEqual([soon])
    await choose('No date')
    expect(shown()).toContain(undated)
    expect(shown()).not.toContain(late)
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
    expect(shown().length).toBeGreaterThan(3)
  })

  it('goes to a touchpoint on the map', () => {
    fireEvent.click(rowOf(slot).getByRole('button', { name: 'Go to Courier visit on the map' }))
    expect(currentRoute()).toMatchObject({ view: { kind: 'canvas' } })
    const [id] = sample.session.store.getState().selection.ids
    expect(doc().touchpoint[id ?? '']?.title).toBe('Courier visit')
  })
})

describe('The list of pain points', () => {
  it('shows severity × frequency, the worst first, and goes to one on the map', () => {
    fireEvent.click(screen.getByRole('radio', { name: 'All' }))
    const table = screen.getByRole('columnheader', { name: 'Severity' }).closest('table')
    if (!table) throw new Error('no table of pain points')
    const rows = within(table).getAllByRole('row').slice(1)
    const worth = rows.map((row) => row.querySelectorAll('td')[3]?.textContent)
    const judged = Object.values(doc().card)
      .filter((card) => doc().lane[card.laneId]?.kind === 'painPoints')
      .map(({ severity, frequency }) =>
        severity === null && frequency === null ? 0 : (severity ?? 1) * (frequency ?? 1),
      )
      .sort((a, b) => b - a)
    expect(worth).toEqual(judged.map((value) => (value === 0 ? '–' : `${value} / 9`)))
    const [first] = rows
    if (!first) throw new Error('no pain points')
    const [text] = within(first).getAllByRole('button')
    if (!text) throw new Error('no text')
    fireEvent.click(text)
    expect([...sample.session.store.getState().selection.ids]).toEqual([
      cardOf(text.textContent ?? '').id,
    ])
    expect(currentRoute()).toMatchObject({ view: { kind: 'canvas' } })
  })
})
