import { describe, expect, it } from 'vitest'
import { laneContents } from '../../../../shared/scene/lane-rows.ts'
import { layoutMap } from '../../../../shared/scene/layout.ts'
import { documentOf, rowOf, two, withNumbers } from '../../../builders/layout.ts'

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
