import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { handleKey } from '../../../renderer/app/keys.ts'
import { setLiveSession } from '../../../renderer/app/live-session.ts'
import { openMapPage } from '../../../renderer/app/router.ts'
import { commandOf, perform } from '../../../renderer/commands/registry.ts'
import { setFields } from '../../../shared/document/operations/operations.ts'
import { type OpenTable, openTable } from './open-table.tsx'

let table: OpenTable
afterEach(async () => {
  cleanup()
  setLiveSession(null)
  await table.close()
})

const open = async () => {
  table = await openTable()
  setLiveSession(table.session)
  return table
}
/** Types the first letter, which may begin the edit; the rest comes at once. */
const write = async (text: string) => {
  await table.user.keyboard(text.slice(0, 1))
  await table.user.paste(text.slice(1))
}
const texts = (lane: string, touchpoint: number) => {
  const { lanes, touchpoints, cardsOf } = table.index()
  const id = lanes.find(({ kind }) => kind === lane)?.id ?? ''
  return cardsOf(id, touchpoints[touchpoint]?.id ?? '').map(({ text }) => text)
}

describe('who opens the table', () => {
  it('finds touchpoints under their stages, lanes as columns, and every cell named', async () => {
    const { cell, here } = await open()
    expect(here()).toBe('1, Social ad, Ad, Brand marketer')
    const grid = screen.getByRole('treegrid', { name: 'Map as a table' })
    expect(grid.getAttribute('aria-rowcount')).toBe('21')
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map((each) => each.getAttribute('aria-label')),
    ).toEqual([
      'Touchpoint',
      'Actions',
      'Thoughts',
      'Emotions',
      'Pain points',
      'Opportunities',
      'NPS',
      'Backstage',
      'Leads to',
    ])
    const stage = cell('Stage Choose, Day 1–4, 3 touchpoints').closest('[role="row"]')
    expect(stage?.getAttribute('aria-level')).toBe('1')
    expect(stage?.getAttribute('aria-expanded')).toBe('true')
    expect(
      cell(
        'Site search, Pain points: The width filter is lost on the next page, medium severity, observed',
      ),
    ).toBeTruthy()
    expect(cell('Payment, Pain points: empty')).toBeTruthy()
  })

  it('reads numbers with interval and n, and in words what is not to be told', async () => {
    const { cell } = await open()
    await waitFor(() => cell('Site search, NPS: −12, −24 to +1, n 140'))
    expect(cell('Social ad, NPS: −8, −45 to +31, n 12, too few')).toBeTruthy()
    expect(cell('Size advisor, NPS: No data')).toBeTruthy()
    expect(cell(/^Site search, Emotions: Megan Hartley: −0.3; .*survey −0.2/)).toBeTruthy()
  })

  it('meets a card over several touchpoints once, and its mention in the next stage', async () => {
    const { cell } = await open()
    const merged = cell(/^Basket, Opportunities: Show delivery price.*, over 2 rows$/)
    expect(merged.getAttribute('aria-rowspan')).toBe('2')
    expect(screen.queryByRole('gridcell', { name: /^Payment, Opportunities/ })).toBeNull()
    expect(cell(/^Product page, Opportunities: Same card as Site search/)).toBeTruthy()
  })
})

