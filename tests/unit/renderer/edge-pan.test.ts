import { describe, expect, it } from 'vitest'
import { edgePan } from '../../../renderer/canvas/edge-pan.ts'

const pane = { left: 200, top: 100, right: 900, bottom: 700 }

describe('a drag to the edge of the canvas', () => {
  it('brings the map along, the faster the nearer to the edge', () => {
    const large = { left: -500, top: -500, right: 3000, bottom: 3000 }
    expect(edgePan(pane, { x: 500, y: 400 }, large)).toEqual({ x: 0, y: 0 })
    const near = edgePan(pane, { x: 880, y: 400 }, large).x
    const nearest = edgePan(pane, { x: 899, y: 400 }, large).x
    expect(near).toBeLessThan(0)
    expect(nearest).toBeLessThan(near)
    expect(edgePan(pane, { x: 205, y: 105 }, large).x).toBeGreaterThan(0)
    expect(edgePan(pane, { x: 205, y: 105 }, large).y).toBeGreaterThan(0)
  })

  it('stops where the end of the map is seen, with a little room beyond it', () => {
    const seen = { left: 260, top: 180, right: 760, bottom: 580 }
    expect(edgePan(pane, { x: 899, y: 699 }, seen)).toEqual({ x: -0, y: -0 })
    expect(edgePan(pane, { x: 899, y: 400 }, { ...seen, right: 810 }).x).toBe(-6)
    expect(edgePan(pane, { x: 201, y: 400 }, { ...seen, left: 300 }).x).toBe(0)
  })
})
