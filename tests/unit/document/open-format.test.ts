import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocument, documentOf } from '../../../shared/document/document.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import { problemsOf } from '../../../shared/document/integrity.ts'
import { createJourney } from '../../../shared/document/journey.ts'
import { loadMap } from '../../../shared/document/load-map.ts'
import { parseOpenMap } from '../../../shared/document/parse-open-map.ts'
import { editDocument, randomEdit } from '../../builders/random-edit.ts'

const lounge = {
  touchline: 1,
  title: 'Airport lounge visit',
  personas: [{ name: 'Frequent flyer', goals: ['Rest'] }],
  lanes: [
    { kind: 'touchpoints' },
    { kind: 'painPoints', title: 'Where it hurts' },
    { kind: 'emotions' },
  ],
  stages: [
    {
      title: 'Arrive',
      touchpoints: [
        {
          title: 'Comfort',
          channel: 'store',
          momentOfTruth: true,
          emotions: [{ persona: 'Frequent flyer', level: -1.5, feeling: 'tired' }],
          cards: [{ lane: 'Where it hurts', text: 'No seats', severity: 3, span: 2 }],
        },
        { title: 'Wi-Fi' },
      ],
    },
  ],
  connections: [{ from: 'Comfort', to: 'Wi-Fi', kind: 'alternative' }],
  notes: [{ x: 40, y: -120, text: 'Ask the staff' }],
}

function load(map: unknown) {
  const parsed = parseOpenMap(JSON.stringify(map), 'lounge.json')
  if (!parsed.ok) throw new Error(parsed.error.message)
  const { journey, records } = loadMap(parsed.value)
  return documentOf(journey, records)
}

const messageOf = (text: string) => {
  const parsed = parseOpenMap(text, 'lounge.json')
  return parsed.ok ? 'accepted' : parsed.error.message
}

/** The lounge with one change deep inside. */
const changed = (change: (map: typeof lounge) => void) => {
  const map = structuredClone(lounge)
  change(map)
  return JSON.stringify(map)
}

describe('A map in the open format', () => {
  it('loads into records that keep every rule', () => {
    const document = load(lounge)
    expect(problemsOf(document)).toEqual([])
    expect(Object.values(document.card)[0]).toMatchObject({
      severity: 3,
      span: 2,
      text: 'No seats',
    })
    expect(Object.values(document.emotion)[0]).toMatchObject({ level: -1.5, feeling: 'tired' })
  })

  it('dumps, loads again and dumps the same bytes', () => {
    const dump = dumpMap(load(lounge))
    expect(dumpMap(load(JSON.parse(dump)))).toBe(dump)
    expect(JSON.parse(dump)).toMatchObject({ title: 'Airport lounge visit', notes: [{ x: 40 }] })
  })

  it('tells touchpoints, lanes and personas of the same name apart', () => {
    const twice = {
      touchline: 1,
      title: 'Twice',
      personas: [{ name: 'A' }, { name: 'A' }],
      lanes: [
        { kind: 'text', title: 'x' },
        { kind: 'text', title: 'x' },
        { kind: 'text', title: 'actions' },
        { kind: 'actions' },
      ],
      stages: [
        {
          title: 'S',
          touchpoints: [
            {
              title: 'T',
              cards: [
                { lane: 'text#2', text: '2' },
                { lane: 'text#3', text: '3' },
                { lane: 'actions', text: 'a' },
              ],
            },
          ],
        },
        {
          title: 'S',
          touchpoints: [{ title: 'T', emotions: [{ persona: '#2', level: 1 }] }, { title: 'U' }],
        },
      ],
      connections: [
        { from: '#1', to: '#2' },
        { from: 'S / U', to: '#1' },
      ],
    }
    const dump = dumpMap(load(twice))
    expect(dumpMap(load(JSON.parse(dump)))).toBe(dump)
    const lanes = JSON.parse(dump).stages[0].touchpoints[0].cards.map(
      (card: { lane: string }) => card.lane,
    )
    expect(lanes).toEqual(['text#2', 'text#3', 'actions'])
  })

  it('comes back the same from any map that can be drawn', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { maxLength: 50, size: 'max' }), (edits) => {
        const blank = createDocument(createJourney({ title: 'Random' }))
        const dump = dumpMap(edits.reduce(editDocument, blank))
        expect(dumpMap(load(JSON.parse(dump)))).toBe(dump)
      }),
      { numRuns: 60 },
    )
  })
})

