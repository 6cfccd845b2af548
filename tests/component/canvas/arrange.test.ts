import { beforeEach, describe, expect, it } from 'vitest'
import type { Point } from '../../../renderer/canvas/geometry.ts'
import { seenPoint } from '../../../renderer/canvas/held-headers.ts'
import { hit } from '../../../renderer/canvas/hit.ts'
import { boxOf } from '../../../renderer/canvas/place-box.ts'
import { openTarget } from '../../../renderer/canvas/pointer-targets.ts'
import type { LaneKind } from '../../../shared/document/lane.ts'
import { addNote, setFields } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { shopMap } from '../../builders/shop-map.ts'
import { handsOn } from './hands-on.ts'
import { type OpenCanvas, openCanvas } from './open-canvas.ts'

let open: OpenCanvas
beforeEach(async () => {
  open = await openCanvas(shopMap())
})
const { idOf, middle, targetAt, drag } = handsOn(() => open)
const titles = () => mapOf(open.document()).touchpoints.map(({ title }) => title)
const laneOf = (kind: LaneKind) => {
  const row = open.layout().rows.find(({ lane }) => lane.kind === kind)
  if (!row) throw new Error(`There is no lane of ${kind}.`)
  return row
}
const laneKindsShown = () => open.layout().rows.map(({ lane }) => lane.kind)

describe('a lane', () => {
  it('is dragged by its header to where a line across the map shows it', () => {
    const { box } = laneOf('painPoints')
    const to = { x: 30, y: laneOf('emotions').box.y + 4 }
    drag({ x: 30, y: box.y + 20 }, to, false)
    expect(open.canvas.getState().lifted).toMatchObject({
      kind: 'lane',
      bar: { x: 0, y: laneOf('emotions').box.y - 1, width: open.layout().sheet.width },
    })
    drag({ x: 30, y: box.y + 20 }, to)
    const kinds = laneKindsShown()
    expect(kinds.indexOf('painPoints')).toBe(kinds.indexOf('emotions') - 1)
    expect(open.steps()).toEqual(['moveLane'])
  })

  it('is dropped beside the lanes that are seen, whatever is hidden between them', () => {
    const hidden = laneOf('thoughts').lane.id
    open.session.dispatch('hideLane', (present) =>
      setFields(present, { type: 'lane', id: hidden, fields: { hidden: true } }),
    )
    const from = laneOf('painPoints').box
    drag({ x: 30, y: from.y + 20 }, { x: 30, y: laneOf('emotions').box.y + 4 })
    const kinds = laneKindsShown()
    expect(kinds.indexOf('painPoints')).toBe(kinds.indexOf('emotions') - 1)
  })

  it('is made higher by the lower edge of its header, and no lower than what it holds', () => {
    const { box, lane, least } = laneOf('painPoints')
    const edge = { x: 50, y: box.y + box.height }
    drag(edge, { x: 50, y: edge.y + 41 })
    const height = open.document().lane[lane.id]?.height ?? 0
    expect(Math.abs(height - box.height - 41)).toBeLessThanOrEqual(2)
    const now = laneOf('painPoints').box
    drag({ x: 50, y: now.y + now.height }, { x: 50, y: now.y + 10 })
    expect(open.document().lane[lane.id]?.height).toBeNull()
    expect(laneOf('painPoints').box.height).toBe(least)
  })

  it('takes its own height again after a double click on that edge', () => {
    const { box, lane } = laneOf('painPoints')
    drag({ x: 50, y: box.y + box.height }, { x: 50, y: box.y + box.height + 60 })
    const wide = laneOf('painPoints').box
    const edge = { x: 50, y: wide.y + wide.height }
    openTarget({ ...open.context, layout: open.layout }, targetAt(edge), edge)
    expect(open.document().lane[lane.id]?.height).toBeNull()
  })

  it('is folded by a double click beside its name, opened by one anywhere on it', () => {
    const { box, lane } = laneOf('emotions')
    const low = { x: 50, y: box.y + box.height - 20 }
    openTarget({ ...open.context, layout: open.layout }, targetAt(low), low)
    expect(open.document().lane[lane.id]?.collapsed).toBe(true)
    const line = { x: 400, y: laneOf('emotions').box.y + 10 }
    expect(targetAt(line)).toEqual({ kind: 'lane', id: lane.id })
    openTarget({ ...open.context, layout: open.layout }, targetAt(line), line)
    expect(open.document().lane[lane.id]?.collapsed).toBe(false)
    expect(open.steps()).toEqual(['collapseLane', 'expandLane'])
  })
})