describe('the keyboard in the table', () => {
  it('walks rows and columns, and past a merged cell in one step', async () => {
    const { user, here } = await open()
    await user.keyboard('{ArrowDown}')
    expect(here()).toMatch(/^2, Site search/)
    await user.keyboard('{ArrowDown}')
    expect(here()).toMatch(/^Stage Choose/)
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(here()).toMatch(/^Product page, Pain points: No foot length.*over 2 rows$/)
    await user.keyboard('{ArrowDown}')
    expect(here()).toMatch(/^Buyer reviews, Pain points/)
    await user.keyboard('{Home}')
    expect(here()).toMatch(/^5, Buyer reviews/)
    await user.keyboard('{End}')
    expect(here()).toBe('Buyer reviews, Leads to: empty')
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(here()).toMatch(/^Stage Discover/)
    await user.keyboard('{Control>}{End}{/Control}')
    expect(here()).toMatch(/^Note: /)
    await user.keyboard('{PageUp}')
    expect(here()).not.toMatch(/^Note/)
  })

  it('selects what it stands on, for the inspector and for the map', async () => {
    const { user, session } = await open()
    await user.keyboard('{ArrowDown}{ArrowRight}')
    const { selection, document: map } = session.store.getState()
    const [id] = selection.ids
    expect(map.card[id ?? '']?.text).toBe('Types “wide, waterproof”')
    expect(await screen.findByRole('heading', { name: 'Types “wide, waterproof”' })).toBeTruthy()
  })

  it('folds a stage with Left and opens it with Right', async () => {
    const { user, cell } = await open()
    await user.keyboard('{ArrowUp}{ArrowLeft}')
    expect(
      cell(/^Stage Discover/)
        .closest('[role="row"]')
        ?.getAttribute('aria-expanded'),
    ).toBe('false')
    expect(screen.queryByRole('rowheader', { name: /Social ad/ })).toBeNull()
    await user.keyboard('{ArrowRight}')
    expect(cell(/^1, Social ad/)).toBeTruthy()
  })

  it('types into an empty cell, goes on with Enter, and with Tab to the next column', async () => {
    const { user, here } = await open()
    // Payment has no pain points.
    await user.click(table.cell('Payment, Pain points: empty'))
    await write('Card declined')
    await user.keyboard('{Enter}')
    await write('Code by text never came')
    await user.keyboard('{Tab}')
    expect(texts('painPoints', 6)).toEqual(['Card declined', 'Code by text never came'])
    expect(here()).toMatch(/^Basket, Opportunities|^Payment, Opportunities/)
    expect(table.steps().slice(-2)).toEqual(['addCard', 'addCard'])
  })

  it('edits with F2, leaves with Escape, and the keyboard is in the cell again', async () => {
    const { user, here } = await open()
    await user.keyboard('{ArrowRight}{F2}')
    await write('Sees an ad')
    await user.keyboard('{Escape}')
    expect(texts('actions', 0)).toEqual(['Sees an ad'])
    await waitFor(() => expect(here()).toBe('Social ad, Actions: Sees an ad, observed'))
  })

  it('makes the next touchpoint by Enter after its title, as a row below', async () => {
    const { user, touchpoints } = await open()
    await user.keyboard('{ArrowDown}{Enter}')
    await write('Site search')
    await user.keyboard('{Enter}')
    await write('Wish list')
    await user.keyboard('{Enter}')
    await user.keyboard('{Escape}')
    expect(touchpoints().slice(0, 4)).toEqual([
      'Social ad',
      'Site search',
      'Wish list',
      'Product page',
    ])
    expect(table.cell(/^3, Wish list/)).toBeTruthy()
  })

  it('moves a row with Alt and the arrows, as one step', async () => {
    const { user, touchpoints, here } = await open()
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(touchpoints().slice(0, 2)).toEqual(['Site search', 'Social ad'])
    expect(here()).toMatch(/^2, Social ad/)
    expect(table.steps()).toEqual(['moveTouchpoint'])
  })

  it('moves a card to the next row and to the next lane', async () => {
    const { user, here } = await open()
    await user.keyboard('{ArrowRight}{Alt>}{ArrowDown}{/Alt}')
    expect(texts('actions', 0)).toEqual([])
    expect(texts('actions', 1)).toEqual([
      'Taps a boot advert on the train',
      'Types “wide, waterproof”',
    ])
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(texts('thoughts', 1)).toEqual([
      'Why am I seeing sandals?',
      'Taps a boot advert on the train',
    ])
    expect(here()).toMatch(/^Site search, Thoughts/)
  })

  it('steps through several cards of one cell and says which one it is', async () => {
    const { user, here } = await open()
    await user.keyboard('{ArrowRight}{Alt>}{ArrowDown}{/Alt}')
    await user.keyboard('{ArrowDown}')
    expect(within(screen.getByRole('main')).getByRole('status').textContent).toBe(
      'Types “wide, waterproof”, observed, 2 of 2',
    )
    await user.keyboard('{ArrowDown}')
    expect(here()).toMatch(/^Choose, Actions/)
  })

  it('grades with digits, tells evidence with E, and marks a moment of truth with M', async () => {
    const { user, session } = await open()
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}')
    const [id = ''] = session.store.getState().selection.ids
    const card = () => session.store.getState().document.card[id]
    expect(card()).toMatchObject({ severity: 1, evidence: 'assumed' })
    await user.keyboard('3e')
    expect(card()).toMatchObject({ severity: 3, evidence: 'inferred' })
    await user.keyboard('{Home}m')
    expect(table.index().touchpoints[0]?.momentOfTruth).toBe(true)
  })

  it('types an emotion as a number, and raises it by Alt and the arrows', async () => {
    const { user, here } = await open()
    const level = () => {
      const { personas, touchpoints, emotionOf } = table.index()
      return emotionOf(personas[0]?.id ?? '', touchpoints[0]?.id ?? '')?.level
    }
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    await user.keyboard('-1,5{Enter}')
    expect(level()).toBe(-1.5)
    // Below the first persona's number stands that of the second.
    expect(here()).toMatch(/^Social ad, Emotions/)
    await user.keyboard('{ArrowUp}{Alt>}{ArrowUp}{ArrowUp}{/Alt}')
    expect(level()).toBe(-1.3)
    await user.keyboard('{Enter}{ArrowDown}{Escape}')
    expect(level()).toBe(-1.3)
  })

  it('deletes, duplicates and undoes by the keys of the map', async () => {
    const { user, touchpoints } = await open()
    await user.keyboard('{Control>}d{/Control}')
    expect(touchpoints().slice(0, 2)).toEqual(['Social ad', 'Social ad'])
    await user.keyboard('{Delete}')
    expect(touchpoints().slice(0, 2)).toEqual(['Social ad', 'Site search'])
    handleKey(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }))
    expect(touchpoints().slice(0, 2)).toEqual(['Social ad', 'Social ad'])
  })

  it('renames and moves a lane in the head of its column', async () => {
    const { user, lanes, here } = await open()
    await user.keyboard('{ArrowRight}{ArrowUp}{ArrowUp}')
    expect(here()).toBe('Actions')
    await user.keyboard('{F2}')
    await write('What she does')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(here()).toBe('What she does'))
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(lanes().slice(0, 3)).toEqual(['touchpoints', 'thoughts', 'actions'])
  })
})

