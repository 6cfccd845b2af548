import { describe, expect, it } from 'vitest'
import { mapOf } from '../../../shared/document/query.ts'
import { emotionSlide } from '../../../shared/scene/emotion-slide.ts'
import { shownMetric } from '../../../shared/scene/shown-metric.ts'
import { npsOverlay } from '../../builders/overlay.ts'
import { flat } from '../../builders/scene-words.ts'
import { openDocument } from '../../builders/shop-map.ts'

const map = openDocument(
  JSON.stringify({
    touchline: 1,
    title: 'Heating repair',
    personas: [{ name: 'Ilona', colour: 'u3' }],
    stages: [
      {
        title: 'Notice',
        touchpoints: [
          { title: 'Radiator', emotions: [{ persona: 'Ilona', level: 0.8 }] },
          { title: 'Search', emotions: [{ persona: 'Ilona', level: -1 }] },
          { title: 'Helpline' },
          { title: 'Queue' },
          { title: 'Visit' },
          { title: 'Bill' },
        ],
      },
    ],
  }),
)
const overlay = npsOverlay(map, {
  Radiator: { value: -10, low: -19, high: -1, n: 400 },
  Search: { value: 20, low: 10, high: 30, n: 300 },
  Visit: { value: 5, low: -20, high: 30, n: 12 },
  Bill: 'hidden',
})

function slide(title: string, surveyed = true) {
  const index = mapOf(map)
  const primitives = flat(
    emotionSlide({
      index,
      shown: surveyed ? shownMetric(overlay) : null,
      personaId: index.personas[0]?.id ?? '',
      colour: 'u3',
      touchpointId: index.touchpoints.find((each) => each.title === title)?.id ?? '',
      width: 444,
      language: 'en',
      words: {
        team: (level) => `Team ${level}`,
        customers: (level) => `Customers ${level}`,
        good: (level) => `${level}, good`,
        bad: (level) => `${level}, bad`,
        noSurvey: 'No survey',
        tooFew: (n) => `Too few, n ${n}`,
        hidden: 'Hidden',
      },
    }),
  )
  const texts = primitives.flatMap((part) => (part.kind === 'text' ? [part] : []))
  return { primitives, texts, words: texts.map(({ text }) => text) }
}

describe('the emotions on a slide', () => {
  it('name both levels at the touchpoint that is spoken of, the higher one above', () => {
    const { texts } = slide('Radiator')
    const y = (text: string) => texts.find((each) => each.text === text)?.y ?? Number.NaN
    expect(y('Team +0.8')).toBeLessThan(y('Customers −0.2'))
    const other = slide('Search').texts
    const at = (text: string) => other.find((each) => each.text === text)?.y ?? Number.NaN
    expect(at('Customers +0.4')).toBeLessThan(at('Team −1.0'))
  })

  it('say in words why customers are not heard, once for neighbours', () => {
    const { words } = slide('Radiator')
    expect(words).toContain('Too few, n 12')
    expect(words.filter((word) => word === 'No survey')).toHaveLength(1)
    expect(words).toContain('Hidden')
    expect(words.some((word) => word.startsWith('Customers'))).toBe(true)
    expect(slide('Visit').words.some((word) => word.startsWith('Customers'))).toBe(false)
  })

  it('keep every word within the slide', () => {
    for (const { x, anchor } of slide('Radiator').texts) {
      expect(x).toBeGreaterThanOrEqual(anchor === 'middle' ? 10 : 0)
      expect(x).toBeLessThanOrEqual(444)
    }
  })

  it('show the team alone where there is no survey', () => {
    const { words } = slide('Radiator', false)
    expect(words).toEqual(['+2, good', '−2, bad', 'Team +0.8'])
  })
})
