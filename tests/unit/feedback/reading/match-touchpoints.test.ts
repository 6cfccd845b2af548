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

  it('lets several values mean one touchpoint', () => {
    expect(joined(['bar_snacks_rating', 'bar_rating', 'Comfort', 'comforts'])).toEqual([
      ['Bar', 'similar'],
      ['Bar', 'similar'],
      ['Comfort', 'exact'],
      ['Comfort', 'similar'],
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

const shop = ['Basket', 'Payment', 'Delivery', 'Parcel', 'Helpline', 'Parking'].map((title) => ({
  id: `tp-${title}`,
  title,
}))

/** `[title, likeness in per cent]`; null where no touchpoint is found. */
function found(value: string, targets = shop): [string, number] | null {
  const [match] = matchValues([{ value }], targets)
  return match?.touchpoint
    ? [match.touchpoint.title, Math.round(100 * (match.similarity ?? 0))]
    : null
}

describe('likeness', () => {
  it.each([
    ['Kosár', 'Basket'],
    ['a kosár oldala', 'Basket'],
    ['Koszyk', 'Basket'],
    ['Szállítás', 'Delivery'],
    ['Mennyire elégedett a kiszállítással?', 'Delivery'],
    ['Jak ocenia Pan/Pani dostawę?', 'Delivery'],
    ['Fizetés', 'Payment'],
    ['Płatność', 'Payment'],
    ['Zahlung', 'Payment'],
    ['Ügyfélszolgálat', 'Helpline'],
    ['Customer service', 'Helpline'],
    ['Obsługa klienta', 'Helpline'],
    ['Csomag', 'Parcel'],
  ])('knows the words of journeys in other languages: %s', (value, title) => {
    const match = found(value)
    expect(match?.[0]).toBe(title)
    // Never as sure as the word itself.
    expect(match?.[1]).toBeLessThan(95)
  })

  it.each(['Dostawa', 'delivery of order', 'Order delivery', 'DELIVERY!'])(
    '%s, in Hungarian: Szállítás',
    (value) => {
      expect(found(value, [{ id: '1', title: 'Szállítás' }])?.[0]).toBe('Szállítás')
    },
  )

  it.each([
    ['Paymnt', 'Payment'],
    ['Pyament', 'Payment'],
    ['Delivrey', 'Delivery'],
    ['Baskte', 'Basket'],
  ])('sees through a slip of typing, and is not sure of it: %s', (value, title) => {
    const match = found(value)
    expect(match?.[0]).toBe(title)
    expect(match?.[1]).toBeLessThan(80)
  })

  it.each(['Packing', 'Marketing', 'Returns', 'Parts', 'Pricing'])(
    'does not take %s for what only looks like it',
    (value) => {
      expect(found(value)).toBeNull()
    },
  )

  it('is unsure where two touchpoints are equally like the value', () => {
    const two = [
      { id: '1', title: 'Courier visit' },
      { id: '2', title: 'Visit courier' },
    ]
    expect(found('courier visits', two)?.[1]).toBeLessThan(80)
  })
})