describe('the width of a column', () => {
  const edgeOf = (title: string, dy = 8): Point => {
    const box = boxOf(open.layout(), idOf(title))
    if (!box) throw new Error(`${title} is not on the map.`)
    return { x: box.x + box.width + 4, y: box.y + dy }
  }
  const widthOf = (title: string) => open.document().touchpoint[idOf(title)]?.width

  it('follows its right edge, as a draft until it is let go', () => {
    const edge = edgeOf('Payment')
    drag(edge, { x: edge.x + 60, y: edge.y }, false)
    expect(widthOf('Payment')).toBeNull()
    expect(open.canvas.getState().resizing).toMatchObject({ kind: 'column', size: 192 })
    drag(edge, { x: edge.x + 60, y: edge.y })
    expect(widthOf('Payment')).toBe(192)
    expect(open.steps()).toEqual(['resizeColumn'])
  })

  it('is drawn to the usual one, and not below the least', () => {
    const edge = edgeOf('Payment')
    drag(edge, { x: edge.x + 3, y: edge.y })
    expect(widthOf('Payment')).toBeNull()
    drag(edge, { x: edge.x - 300, y: edge.y })
    expect(widthOf('Payment')).toBe(96)
  })

  it('is given to all selected columns together', () => {
    open.session.select([idOf('Payment'), idOf('Social ad')])
    const edge = edgeOf('Payment')
    drag(edge, { x: edge.x + 60, y: edge.y })
    expect([widthOf('Payment'), widthOf('Social ad')]).toEqual([192, 192])
    expect(open.steps()).toEqual(['resizeColumn'])
  })

  it('is shared by the columns of a stage whose header is dragged', () => {
    const [first] = mapOf(open.document()).stages
    const stage = first && open.layout().stages.get(first.id)
    if (!stage) throw new Error('There is no stage.')
    const columns = mapOf(open.document()).touchpointsOf(first.id)
    const edge = { x: stage.x + stage.width + 4, y: stage.y + 10 }
    drag(edge, { x: edge.x + 40 * columns.length, y: edge.y })
    expect(columns.map(({ id }) => open.document().touchpoint[id]?.width)).toEqual(
      columns.map(() => 172),
    )
  })

  it('is the usual one again after a double click on the edge', () => {
    const edge = edgeOf('Payment')
    drag(edge, { x: edge.x + 60, y: edge.y })
    const now = edgeOf('Payment')
    openTarget({ ...open.context, layout: open.layout }, targetAt(now), now)
    expect(widthOf('Payment')).toBeNull()
  })
})

