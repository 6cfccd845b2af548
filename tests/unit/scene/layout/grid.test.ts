import { describe, expect, it } from 'vitest'
import { applyDiff, diffOf } from '../../../../shared/document/diff.ts'
import { mapOf } from '../../../../shared/document/query.ts'
import { columnAt, columnX } from '../../../../shared/scene/column-edges.ts'
import { cellKey, layoutMap } from '../../../../shared/scene/layout.ts'
import {
  cardBox,
  documentOf,
  rowOf,
  touchpointOf,
  two,
  withNumbers,
  withoutNumbers,
} from '../../../builders/layout.ts'

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
