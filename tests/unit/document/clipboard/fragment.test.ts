import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createFragment,
  type Fragment,
  parseFragment,
} from '../../../../shared/document/clipboard/fragment.ts'
import { pasteFragment } from '../../../../shared/document/clipboard/paste-fragment.ts'
import { nowhere, type PasteTarget } from '../../../../shared/document/clipboard/paste-target.ts'
import { applyDiff } from '../../../../shared/document/diff.ts'
import {
  createDocument,
  type MapDocument,
  recordsOf,
} from '../../../../shared/document/document.ts'
import { problemsOf } from '../../../../shared/document/integrity.ts'
import { createJourney } from '../../../../shared/document/journey.ts'
import { connect } from '../../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../../shared/document/query.ts'
import { editDocument, type RandomEdit, randomEdit } from '../../../builders/random-edit.ts'
import { openDocument } from '../../../builders/shop-map.ts'

const heating = () =>
  openDocument(
    JSON.stringify({
      touchline: 1,
      title: 'Heating repair',
      personas: [{ name: 'Ilona' }, { name: 'Marek' }],
      lanes: [
        { kind: 'touchpoints' },
        { kind: 'actions' },
        { kind: 'emotions' },
        { kind: 'painPoints' },
      ],
      stages: [
        {
          title: 'Notice',
          touchpoints: [
            {
              title: 'Radiator',
              cards: [
                { lane: 'actions', text: 'Feels it' },
                { lane: 'painPoints', text: 'Nobody knows the number', severity: 3, span: 2 },
              ],
            },
            {
              title: 'Helpline',
              emotions: [
                { persona: 'Ilona', level: -1.5 },
                { persona: 'Marek', level: 0.5 },
              ],
              cards: [{ lane: 'painPoints', text: 'On hold' }],
            },
          ],
        },
        { title: 'Repair', touchpoints: [{ title: 'Visit' }] },
      ],
    }),
  )

/** Another workspace's map: its own Ilona, nobody called Marek, no pain points. */
const shop = () =>
  openDocument(
    JSON.stringify({
      touchline: 1,
      title: 'Shop',
      personas: [{ name: 'ilona ' }],
      lanes: [{ kind: 'touchpoints' }, { kind: 'actions' }, { kind: 'emotions' }],
      stages: [{ title: 'Search', touchpoints: [{ title: 'Site' }, { title: 'App' }] }],
    }),
  )

function copy(document: MapDocument, ids: readonly string[]): Fragment {
  const fragment = createFragment(document, ids)
  const read = fragment && parseFragment(JSON.stringify(fragment))
  if (!read) throw new Error('Nothing was copied.')
  return read
}

function paste(document: MapDocument, fragment: Fragment, target: Partial<PasteTarget> = {}) {
  const pasted = pasteFragment(document, fragment, { ...nowhere, ...target })
  const after = applyDiff(document, pasted.diff)
  expect(problemsOf(after)).toEqual([])
  return { after, pasted }
}

const cardOf = (document: MapDocument, text: string) =>
  Object.values(document.card).find((card) => card.text === text) ?? never()
const laneOf = (document: MapDocument, kind: string) =>
  mapOf(document).lanes.find((lane) => lane.kind === kind)
const titlesOf = (document: MapDocument) =>
  mapOf(document).columns.map(({ stage, touchpoint }) => `${stage.title}/${touchpoint?.title}`)

describe('a copied stage', () => {
  it('comes behind the focused one with touchpoints, cards and the emotions of those who are there', () => {
    const from = heating()
    const [notice] = mapOf(from).stages
    const { after, pasted } = paste(shop(), copy(from, [notice?.id ?? '']))
    expect(titlesOf(after)).toEqual([
      'Search/Site',
      'Search/App',
      'Notice/Radiator',
      'Notice/Helpline',
    ])
    expect(pasted.selected).toHaveLength(1)
    expect(Object.values(after.emotion).map(({ level }) => level)).toEqual([-1.5])
    const pain = cardOf(after, 'Nobody knows the number')
    expect(pain).toMatchObject({ severity: 3, span: 2 })
    expect(after.lane[pain.laneId]?.kind).toBe('painPoints')
  })

  it('pasted into its own map is a second one in the same lanes', () => {
    const from = heating()
    const [notice] = mapOf(from).stages
    const { after } = paste(from, copy(from, [notice?.id ?? '']), { column: notice?.id ?? null })
    expect(mapOf(after).stages.map(({ title }) => title)).toEqual(['Notice', 'Notice', 'Repair'])
    expect(Object.keys(after.lane)).toEqual(Object.keys(from.lane))
    expect(Object.keys(after.emotion)).toHaveLength(4)
  })

  it('is also what the touchpoints of several whole stages stand for', () => {
    const from = heating()
    const all = mapOf(from).touchpoints.map(({ id }) => id)
    expect(copy(from, all).stages.map(({ title }) => title)).toEqual(['Notice', 'Repair'])
    expect(copy(from, all.slice(0, 2)).stages).toEqual([])
  })
})