describe('several things dragged at once', () => {
  it('touchpoints stay beside each other, in their order', () => {
    const [first, , third] = titles()
    open.session.select([idOf(third ?? ''), idOf(first ?? '')])
    const last = titles().at(-1) ?? ''
    drag(middle(first ?? ''), { x: middle(last).x + 50, y: middle(last).y })
    expect(titles().slice(-2)).toEqual([first, third])
    expect(open.steps()).toEqual(['moveTouchpoint'])
  })

  it('cards keep their places to each other', () => {
    const actions = laneOf('actions').lane
    const columnOf = (id: string) =>
      [...open.layout().cards.values()].find(({ card }) => card.id === id)?.column
    const cards = mapOf(open.document()).cardsOfLane(actions.id)
    const [one, two] = cards.toSorted((a, b) => (columnOf(a.id) ?? 0) - (columnOf(b.id) ?? 0))
    if (!one || !two) throw new Error('There are no two cards.')
    const before = [columnOf(one.id), columnOf(two.id)]
    open.session.select([one.id, two.id])
    const to = middle(one.text)
    drag(middle(one.text), { x: to.x + 132, y: to.y })
    expect([columnOf(one.id), columnOf(two.id)]).toEqual(before.map((column) => (column ?? 0) + 1))
    expect(open.steps()).toEqual(['moveCard'])
  })

  it('a column goes as a whole when one of its cards is dragged with its touchpoint selected', () => {
    const [first, second] = titles()
    const card = Object.values(open.document().card).find(
      ({ touchpointId }) => touchpointId === idOf(first ?? ''),
    )
    if (!card) throw new Error('There is no card.')
    open.session.select([idOf(first ?? ''), card.id])
    const from = middle(card.text)
    drag(from, { x: middle(second ?? '').x + 40, y: from.y })
    expect(titles().slice(0, 2)).toEqual([second, first])
    expect(open.document().card[card.id]?.touchpointId).toBe(idOf(first ?? ''))
  })
})

describe('a free note', () => {
  const put = (x: number, y: number) => {
    const diff = open.session.dispatch('addNote', (present) => addNote(present, { x, y }))
    const [id] = Object.keys(diff.added)
    if (!id) throw new Error('There is no note.')
    return { id, place: () => ({ x: open.document().note[id]?.x, y: open.document().note[id]?.y }) }
  }
  const carry = (from: Point, by: Point, free = false) =>
    drag(
      { x: from.x + 20, y: from.y + 20 },
      { x: from.x + 20 + by.x, y: from.y + 20 + by.y },
      true,
      free,
    )

  it('is drawn to the edges of another one, with a line through both', () => {
    put(2400, 200)
    const { place } = put(3000, 1000)
    const from = { x: 3020, y: 1020 }
    drag(from, { x: from.x - 597, y: from.y }, false)
    expect(open.canvas.getState().guides).toEqual([{ axis: 'x', at: 2400, from: 200, to: 1072 }])
    carry({ x: 3000, y: 1000 }, { x: -597, y: 0 })
    expect(place()).toEqual({ x: 2400, y: 1000 })
    expect(open.canvas.getState().guides).toEqual([])
  })

  it('goes where it is put while Alt or Ctrl is held', () => {
    put(2400, 200)
    const { place } = put(3000, 1000)
    carry({ x: 3000, y: 1000 }, { x: -597, y: 0 }, true)
    expect(place()).toEqual({ x: 2403, y: 1000 })
  })

  it('is drawn to lines by arrow keys too', () => {
    put(2400, 200)
    const { id, place } = put(2421, 1000)
    open.session.select([id])
    open.press('Alt+ArrowLeft')
    expect(place()).toEqual({ x: 2400, y: 1000 })
    expect(open.canvas.getState().guides).toHaveLength(1)
    open.press('Alt+ArrowLeft')
    expect(place()).toEqual({ x: 2384, y: 1000 })
    expect(open.canvas.getState().guides).toEqual([])
  })
})

describe('a header that is held at the edge of the canvas', () => {
  it('is what the pointer meets, not what has scrolled beneath it', () => {
    const layout = open.layout()
    const pains = laneOf('painPoints')
    const viewport = { x: -400, y: -20, zoom: 1 }
    const seen = seenPoint(layout, viewport, { x: 420, y: pains.box.y + 20 })
    expect(hit(layout, seen, { zoom: 1, selected: () => false })).toEqual({
      kind: 'lane',
      id: pains.lane.id,
    })
    expect(seenPoint(layout, viewport, { x: 700, y: 300 })).toEqual({ x: 700, y: 300 })
    expect(seenPoint(layout, { x: 0, y: 0, zoom: 1 }, { x: 20, y: 300 })).toEqual({ x: 20, y: 300 })
  })
})
