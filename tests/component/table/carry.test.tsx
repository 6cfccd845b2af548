import { cleanup, fireEvent } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { handleKey } from '../../../renderer/app/keys.ts'
import { setLiveSession } from '../../../renderer/app/live-session.ts'
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
}

const px = (value: string) => Number.parseFloat(value)
const headHeight = 36
/** A height within a row, from 0 at its top to 1 at its bottom; nothing is laid out here, but rows say where they lie. */
function inRow(name: RegExp, part: number): number {
  const row = table.cell(name).closest<HTMLElement>('[role="row"]')
  if (!row) throw new Error(`There is no row ${name}.`)
  return headHeight + px(row.style.top) + part * px(row.style.height)
}
/** The middle of a column. */
function inColumn(name: string): number {
  const heads = [...document.querySelectorAll<HTMLElement>('[role="columnheader"]')]
  const at = heads.findIndex((head) => head.getAttribute('aria-label') === name)
  const widths = heads[0]?.parentElement?.style.gridTemplateColumns.match(/\d+(?=px)/g) ?? []
  const before = widths.slice(0, at).reduce((sum, width) => sum + Number(width), 0)
  return before + Number(widths[at]) / 2
}
/** Takes a thing, carries it to a place, and does not let go. */
function carry(thing: Element, to: { readonly x?: number; readonly y?: number }): void {
  const at = { clientX: 20, clientY: 20, button: 0, buttons: 1 }
  fireEvent.pointerDown(thing, at)
  fireEvent.pointerMove(thing, { ...at, clientY: 30 })
  fireEvent.pointerMove(thing, { ...at, clientX: to.x ?? 20, clientY: to.y ?? 20 })
}
const letGo = () => fireEvent.pointerUp(table.cell('Touchpoint'))
const bar = () => document.querySelector<HTMLElement>('.drop-bar')
const titleOf = (name: RegExp) => table.cell(name)

describe('who carries with the mouse', () => {
  it('sees a bar where a row would land, and moves it there in one step', async () => {
    await open()
    carry(titleOf(/^1, Social ad/), { y: inRow(/^4, Size advisor/, 0.8) })
    expect(px(bar()?.style.top ?? '')).toBe(inRow(/^4, Size advisor/, 1) - headHeight - 1)
    expect(document.querySelector('.table-lifted')?.textContent).toBe('Social ad')
    letGo()
    expect(bar()).toBeNull()
    expect(table.touchpoints().slice(0, 4)).toEqual([
      'Site search',
      'Product page',
      'Size advisor',
      'Social ad',
    ])
    expect(table.steps()).toEqual(['moveTouchpoint'])
    expect(table.here()).toMatch(/^4, Social ad/)
    handleKey(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }))
    expect(table.touchpoints()[0]).toBe('Social ad')
  })

  it('puts a row at the end of the stage above whose lower neighbour it is held over', async () => {
    await open()
    carry(titleOf(/^3, Product page/), { y: inRow(/^Stage Choose/, 0.2) })
    letGo()
    const { stages, touchpointsOf } = table.index()
    expect(touchpointsOf(stages[0]?.id ?? '').map(({ title }) => title)).toEqual([
      'Social ad',
      'Site search',
      'Product page',
    ])
  })

  it('leaves everything as it was with Escape', async () => {
    await open()
    carry(titleOf(/^1, Social ad/), { y: inRow(/^4, Size advisor/, 0.8) })
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(bar()).toBeNull()
    letGo()
    expect(table.touchpoints()[0]).toBe('Social ad')
    expect(table.steps()).toEqual([])
  })

  it('carries several rows that are selected, and a press without a way selects one again', async () => {
    await open()
    await table.user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    carry(titleOf(/^1, Social ad/), { y: inRow(/^4, Size advisor/, 0.8) })
    expect(document.querySelector('.table-lifted')?.textContent).toBe('Social ad2')
    letGo()
    expect(table.touchpoints().slice(0, 4)).toEqual([
      'Product page',
      'Size advisor',
      'Social ad',
      'Site search',
    ])
    expect(table.session.store.getState().selection.ids.size).toBe(2)
    await table.user.click(titleOf(/^4, Site search/))
    expect(table.session.store.getState().selection.ids.size).toBe(1)
  })

  it('carries a stage with all its touchpoints', async () => {
    await open()
    carry(titleOf(/^Stage Discover/), { y: inRow(/^Stage Buy/, 0.5) })
    letGo()
    expect(
      table
        .index()
        .stages.map(({ title }) => title)
        .slice(0, 2),
    ).toEqual(['Choose', 'Discover'])
    expect(table.touchpoints()[0]).toBe('Product page')
    expect(table.steps()).toEqual(['moveStage'])
  })

  it('carries a lane by the head of its column', async () => {
    await open()
    carry(table.cell('Actions'), { x: inColumn('Emotions') - 10 })
    expect(bar()?.className).not.toContain('flat')
    letGo()
    expect(table.lanes().slice(0, 4)).toEqual(['touchpoints', 'thoughts', 'actions', 'emotions'])
    expect(table.steps()).toEqual(['moveLane'])
    expect(table.here()).toBe('Actions')
  })

  it('carries a card into another cell, below the card that is there', async () => {
    await open()
    const card = table.cell(/^Social ad, Actions/).querySelector('[data-item]')
    if (!card) throw new Error('There is no card.')
    carry(card, { x: inColumn('Thoughts'), y: inRow(/^2, Site search/, 0.9) })
    letGo()
    expect(table.cell(/^Site search, Thoughts/).getAttribute('aria-label')).toBe(
      'Site search, Thoughts: Why am I seeing sandals?, inferred; Taps a boot advert on the train, observed',
    )
    expect(table.cell('Social ad, Actions: empty')).toBeTruthy()
    expect(table.steps()).toEqual(['moveCard'])
  })

  it('lets a card go back that is held over numbers', async () => {
    await open()
    const card = table.cell(/^Social ad, Actions/).querySelector('[data-item]')
    if (!card) throw new Error('There is no card.')
    carry(card, { x: inColumn('Emotions'), y: inRow(/^2, Site search/, 0.9) })
    expect(bar()).toBeNull()
    letGo()
    expect(table.steps()).toEqual([])
  })
})