describe('a copied touchpoint', () => {
  it('comes behind the focused one in its stage; a card over its neighbour becomes shorter', () => {
    const from = heating()
    const to = shop()
    const [site] = mapOf(to).touchpoints
    const [radiator] = mapOf(from).touchpoints
    const { after } = paste(to, copy(from, [radiator?.id ?? '']), { column: site?.id ?? null })
    expect(titlesOf(after)).toEqual(['Search/Site', 'Search/Radiator', 'Search/App'])
    expect(cardOf(after, 'Nobody knows the number').span).toBe(1)
  })

  it('brings its connections to others that are copied', () => {
    const from = heating()
    const { touchpoints } = mapOf(from)
    const [a, b, c] = touchpoints.map(({ id }) => id)
    if (!a || !b || !c) throw new Error('missing')
    const ways = [
      [a, b],
      [b, c],
    ] as const
    const connected = ways.reduce(
      (document, [start, end]) =>
        editDocument(document, {
          operation: 6,
          a: touchpoints.findIndex(({ id }) => id === start),
          b: touchpoints.findIndex(({ id }) => id === end),
          c: 0,
          text: '',
        }),
      from,
    )
    const { after } = paste(shop(), copy(connected, [a, b]))
    expect(Object.values(after.connection)).toHaveLength(1)
  })
})

describe('copied cards', () => {
  it('of one lane go into the lane where the keyboard stands, in their places to each other', () => {
    const from = heating()
    const to = shop()
    const ids = ['Nobody knows the number', 'On hold'].map((text) => cardOf(from, text).id)
    const actions = laneOf(to, 'actions')
    const { after } = paste(to, copy(from, ids), {
      row: actions?.id ?? null,
      column: mapOf(to).touchpoints[0]?.id ?? null,
    })
    const texts = mapOf(after).touchpoints.map(({ id }) =>
      mapOf(after)
        .cardsOf(actions?.id ?? '', id)
        .map(({ text }) => text),
    )
    expect(texts).toEqual([['Nobody knows the number'], ['On hold']])
    expect(Object.keys(after.lane)).toEqual(Object.keys(to.lane))
  })

  it('of several lanes go into lanes of the same kinds; a kind that is missing is added', () => {
    const from = heating()
    const to = shop()
    const ids = ['Feels it', 'On hold'].map((text) => cardOf(from, text).id)
    const app = mapOf(to).touchpoints[1]
    const { after, pasted } = paste(to, copy(from, ids), {
      row: laneOf(to, 'actions')?.id ?? null,
      column: app?.id ?? null,
    })
    expect(cardOf(after, 'Feels it').laneId).toBe(laneOf(to, 'actions')?.id)
    expect(cardOf(after, 'On hold')).toMatchObject({
      laneId: laneOf(after, 'painPoints')?.id,
      touchpointId: app?.id,
    })
    expect(pasted.selected).toHaveLength(2)
  })

  it('come behind the card where the keyboard stands', () => {
    const from = heating()
    const card = cardOf(from, 'Feels it')
    const target = { row: card.laneId, column: card.touchpointId, after: card.id }
    const once = paste(from, copy(from, [card.id]), target)
    const cards = mapOf(once.after).cardsOf(card.laneId, card.touchpointId ?? '')
    expect(cards.map(({ id }) => id)).toEqual([card.id, ...once.pasted.selected])
  })
})

describe('a fragment', () => {
  it('of something else, or of a newer version, is not read', () => {
    const from = heating()
    const fragment = copy(from, Object.keys(from.stage))
    expect(parseFragment(JSON.stringify({ ...fragment, version: 2 }))).toBeNull()
    expect(parseFragment('{"format":"touchline-fragment"}')).toBeNull()
    expect(parseFragment('not JSON')).toBeNull()
  })

  it('pasted anywhere leaves every map whole', () => {
    const edits = fc.array(randomEdit, { maxLength: 40 })
    fc.assert(
      fc.property(
        edits,
        edits,
        fc.array(fc.nat(500), { maxLength: 12 }),
        fc.record({ row: fc.nat(20), column: fc.nat(30), after: fc.nat(100), same: fc.boolean() }),
        (theirs, ours, picks, place) => {
          const from = draw(theirs)
          const to = place.same ? from : draw(ours)
          const records = recordsOf(from)
          const ids = picks.flatMap((pick) => records[pick % records.length]?.id ?? [])
          const fragment = createFragment(from, ids)
          if (!fragment) return
          const { lanes, columns } = mapOf(to)
          const column = columns[place.column]
          const { after, pasted } = paste(to, fragment, {
            row: lanes[place.row]?.id ?? null,
            column: column?.touchpoint?.id ?? column?.stage.id ?? null,
            after: Object.keys(to.card)[place.after] ?? null,
          })
          const all = new Set(recordsOf(after).map(({ id }) => id))
          for (const id of pasted.selected) expect(all).toContain(id)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a fragment that someone has tampered with', () => {
  it('with records twice, or without those that others need, leaves the map whole too', () => {
    const from = heating()
    const [a, b] = mapOf(from).touchpoints
    if (!a || !b) throw new Error('missing')
    const connected = applyDiff(from, connect(from, { from: a.id, to: b.id }))
    const whole = copy(connected, [...Object.keys(from.stage), ...Object.keys(from.lane)])
    const lists = ['stages', 'touchpoints', 'lanes', 'cards', 'emotions', 'connections'] as const
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.boolean(), fc.boolean(), (list, twice, same) => {
        const changed = {
          ...whole,
          [list]: twice ? [...whole[list], ...whole[list]] : whole[list].slice(1),
        }
        const read = parseFragment(JSON.stringify(changed))
        if (!read) throw new Error('It is still a fragment.')
        paste(same ? connected : shop(), read)
      }),
    )
  })
})

function draw(edits: readonly RandomEdit[]): MapDocument {
  return edits.reduce(editDocument, createDocument(createJourney({ title: 'Any' })))
}

function never(): never {
  throw new Error('missing')
}
