import { describe, expect, it } from 'vitest'
import { matchValues } from '../../../../shared/feedback/reading/match-touchpoints.ts'

const lounge = [
  'Check-in',
  'Comfort',
  'Cleanliness',
  'Bar',
  'Catering',
  'Washrooms',
  'Wi-Fi',
  'Staff',
].map((title) => ({ id: `tp-${title}`, title }))

function joined(values: readonly string[], match: Record<string, string | null> = {}) {
  return matchValues(
    values.map((value) => ({ value })),
    lounge,
    match,
  ).map(({ touchpoint, matchedBy }) => [touchpoint?.title ?? null, matchedBy])
}

describe('matching what a file speaks of to touchpoints', () => {
  it('takes equal texts, whatever their case, accents and signs', () => {
    expect(joined(['check in', 'WIFI', 'Bár'])).toEqual([
      ['Check-in', 'exact'],
      ['Wi-Fi', 'exact'],
      ['Bar', 'exact'],
    ])
  })

  it('sees through the names of columns', () => {
    expect(
      joined([
        'wifi_connectivity_rating',
        'bar_beverages_rating',
        'washrooms_rating',
        'staff_service_rating',
        'Q1_comfort',
        'overall_rating',
      ]),
    ).toEqual([
      ['Wi-Fi', 'similar'],
      ['Bar', 'similar'],
      ['Washrooms', 'similar'],
      ['Staff', 'similar'],
      ['Comfort', 'similar'],
      [null, 'none'],
    ])
  })

  it('gives a touchpoint to the most alike value only', () => {
    expect(joined(['bar_snacks_rating', 'bar_rating'])).toEqual([
      [null, 'none'],
      ['Bar', 'similar'],
    ])
  })

  it('does not guess from a word in passing', () => {
    expect(
      joined([
        'The bar of chocolate fell behind the sofa',
        'Parking',
        '',
        'Comforting words of the captain',
      ]),
    ).toEqual(Array(4).fill([null, 'none']))
  })

  it('does what the mapping says first, also to leave a value alone', () => {
    expect(
      joined(['Drinks', 'Bar', 'wifi'], { Drinks: 'Bar', wifi: null, Bar: 'No such title' }),
    ).toEqual([
      ['Bar', 'mapping'],
      [null, 'none'],
      [null, 'none'],
    ])
  })

  it('may use what a column asks in words', () => {
    const [match] = matchValues(
      [{ value: 'Q7_1', question: 'How satisfied were you with the catering?', answers: 12 }],
      lounge,
    )
    expect(match).toMatchObject({
      touchpoint: { title: 'Catering' },
      matchedBy: 'similar',
      answers: 12,
    })
    expect(match?.similarity).toBeGreaterThan(0.75)
  })
})