const workshop = {
  touchline: 1,
  title: 'A workshop',
  personas: [
    {
      name: 'Zsófia',
      traits: [{ low: 'Decides fast', high: 'Compares long', value: 72 }],
      basedOn: '14 interviews',
      comments: [{ author: 'Ola', text: 'Older?', at: '2026-11-20T09:00:00.000Z' }],
    },
  ],
  lanes: [
    { kind: 'touchpoints', role: 'frontstage' },
    { kind: 'painPoints', collapsed: true },
    { kind: 'emotions' },
  ],
  stages: [
    {
      title: 'Buy',
      colour: 'amber',
      touchpoints: [
        {
          title: 'Checkout',
          channel: 'web',
          moreChannels: ['app', 'Loyalty desk'],
          linkedMap: 'journey_detail000001',
          width: 180,
          emotions: [{ persona: 'Zsófia', level: 0.3, votes: [2, -1, 0] }],
          cards: [
            {
              lane: 'painPoints',
              text: 'Basket is lost',
              colour: 'rose',
              comments: [
                { author: 'Ola', text: 'Mended in May', at: '2026-11-20T09:05:00.000Z' },
                { text: 'Then test it', at: '2026-11-20T09:01:00.000Z', resolved: true },
              ],
              dots: [
                { ballot: 'Worst pain', voter: 'Gábor', dots: 2 },
                { ballot: 'Worst pain', voter: 'Ola', dots: 1 },
              ],
            },
          ],
          dots: [{ ballot: 'Worst pain', voter: 'Gábor', dots: 1 }],
        },
      ],
    },
  ],
  notes: [{ x: 1, y: 2, text: 'Lunch', colour: 'green' }],
  comments: [{ author: 'Nóra', text: 'Whole map', at: '2026-11-20T10:00:00.000Z' }],
  ballots: [{ title: 'Worst pain', budget: 3, at: '2026-11-20T11:00:00.000Z', open: false }],
}

describe("A workshop's map in the open format", () => {
  it('keeps what the room said and voted, at the thing that it is about', () => {
    const document = load(workshop)
    expect(problemsOf(document)).toEqual([])
    const [card] = Object.values(document.card)
    const onCard = Object.values(document.remark).filter(({ targetId }) => targetId === card?.id)
    expect(onCard.map(({ text, resolved }) => [text, resolved])).toEqual([
      ['Mended in May', false],
      ['Then test it', true],
    ])
    expect(Object.values(document.vote).map(({ voter, dots }) => `${voter} ${dots}`)).toEqual(
      expect.arrayContaining(['Gábor 2', 'Ola 1', 'Gábor 1']),
    )
  })

  it('dumps every field, comments in the order of time', () => {
    const dump = JSON.parse(dumpMap(load(workshop)))
    const expected = structuredClone(workshop)
    expected.stages[0]?.touchpoints[0]?.cards[0]?.comments.reverse()
    expect(dump).toMatchObject({
      ...expected,
      stages: [{ ...expected.stages[0], touchpoints: [expect.anything()] }],
    })
    expect(dump.stages[0].touchpoints[0]).toMatchObject(expected.stages[0]?.touchpoints[0] ?? {})
    expect(dumpMap(load(dump))).toBe(dumpMap(load(workshop)))
  })

  it.each([
    ['more dots than a person has', { voter: 'Gábor', dots: 2 }, /"Gábor" gives 4 dots.*has 3/],
    ['a ballot that is not there', { ballot: 'Best' }, /there is no ballot "Best"/],
  ])('refuses %s, and says where', (_, change, message) => {
    const map = structuredClone(workshop)
    Object.assign(map.stages[0]?.touchpoints[0]?.dots[0] ?? {}, change)
    expect(messageOf(JSON.stringify(map))).toMatch(message)
  })
})

describe('A map that does not fit', () => {
  it.each([
    ['an empty file', '', /lounge\.json: the file is empty\. Write a map/],
    [
      'half a file',
      JSON.stringify(lounge, null, 2).slice(0, 300),
      /not valid JSON: line \d+, column \d+/,
    ],
    [
      'a title without quotes, with much below it',
      '{\n  "touchline": 1,\n  "title": Lounge,\n  "stages": []\n}\n',
      /lounge\.json: this is not valid JSON: line 3, column 12\. Mend the file there/,
    ],
    ['a table', 'date,nps\n2025-01-01,9\n', /not valid JSON: line 1, column 1\./],
    [
      'an unknown key',
      changed((map) =>
        Object.assign(map.stages[0]?.touchpoints[0]?.cards?.[0] ?? {}, { sevrity: 3 }),
      ),
      /unknown key "sevrity" at stages\[0\]\.touchpoints\[0\]\.cards\[0\]/,
    ],
    [
      'an unknown lane',
      changed((map) =>
        Object.assign(map.stages[0]?.touchpoints[0]?.cards?.[0] ?? {}, { lane: 'Pains' }),
      ),
      /there is no lane "Pains".*"painPoints"/,
    ],
    [
      'an unknown persona',
      changed((map) =>
        Object.assign(map.stages[0]?.touchpoints[0]?.emotions?.[0] ?? {}, { persona: 'Eve' }),
      ),
      /no persona "Eve"/,
    ],
    [
      'an emotion of 3',
      changed((map) =>
        Object.assign(map.stages[0]?.touchpoints[0]?.emotions?.[0] ?? {}, { level: 3 }),
      ),
      /emotions\[0\]\.level/,
    ],
    [
      'a way to nowhere',
      changed((map) => Object.assign(map.connections[0] ?? {}, { to: 'Bar' })),
      /connections\[0\]: "Bar"/,
    ],
    ['brackets without end', '['.repeat(100_000), /nested deeper/],
    ['another version', JSON.stringify({ ...lounge, touchline: 2 }), /at touchline/],
  ])('%s is refused with its place and the next step', (_, text, message) => {
    expect(messageOf(text)).toMatch(message)
    expect(messageOf(text)).not.toMatch(/undefined|\[object/)
  })
})
