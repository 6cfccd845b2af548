import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff, diffOf } from '../../../shared/document/diff.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { columnAt, columnX } from '../../../shared/scene/column-edges.ts'
import { levelToY, yToLevel } from '../../../shared/scene/emotion-plot.ts'
import { laneContents } from '../../../shared/scene/lane-rows.ts'
import { cellKey, type Layout, layoutMap } from '../../../shared/scene/layout.ts'
import type { Box } from '../../../shared/scene/primitive.ts'
import { largeMap } from '../../builders/large-map.ts'
import { openDocument } from '../../builders/shop-map.ts'

const withNumbers = { overlay: true }
const withoutNumbers = { overlay: false }

function documentOf(map: object): MapDocument {
  return openDocument(JSON.stringify({ touchline: 1, title: 'Test', ...map }))
}

function touchpointOf(document: MapDocument, title: string) {
  const found = Object.values(document.touchpoint).find((touchpoint) => touchpoint.title === title)
  if (!found) throw new Error(`no touchpoint ${title}`)
  return found
}

function cardBox(document: MapDocument, layout: Layout, text: string): Box {
  const card = Object.values(document.card).find((candidate) => candidate.text === text)
  const box = card && layout.cards.get(card.id)?.box
  if (!box) throw new Error(`no card ${text}`)
  return box
}

function rowOf(layout: Layout, kind: string) {
  const row = layout.rows.find(({ lane }) => lane.kind === kind)
  if (!row) throw new Error(`no lane ${kind}`)
  return row
}

const two = {
  stages: [
    { title: 'Choose', touchpoints: [{ title: 'Product page' }, { title: 'Chat' }] },
    { title: 'Wait' },
    { title: 'Receive', touchpoints: [{ title: 'Courier' }] },
  ],
}

describe('the grid', () => {
  it('has a column of 132 px for each touchpoint, and one for a stage without any', () => {
    const document = documentOf(two)
    const layout = layoutMap(document, withNumbers)
    expect(layout.columns).toHaveLength(4)
    expect(layout.sheet.width).toBe(100 + 4 * 132)
    const wait = Object.values(document.stage).find(({ title }) => title === 'Wait')
    expect(wait && layout.stages.get(wait.id)).toMatchObject({
      x: columnX(layout.edges, 2) + 4,
      width: 124,
      height: 28,
    })
  })

  it('has the measures of the design: card 124 × 96, with an overlay; 52 high without', () => {
    const document = documentOf(two)
    const id = touchpointOf(document, 'Chat').id
    const layout = layoutMap(document, withNumbers)
    expect(layout.touchpoints.get(id)).toMatchObject({
      x: columnX(layout.edges, 1) + 4,
      width: 124,
      height: 96,
    })
    expect(layoutMap(document, withoutNumbers).touchpoints.get(id)?.height).toBe(52)
  })

  it('has a cell for every lane and column, empty ones too, and they tile the sheet', () => {
    const document = documentOf(two)
    const layout = layoutMap(document, withNumbers)
    for (const { lane, box } of layout.rows) {
      const cells = layout.columns.map(({ stage, touchpoint }) =>
        layout.cells.get(cellKey(lane.id, touchpoint?.id ?? stage.id)),
      )
      expect(cells.map((cell) => cell?.box.height)).toEqual([1, 2, 3, 4].map(() => box.height))
      expect(cells.map((cell) => cell?.box.x)).toEqual(layout.edges.slice(0, -1))
    }
    const lane = rowOf(layout, 'painPoints')
    const cell = layout.cells.get(cellKey(lane.lane.id, touchpointOf(document, 'Courier').id))
    expect(cell?.box).toEqual({
      x: columnX(layout.edges, 3),
      y: lane.box.y,
      width: 132,
      height: lane.box.height,
    })
  })

  it('leaves hidden lanes out and shrinks empty ones to 40 px', () => {
    const document = documentOf(two)
    const lane = mapOf(document).lanes.find(({ kind }) => kind === 'thoughts')
    if (!lane) throw new Error('no thoughts')
    const before = layoutMap(document, withNumbers)
    expect(before.lanes.get(lane.id)).toMatchObject({ empty: true, box: { height: 40 } })
    const after = layoutMap(
      applyDiff(document, diffOf(document, { put: [{ ...lane, hidden: true }] })),
      withNumbers,
    )
    expect(after.lanes.has(lane.id)).toBe(false)
    expect(after.sheet.height).toBe(before.sheet.height - 40)
  })

  it('raises all touchpoint cards when one title needs two lines', () => {
    const document = documentOf({
      stages: [{ title: 'S', touchpoints: [{ title: 'Choosing a delivery window' }] }],
    })
    const [box] = layoutMap(document, withNumbers).touchpoints.values()
    expect(box?.height).toBe(112)
  })
})

