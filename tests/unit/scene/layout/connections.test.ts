import { describe, expect, it } from 'vitest'
import { layoutMap } from '../../../../shared/scene/layout.ts'
import { documentOf, rowOf, withNumbers } from '../../../builders/layout.ts'

describe('connections', () => {
  const base = {
    stages: [
      {
        title: 'A',
        touchpoints: ['one', 'two', 'three', 'four', 'five'].map((title) => ({ title })),
      },
    ],
  }
  const routesOf = (connections: object[]) => {
    const document = documentOf({ ...base, connections })
    const layout = layoutMap(document, withNumbers)
    return { layout, routes: [...layout.connections.values()] }
  }

  it('take no room when neighbours follow each other', () => {
    const { layout, routes } = routesOf([{ from: 'one', to: 'two', kind: 'next' }])
    expect(routes[0]?.shape).toBe('straight')
    expect(rowOf(layout, 'touchpoints').box.height).toBe(112)
  })

  it('arc above the row, which makes it 134 px high as in the design', () => {
    const { layout, routes } = routesOf([{ from: 'four', to: 'two', kind: 'back', label: 'again' }])
    expect(routes[0]?.shape).toBe('arc')
    expect(rowOf(layout, 'touchpoints').box.height).toBe(134)
  })

  it('get levels of their own where they meet, and share one where they do not', () => {
    const nested = routesOf([
      { from: 'five', to: 'one', kind: 'back' },
      { from: 'four', to: 'two', kind: 'back' },
    ])
    const [outer, inner] = nested.routes
    expect((inner?.crestY ?? 0) - (outer?.crestY ?? 0)).toBe(22)
    expect(rowOf(nested.layout, 'touchpoints').box.height).toBe(134 + 22)
    const apart = routesOf([
      { from: 'two', to: 'one', kind: 'back' },
      { from: 'five', to: 'four', kind: 'back' },
    ])
    expect(apart.routes[0]?.crestY).toBe(apart.routes[1]?.crestY)
  })

  it('keep a label that is longer than its arc on the sheet', () => {
    const { layout, routes } = routesOf([
      { from: 'two', to: 'one', kind: 'back', label: 'customers who do not find a slot go back' },
    ])
    const label = routes[0]?.label
    expect(label?.box.x).toBeGreaterThanOrEqual(100)
    expect((label?.box.x ?? 0) + (label?.box.width ?? 0)).toBeLessThanOrEqual(layout.sheet.width)
    expect(label?.text).toBe('customers who do not find a slot go back')
  })
})
