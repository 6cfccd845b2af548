import { describe, expect, it } from 'vitest'
import { layoutMap } from '../../../shared/scene/layout.ts'
import { openDocument } from '../../builders/shop-map.ts'

const titles = Array.from({ length: 12 }, (_, at) => `T${at + 1}`)
/** Ways forward, leaps, loops back and ways between the same columns in both directions: thirty. */
const connections = [
  ...titles.slice(0, -1).map((from, at) => ({ from, to: titles[at + 1] ?? '' })),
  ...[0, 2, 4, 6, 8].map((at) => ({ from: titles[at + 2] ?? '', to: titles[at] ?? '' })),
  ...[0, 1, 3, 5, 7].map((at) => ({
    from: titles[at + 3] ?? '',
    to: titles[at] ?? '',
    label: `${at + 1} in 10 go back`,
  })),
  ...[0, 2, 4, 6].map((at) => ({
    from: titles[at] ?? '',
    to: titles[at + 4] ?? '',
    kind: 'alternative',
  })),
  ...[1, 5, 9].map((at) => ({ from: titles[at + 1] ?? '', to: titles[at] ?? '', label: 'again' })),
  { from: 'T1', to: 'T12', label: 'straight to the end' },
  { from: 'T12', to: 'T1', label: 'all over again' },
]
const document = openDocument(
  JSON.stringify({
    touchline: 1,
    title: 'Thirty ways',
    stages: [
      { title: 'A', touchpoints: titles.slice(0, 6).map((title) => ({ title })) },
      { title: 'B', touchpoints: titles.slice(6).map((title) => ({ title })) },
    ],
    connections,
  }),
)

describe('a map with thirty connections', () => {
  const layout = layoutMap(document, { overlay: true })
  const routes = [...layout.connections.values()]
  const arcs = routes.filter(({ shape }) => shape === 'arc')

  it('draws them all', () => {
    expect(connections).toHaveLength(30)
    expect(routes).toHaveLength(30)
  })

  it('leads none of them over a card or another row', () => {
    const [card] = layout.touchpoints.values()
    const row = layout.rows.find(({ lane }) => lane.kind === 'touchpoints')
    for (const { box } of arcs) {
      expect(box.y + box.height).toBeLessThanOrEqual(card?.y ?? 0)
      expect(box.y).toBeGreaterThanOrEqual(row?.box.y ?? 0)
    }
  })

  it('keeps apart those that run at the same height, with their labels', () => {
    for (const one of arcs) {
      for (const other of arcs) {
        if (one === other || one.crestY !== other.crestY) continue
        const apart =
          one.box.x + one.box.width <= other.box.x || other.box.x + other.box.width <= one.box.x
        expect(apart).toBe(true)
      }
    }
  })

  it('gives each end of a card a place of its own', () => {
    const ends = arcs.flatMap(({ from, to }) => [from.x, to.x]).map((x) => Math.round(x * 10))
    expect(new Set(ends).size).toBe(ends.length)
  })
})