describe('what leads where', () => {
  it('is added from a list, named, and taken off', async () => {
    const { user, session, here } = await open()
    await user.keyboard('c')
    await screen.findByRole('dialog', { name: 'Choose' })
    await write('Payment')
    await user.keyboard('{Enter}')
    const ways = () =>
      Object.values(session.store.getState().document.connection).filter(
        ({ from }) => from === table.index().touchpoints[0]?.id,
      )
    await waitFor(() => expect(here()).toBe('Social ad, Leads to: Payment, next'))
    await user.keyboard('{Enter}')
    await write('Buys at once')
    await user.keyboard('{Escape}')
    expect(ways()).toMatchObject([{ label: 'Buys at once', kind: 'next' }])
    await user.keyboard('{Delete}')
    expect(ways()).toEqual([])
  })
})

describe('the rest of the map', () => {
  it('shows and hides lanes, in the table and on the map', async () => {
    const { user, session } = await open()
    await user.click(screen.getByRole('button', { name: '7 of 7 lanes' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Thoughts' }))
    expect(screen.queryByRole('columnheader', { name: 'Thoughts' })).toBeNull()
    const lane = table.index().lanes.find(({ kind }) => kind === 'thoughts')
    expect(session.store.getState().document.lane[lane?.id ?? '']?.hidden).toBe(true)
  })

  it('hides the lane of its column by command, and shows it again', async () => {
    const { user } = await open()
    await user.keyboard('{ArrowRight}')
    act(() => void perform(commandOf('hideLane')))
    expect(screen.queryByRole('columnheader', { name: 'Actions' })).toBeNull()
    act(() => void perform(commandOf('showLanes')))
    expect(screen.getByRole('columnheader', { name: 'Actions' })).toBeTruthy()
  })

  it('takes the place of the inspector with Ctrl+I, and gives it back', async () => {
    await open()
    await openMapPage(table.session.journeyId, { kind: 'table' })
    const press = () =>
      act(() => void handleKey(new KeyboardEvent('keydown', { key: 'i', ctrlKey: true })))
    press()
    expect(screen.queryByRole('complementary', { name: 'Inspector' })).toBeNull()
    press()
    expect(screen.getByRole('complementary', { name: 'Inspector' })).toBeTruthy()
  })

  it('takes the picture off the card in hand by command', async () => {
    const { user, session } = await open()
    await user.keyboard('{ArrowRight}')
    const [id = ''] = session.store.getState().selection.ids
    const card = () => session.store.getState().document.card[id]
    act(() => {
      session.dispatch('setPicture', (map) =>
        setFields(map, { type: 'card', id, fields: { picture: 'a'.repeat(64) } }),
      )
    })
    expect(card()?.picture).not.toBeNull()
    act(() => void perform(commandOf('removePicture')))
    expect(card()?.picture).toBeNull()
  })

  it('adds what belongs to a whole stage in the row of the stage', async () => {
    const { user, session } = await open()
    await user.keyboard('{ArrowUp}{ArrowRight}')
    await write('Sees boots everywhere')
    await user.keyboard('{Escape}')
    const card = Object.values(session.store.getState().document.card).find(
      ({ text }) => text === 'Sees boots everywhere',
    )
    expect(card).toMatchObject({ touchpointId: null, stageId: table.index().stages[0]?.id })
    expect(table.cell('Discover, Actions: Sees boots everywhere')).toBeTruthy()
  })

  it('lists the notes at its end', async () => {
    const { user, session, here } = await open()
    await user.keyboard('{Control>}{End}{/Control}')
    expect(here()).toMatch(/^Note: /)
    await user.keyboard('{Enter}')
    await write('Ask the carrier')
    await user.keyboard('{Escape}')
    const notes = Object.values(session.store.getState().document.note)
    expect(notes.map(({ text }) => text)).toContain('Ask the carrier')
    expect(here()).toBe('Note: Ask the carrier')
  })

  it('begins with a stage where there is none', async () => {
    const { user, session } = await open()
    session.select(table.index().stages.map(({ id }) => id))
    await user.keyboard('{Delete}')
    await user.click(await screen.findByRole('button', { name: 'Add a stage' }))
    await write('Before')
    await user.keyboard('{Escape}')
    expect(table.index().stages.map(({ title }) => title)).toEqual(['Before'])
    expect(table.cell('No touchpoints in Before yet. Enter adds one.')).toBeTruthy()
  })
})
