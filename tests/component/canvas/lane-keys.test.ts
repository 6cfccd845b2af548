import { beforeEach, describe, expect, it } from 'vitest'
import { visibleLanes } from '../../../renderer/canvas/grid.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { shopMap } from '../../builders/shop-map.ts'
import { type OpenCanvas, openCanvas } from './open-canvas.ts'

let open: OpenCanvas
beforeEach(async () => {
  open = await openCanvas(shopMap())
})

describe('the headers of the lanes', () => {
  const sole = () => {
    const [id] = open.session.store.getState().selection.ids
    return open.document().lane[id ?? '']
  }
  beforeEach(() => {
    open.press('ArrowDown', 'Ctrl+ArrowUp', 'Ctrl+ArrowLeft', 'ArrowDown', 'ArrowLeft')
  })

  it('stand left of the first column, one below the other, with those that hold no cells', () => {
    const kinds: string[] = []
    for (let step = 0; step < 12; step += 1) {
      kinds.push(sole()?.kind ?? '')
      open.press('ArrowDown')
    }
    expect([...new Set(kinds)]).toEqual(visibleLanes(open.document()).map(({ kind }) => kind))
  })

  it('are left to the right, among the cells of the lane', () => {
    open.press('ArrowDown')
    const lane = sole()
    open.press('ArrowRight')
    expect(open.session.store.getState().selection.cell?.row).toBe(lane?.id)
  })

  it('carry their lane up and down past hidden ones, fold it, and make it higher', () => {
    open.press('ArrowDown')
    const lane = sole()
    if (!lane) throw new Error('There is no lane.')
    const place = () => visibleLanes(open.document()).findIndex(({ id }) => id === lane.id)
    expect(place()).toBe(1)
    open.press('Alt+ArrowDown')
    expect(place()).toBe(2)
    open.press('Alt+Shift+ArrowDown')
    expect(open.document().lane[lane.id]?.height).toBeGreaterThan(52)
    open.press('Ctrl+.')
    expect(open.document().lane[lane.id]?.collapsed).toBe(true)
    expect(open.steps()).toEqual(['moveLane', 'resizeLane', 'collapseLane'])
  })

  it('go to the next lane when theirs is deleted', () => {
    open.press('ArrowDown')
    const next = visibleLanes(open.document())[2]
    open.press('Delete')
    expect(sole()?.id).toBe(next?.id)
  })
})

describe('Alt, Shift and an arrow', () => {
  it('make the column of a touchpoint wider and narrower', () => {
    open.press('ArrowDown', 'Ctrl+ArrowLeft', 'Alt+Shift+ArrowRight')
    const [first] = mapOf(open.document()).touchpoints
    expect(first?.width).toBe(156)
    open.press('Alt+Shift+ArrowLeft')
    expect(mapOf(open.document()).touchpoints[0]?.width).toBeNull()
  })
})

describe('several things moved by Alt and an arrow', () => {
  it('are touchpoints that go as a block, also into the next stage', () => {
    const [first, second] = mapOf(open.document()).touchpoints
    const order = mapOf(open.document()).touchpoints.map(({ id }) => id)
    if (!first || !second) throw new Error('There are no two touchpoints.')
    open.session.select([first.id, second.id])
    open.press('Alt+ArrowRight')
    const now = mapOf(open.document()).touchpoints.map(({ id }) => id)
    // Past their neighbour, or into the next stage at its beginning.
    expect(now.indexOf(second.id)).toBe(now.indexOf(first.id) + 1)
    const third = order[2]
    const moved = open.document().touchpoint[first.id]?.stageId !== first.stageId
    expect(moved || now[0] === third).toBe(true)
    expect(open.steps()).toEqual(['moveTouchpoint'])
    expect(open.session.store.getState().selection.ids.size).toBe(2)
  })
})
