import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseline, fitText, measureText, wrapText } from '../../../shared/scene/text-metrics.ts'

const body = { size: 12, weight: 400 } as const

describe('measuring text', () => {
  it('adds up the advance widths of Inter: a digit zero is 1292/2048 em', () => {
    expect(measureText('0', { size: 2048, weight: 400 })).toBe(1292)
    expect(measureText('', body)).toBe(0)
    expect(measureText('00', body)).toBeCloseTo(2 * measureText('0', body), 9)
  })

  it('knows Hungarian and Polish letters, signs and arrows, each by its own width', () => {
    const widths = [...'őűáéźłąę−→…„”'].map((letter) => measureText(letter, body))
    expect(widths.every((width) => width > 1 && width < 13)).toBe(true)
    expect(new Set(widths.map((width) => width.toFixed(3))).size).toBeGreaterThan(6)
  })

  it('gives what Inter has no glyph for a sensible width: emoji are square, joiners take nothing', () => {
    expect(measureText('🙂', body)).toBe(12)
    expect(measureText('漢', body)).toBe(12)
    expect(measureText('\u200D', body)).toBeLessThan(0.01)
  })

  it('sets semibold wider than regular, and italic by its own widths', () => {
    const regular = measureText('Delivery slot', body)
    expect(measureText('Delivery slot', { size: 12, weight: 600 })).toBeGreaterThan(regular)
    expect(measureText('Delivery slot', { ...body, italic: true })).not.toBe(regular)
  })

  it('puts the baseline where CSS does: 13 px in a line of 20 stands 14.7 px down', () => {
    expect(baseline(20, 13)).toBeCloseTo(14.73, 2)
  })
})

describe('wrapping text', () => {
  it('breaks at spaces, as the card of the mock-up does', () => {
    expect(wrapText('First free slot is nine days away', 104, body)).toEqual([
      'First free slot is',
      'nine days away',
    ])
  })

  it('keeps the text’s own line breaks and empty lines', () => {
    expect(wrapText('one\n\ntwo\r\nthree', 200, body)).toEqual(['one', '', 'two', 'three'])
    expect(wrapText('', 200, body)).toEqual([])
  })

  it('breaks a word that is too long, at soft hyphens where it has some', () => {
    const word = 'Donaudampfschifffahrtsgesellschaft'
    const lines = wrapText(word, 100, body)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe(word)
    expect(wrapText('Fájdalom\u00ADpontok', 80, { size: 12, weight: 600 })).toEqual([
      'Fájdalom-',
      'pontok',
    ])
    expect(wrapText('Fájdalom\u00ADpontok', 200, body)).toEqual(['Fájdalompontok'])
  })

  it('ends with an ellipsis when lines are cut, still within the width', () => {
    const lines = wrapText('a rather long title that needs more than two lines', 80, body, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    expect(measureText(lines[1] ?? '', body)).toBeLessThanOrEqual(80)
    expect(fitText('short', 80, body)).toBe('short')
  })

  it('loses no character and never exceeds the width, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 12 }),
        fc.integer({ min: 40, max: 300 }),
        (words, width) => {
          const text = words.join(' ').replace(/\p{C}/gu, '')
          const lines = wrapText(text, width, body)
          for (const line of lines) {
            expect(measureText(line, body)).toBeLessThanOrEqual(width + 1e-9)
          }
          const letters = (value: string) => value.replace(/\s/gu, '')
          expect(letters(lines.join(''))).toBe(letters(text))
        },
      ),
    )
  })
})