describe('cards in their cells', () => {
  const document = documentOf({
    stages: [
      {
        title: 'A',
        cards: [{ lane: 'opportunities', text: 'whole stage' }],
        touchpoints: [
          {
            title: 'one',
            cards: [
              { lane: 'painPoints', text: 'first', severity: 1 },
              { lane: 'painPoints', text: 'wide', severity: 2, span: 2 },
              { lane: 'actions', text: 'acts' },
            ],
          },
          { title: 'two', cards: [{ lane: 'painPoints', text: 'beside', severity: 1 }] },
        ],
      },
      {
        title: 'B',
        touchpoints: [{ title: 'three', cards: [{ lane: 'painPoints', text: 'alone', span: 9 }] }],
      },
    ],
  })
  const layout = layoutMap(document, withNumbers)

  it('stack below each other, and below what spans into their column', () => {
    const first = cardBox(document, layout, 'first')
    const wide = cardBox(document, layout, 'wide')
    const beside = cardBox(document, layout, 'beside')
    expect(wide.y).toBe(first.y + first.height + 6)
    expect(wide.width).toBe(2 * 132 - 8)
    expect(beside.y).toBe(wide.y + wide.height + 6)
    expect(beside.x).toBe(columnX(layout.edges, 1) + 4)
  })

  it('grow their row', () => {
    const row = rowOf(layout, 'painPoints').box
    const beside = cardBox(document, layout, 'beside')
    expect(row.height).toBe(beside.y + beside.height + 6 - row.y)
  })

  it('span their stage when they belong to all of it, and end at the edge of the map', () => {
    expect(cardBox(document, layout, 'whole stage')).toMatchObject({
      x: columnX(layout.edges, 0) + 4,
      width: 2 * 132 - 8,
    })
    expect(cardBox(document, layout, 'alone').width).toBe(124)
  })

  it('never overlap and stay inside their row, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 6 }), (cards, n) => {
        const map = largeMap({ stages: 2, touchpointsPerStage: n, cards })
        const { cards: places, rows } = layoutMap(map, withoutNumbers)
        const boxes = [...places.values()].map(({ box }) => box)
        for (const [index, a] of boxes.entries()) {
          expect(rows.some(({ box }) => a.y >= box.y && a.y + a.height <= box.y + box.height)).toBe(
            true,
          )
          for (const b of boxes.slice(index + 1)) {
            const apart =
              a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.height <= b.y ||
              b.y + b.height <= a.y
            expect(apart).toBe(true)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('keep their boxes’ identity when another card is edited', () => {
    const map = largeMap({ stages: 3, touchpointsPerStage: 3, cards: 60 })
    const before = layoutMap(map, withoutNumbers)
    const card = Object.values(map.card).at(-1)
    if (!card) throw new Error('no card')
    const after = layoutMap(
      applyDiff(map, diffOf(map, { put: [{ ...card, severity: 1 }] })),
      withoutNumbers,
    )
    const kept = [...after.cards].filter(([id, { box }]) => before.cards.get(id)?.box === box)
    expect(kept.length).toBeGreaterThanOrEqual(59)
  })
})

describe('the emotion plot', () => {
  const document = documentOf({
    personas: [{ name: 'Ada' }],
    stages: [
      {
        title: 'A',
        touchpoints: [
          { title: 'one', emotions: [{ persona: 'Ada', level: 1.2 }] },
          { title: 'two' },
        ],
      },
    ],
  })
  const plot = layoutMap(document, withNumbers).emotions
  if (!plot) throw new Error('no plot')

  it('has 25 px for each level around a zero line at 56, and the notes at 109', () => {
    expect(plot.zeroY - plot.box.y).toBe(56)
    expect(plot.unit).toBe(25)
    expect(plot.notesY - plot.box.y).toBe(109)
  })

  it('has a point for every persona and touchpoint, on the zero line where nothing is said', () => {
    expect(plot.points.map(({ level, y }) => [level, y - plot.box.y])).toEqual([
      [1.2, 26],
      [null, 56],
    ])
  })

  it('turns heights into levels in steps of 0.1 from −2 to +2, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), (tenths) => {
        const level = tenths / 10
        expect(yToLevel(plot, levelToY(plot, level))).toBeCloseTo(level, 9)
      }),
    )
    expect(yToLevel(plot, plot.zeroY - 1000)).toBe(2)
    expect(yToLevel(plot, plot.zeroY + 1000)).toBe(-2)
    expect(Object.is(yToLevel(plot, plot.zeroY), 0)).toBe(true)
  })
})

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

describe('the lines of a service blueprint', () => {
  it('follow the roles of the lanes', () => {
    const document = documentOf({
      lanes: [
        { kind: 'touchpoints' },
        { kind: 'actions' },
        { kind: 'text', title: 'Frontstage' },
        { kind: 'backstage', title: 'Behind' },
        { kind: 'backstage', title: 'Support' },
      ],
      ...two,
    })
    const { rows } = layoutMap(document, withNumbers)
    expect(rows.map(({ lineAbove }) => lineAbove)).toEqual([
      null,
      null,
      'interaction',
      'visibility',
      'internal',
    ])
    const [, , frontstage, behind] = rows
    expect((behind?.box.y ?? 0) - (frontstage?.box.y ?? 0) - (frontstage?.box.height ?? 0)).toBe(22)
  })
})

