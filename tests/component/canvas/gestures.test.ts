import { beforeEach, describe, expect, it } from 'vitest'
import { centreOf } from '../../../renderer/canvas/geometry.ts'
import { hit } from '../../../renderer/canvas/hit.ts'
import { boxOf } from '../../../renderer/canvas/place-box.ts'
import { selectTarget } from '../../../renderer/canvas/pointer-targets.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { cellKey } from '../../../shared/scene/layout.ts'
import { shopMap } from '../../builders/shop-map.ts'
import { handsOn } from './hands-on.ts'
import { type OpenCanvas, openCanvas } from './open-canvas.ts'

let open: OpenCanvas
beforeEach(async () => {
  open = await openCanvas(shopMap())
})

const { idOf, middle, targetAt, drag } = handsOn(() => open)

const titles = () => mapOf(open.document()).touchpoints.map(({ title }) => title)

describe('finding what is under the pointer', () => {
  it('knows cards, touchpoints, stages, lane labels, empty cells and the empty canvas', () => {
    expect(targetAt(middle('Payment'))).toEqual({ kind: 'touchpoint', id: idOf('Payment') })
    expect(targetAt(middle('Choose'))).toEqual({ kind: 'stage', id: idOf('Choose') })
    const pains = mapOf(open.document()).lanes.find(({ kind }) => kind === 'painPoints')
    const row = pains && open.layout().lanes.get(pains.id)
    if (!row) throw new Error('There is no lane of pain points.')
    expect(targetAt({ x: 20, y: row.box.y + 20 })).toEqual({ kind: 'lane', id: row.lane.id })
    const empty = open.layout().cells.get(cellKey(row.lane.id, idOf('Payment')))
    if (!empty) throw new Error('There is no cell.')
    expect(targetAt(centreOf(empty.box))).toMatchObject({
      kind: 'cell',
      cell: { column: empty.column },
    })
    expect(targetAt({ x: -500, y: -500 })).toEqual({ kind: 'canvas' })
  })

  it('selects the touchpoint in whose column connections are pressed beside their lines', () => {
    const box = boxOf(open.layout(), idOf('Payment'))
    if (!box) throw new Error('Payment is not on the map.')
    const above = targetAt({ x: box.x + 30, y: box.y - 2 })
    expect(above).toMatchObject({ kind: 'cell' })
    selectTarget({ ...open.context, layout: open.layout }, above)
    expect([...open.session.store.getState().selection.ids]).toEqual([idOf('Payment')])
  })

  it('gives an emotion’s point to the persona whose curve is worked on', () => {
    const point = open.layout().emotions?.points.find(({ level }) => level !== null)
    if (!point) throw new Error('There is no point.')
    const { x, y, personaId, touchpointId } = point
    expect(
      hit(open.layout(), { x: x + 3, y: y - 3 }, { zoom: 1, personaId, selected: () => false }),
    ).toEqual({
      kind: 'emotionPoint',
      personaId,
      touchpointId,
    })
  })
})

describe('a drag', () => {
  it('of a touchpoint shows a bar and makes one change at its end', () => {
    const before = open.document()
    const to = { ...middle('Site search'), x: middle('Site search').x - 40 }
    drag(middle('Payment'), to, false)
    expect(open.document()).toBe(before)
    expect(open.canvas.getState().lifted).toMatchObject({ kind: 'touchpoint' })
    drag(middle('Payment'), to)
    expect(titles().slice(0, 3)).toEqual(['Social ad', 'Payment', 'Site search'])
    expect(open.steps()).toEqual(['moveTouchpoint'])
    expect(open.canvas.getState().lifted).toBeNull()
  })

  it('back to where it was changes nothing', () => {
    drag(middle('Payment'), { x: middle('Payment').x + 8, y: middle('Payment').y })
    expect(open.steps()).toEqual([])
  })

  it('of an emotion follows the pointer in a draft, in steps of 0.1', () => {
    const point = open.layout().emotions?.points.find(({ level }) => level === 0.6)
    if (!point) throw new Error('There is no point at 0.6.')
    const unit = open.layout().emotions?.unit ?? 0
    drag(point, { x: point.x + 30, y: point.y + unit * 1.52 }, false)
    expect(open.canvas.getState().emotion).toMatchObject({ level: -0.9, before: 0.6 })
    expect(open.steps()).toEqual([])
    drag(point, { x: point.x + 30, y: point.y + unit * 1.52 })
    expect(open.document().emotion[point.emotionId ?? '']?.level).toBe(-0.9)
    expect(open.steps()).toEqual(['moveEmotion'])
  })

  it('of a handle to another card connects, to an earlier one backwards', () => {
    const box = boxOf(open.layout(), idOf('Payment'))
    if (!box) throw new Error('Payment is not on the map.')
    drag({ x: box.x + box.width - 1, y: box.y + box.height / 2 }, middle('Social ad'))
    const made = Object.values(open.document().connection).find(
      ({ from, to }) => from === idOf('Payment') && to === idOf('Social ad'),
    )
    expect(made?.kind).toBe('back')
    expect(open.steps()).toEqual(['addConnection'])
  })

  it('of a handle to an empty place makes a touchpoint there, joined, in one step', () => {
    const box = boxOf(open.layout(), idOf('Return'))
    if (!box) throw new Error('Return is not on the map.')
    drag(
      { x: box.x + box.width, y: box.y + box.height / 2 },
      { x: box.x + box.width + 200, y: box.y },
    )
    expect(titles()).toHaveLength(13)
    expect(open.steps()).toEqual(['addTouchpoint'])
    open.session.undo()
    expect(titles()).toHaveLength(12)
  })

  it('of a selected card’s edge makes it wider, by whole columns', () => {
    const text = 'Delivery fee shows only at the last step'
    const box = boxOf(open.layout(), idOf(text))
    if (!box) throw new Error('The card is not on the map.')
    open.session.select([idOf(text)])
    drag({ x: box.x + box.width, y: box.y + 20 }, { x: box.x + box.width + 140, y: box.y + 40 })
    expect(open.document().card[idOf(text)]?.span).toBe(2)
    expect(open.steps()).toEqual(['spanCard'])
  })

  it('over the empty canvas selects everything in its frame', () => {
    const { sheet } = open.layout()
    drag({ x: -40, y: -300 }, { x: sheet.width + 40, y: sheet.height + 10 })
    const { ids } = open.session.store.getState().selection
    const { touchpoint, card } = open.document()
    expect([...Object.keys(touchpoint), ...Object.keys(card)].every((id) => ids.has(id))).toBe(true)
  })
})
