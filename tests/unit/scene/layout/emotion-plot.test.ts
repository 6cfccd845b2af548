import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelToY, yToLevel } from '../../../../shared/scene/emotion-plot.ts'
import { layoutMap } from '../../../../shared/scene/layout.ts'
import { documentOf, withNumbers } from '../../../builders/layout.ts'

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