describe('the width of a column', () => {
  const wide = {
    stages: [
      {
        title: 'Choose',
        touchpoints: [
          { title: 'Product page', width: 260 },
          { title: 'Chat', width: 96 },
        ],
      },
      {
        title: 'Receive',
        touchpoints: [
          {
            title: 'Courier',
            cards: [{ lane: 'painPoints', text: 'Came late' }],
          },
        ],
      },
    ],
    personas: [{ name: 'Anna' }],
  }

  it('is its touchpoint’s, and everything in it and behind it goes along', () => {
    const document = documentOf(wide)
    const layout = layoutMap(document, withNumbers)
    expect(layout.edges).toEqual([100, 360, 456, 588])
    expect(layout.sheet.width).toBe(588)
    const courier = touchpointOf(document, 'Courier')
    expect(layout.touchpoints.get(courier.id)).toMatchObject({ x: 460, width: 124 })
    expect(cardBox(document, layout, 'Came late')).toMatchObject({ x: 460, width: 124 })
    expect([...layout.stages.values()][0]).toMatchObject({ x: 104, width: 348 })
    expect(layout.emotions?.points.map(({ x }) => x)).toEqual([230, 408, 522])
  })

  it('wraps the title of its touchpoint', () => {
    const title = 'Compares three models in the shop'
    const heightAt = (width: number) => {
      const document = documentOf({ stages: [{ title: 'A', touchpoints: [{ title, width }] }] })
      return [...layoutMap(document, withNumbers).touchpoints.values()][0]?.height
    }
    expect(heightAt(132)).toBe(112)
    expect(heightAt(300)).toBe(96)
  })

  it('tells the column under a point, whatever the widths', () => {
    const { edges } = layoutMap(documentOf(wide), withNumbers)
    expect([99, 100, 359, 360, 456, 587, 588].map((x) => columnAt(edges, x))).toEqual([
      -1, 0, 0, 1, 2, 2, 3,
    ])
  })
})

describe('a collapsed lane', () => {
  const map = {
    lanes: [
      { kind: 'touchpoints' },
      { kind: 'painPoints', collapsed: true },
      { kind: 'emotions', collapsed: true },
    ],
    personas: [{ name: 'Anna' }],
    stages: [
      {
        title: 'Wait',
        touchpoints: [
          {
            title: 'Hotline',
            cards: [
              { lane: 'painPoints', text: 'On hold' },
              { lane: 'painPoints', text: 'Cut off' },
            ],
            emotions: [{ persona: 'Anna', level: -1 }],
          },
        ],
      },
    ],
  }

  it('is one line high, without cards and curves', () => {
    const document = documentOf(map)
    const layout = layoutMap(document, withNumbers)
    expect(rowOf(layout, 'painPoints').box.height).toBe(28)
    expect(rowOf(layout, 'emotions').box.height).toBe(28)
    expect(layout.cards.size).toBe(0)
    expect(layout.emotions).toBeNull()
  })

  it('says how much it holds, under each column too', () => {
    const document = documentOf(map)
    const layout = layoutMap(document, withNumbers)
    const pains = Object.values(document.lane).find(({ kind }) => kind === 'painPoints')
    const contents = pains && laneContents(layout.index, pains)
    expect(contents).toEqual([2])
  })

  it('takes no height of its own while it is collapsed', () => {
    const document = documentOf({
      ...map,
      lanes: [{ kind: 'touchpoints' }, { kind: 'painPoints', collapsed: true, height: 200 }],
      stages: [],
    })
    expect(rowOf(layoutMap(document, withNumbers), 'painPoints').box.height).toBe(28)
  })
})

describe('the roles of lanes', () => {
  const linesOf = (lanes: object[]) =>
    layoutMap(documentOf({ lanes, ...two }), withNumbers).rows.map(({ lineAbove }) => lineAbove)

  it('draw the three lines wherever the map goes further behind the scenes', () => {
    expect(
      linesOf([
        { kind: 'touchpoints' },
        { kind: 'actions' },
        { kind: 'text', title: 'Staff', role: 'frontstage' },
        { kind: 'painPoints' },
        { kind: 'text', title: 'Kitchen', role: 'backstage' },
        { kind: 'text', title: 'Suppliers', role: 'support' },
      ]),
    ).toEqual([null, null, 'interaction', null, 'visibility', 'internal'])
  })

  it('draw none on the way out, and none between lanes of one role', () => {
    expect(
      linesOf([
        { kind: 'touchpoints' },
        { kind: 'backstage' },
        { kind: 'text', title: 'More of it', role: 'backstage' },
        { kind: 'actions' },
      ]),
    ).toEqual([null, 'visibility', null, null])
  })

  it('leave a map alone that has nothing behind the scenes', () => {
    expect(linesOf([{ kind: 'actions' }, { kind: 'touchpoints' }, { kind: 'painPoints' }])).toEqual(
      [null, null, null],
    )
  })
})
