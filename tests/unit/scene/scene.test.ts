import { describe, expect, it } from 'vitest'
import { applyDiff, diffOf } from '../../../shared/document/diff.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { setEmotionVotes } from '../../../shared/document/operations/operations.ts'
import type { Overlay } from '../../../shared/feedback/overlay.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { layoutMap } from '../../../shared/scene/layout.ts'
import type { Scene, SceneItem } from '../../../shared/scene/primitive.ts'
import { activeOverlay, createScene, type SceneOptions } from '../../../shared/scene/scene.ts'
import { largeMap } from '../../builders/large-map.ts'
import { npsOverlay } from '../../builders/overlay.ts'
import { flat, wordsOf } from '../../builders/scene-words.ts'
import { openDocument } from '../../builders/shop-map.ts'

const shop = openDocument(
  JSON.stringify({
    touchline: 1,
    title: 'Shop',
    scenario: 'She orders boots.',
    basis: 'research',
    personas: [{ name: 'Ada Byron', quote: 'Sooner!' }],
    stages: [
      {
        title: 'Buy',
        touchpoints: [
          { title: 'Search', channel: 'web', emotions: [{ persona: 'Ada Byron', level: 0.2 }] },
          { title: 'Product', channel: 'app', emotions: [{ persona: 'Ada Byron', level: 0.5 }] },
          { title: 'Chat', channel: 'smoke signals' },
          {
            title: 'Basket',
            momentOfTruth: true,
            emotions: [{ persona: 'Ada Byron', level: 1.2 }],
            cards: [
              { lane: 'thoughts', text: 'Where is it?' },
              { lane: 'painPoints', text: 'Lost', severity: 3, evidence: 'assumed' },
            ],
          },
          { title: 'Payment' },
          { title: 'Parcel' },
        ],
      },
    ],
    connections: [{ from: 'Payment', to: 'Product', kind: 'back', label: '18% go back' }],
  }),
)
const said = npsOverlay(shop, {
  Search: { value: 62.1, low: 50.2, high: 71.1, n: 1204 },
  Product: { value: 20, low: 12, high: 28, n: 300 },
  Basket: { value: -12, low: -19, high: -5, n: 486 },
  Payment: 'hidden',
  Parcel: { value: 8, low: -36, high: 49, n: 12 },
})

function sceneOf(
  document: MapDocument,
  overlay: Overlay | null,
  options: Partial<SceneOptions> = {},
): Scene {
  const layout = layoutMap(document, { overlay: activeOverlay(overlay) !== null })
  return createScene(document, layout, overlay, {
    language: 'en',
    labels: sceneLabels[options.language ?? 'en'],
    purpose: 'canvas',
    ...options,
  })
}

function item(scene: Scene, kind: SceneItem['kind'], name: string): SceneItem {
  const found = scene.items.find((one) => one.kind === kind && one.name === name)
  if (!found) throw new Error(`no ${kind} ${name}`)
  return found
}

describe('a map without a persona', () => {
  it('still shows what customers said, on the curve and in its key', () => {
    const lounge = openDocument(
      JSON.stringify({
        touchline: 1,
        title: 'Lounge',
        stages: [{ title: 'Visit', touchpoints: [{ title: 'Bar' }, { title: 'Staff' }] }],
      }),
    )
    const scene = sceneOf(
      lounge,
      npsOverlay(lounge, {
        Bar: { value: 20, low: 12, high: 28, n: 300 },
        Staff: { value: 40, low: 32, high: 48, n: 300 },
      }),
    )
    const drawn = flat(scene.items.find(({ kind }) => kind === 'emotions')?.primitives ?? [])
    expect(drawn.filter((part) => part.kind === 'circle' && part.fill === 'u1')).toHaveLength(2)
    expect(scene.items.flatMap(wordsOf)).toContain('Survey')
  })
})

describe('a touchpoint with its number', () => {
  const scene = sceneOf(shop, said)

  it('shows value, sign and number of answers on the tint of its class', () => {
    const search = item(scene, 'touchpoint', 'Search')
    expect(wordsOf(search)).toEqual(['+62', 'n 1,204', 'Web', 'Search'])
    expect(flat(search.primitives)).toContainEqual(expect.objectContaining({ fill: 'p3t' }))
  })

  it('writes a real minus, in the language’s own numbers', () => {
    expect(wordsOf(item(scene, 'touchpoint', 'Basket'))[0]).toBe('\u221212')
    const hungarian = sceneOf(shop, said, { language: 'hu' })
    expect(wordsOf(item(hungarian, 'touchpoint', 'Search'))).toContain('n 1204')
  })

  it('puts the 95 % interval on a track of 104 px from −60 to +60', () => {
    const bars = flat(item(scene, 'touchpoint', 'Basket').primitives)
    const bar = bars.find((part) => part.kind === 'rect' && part.fill === 'n2x')
    // −19 and −5 stand at 10 + 104·41/120 and 10 + 104·55/120.
    expect(bar).toMatchObject({ x: 45.5, width: 12.1, height: 6 })
  })

  it('stripes too few answers and opens their interval', () => {
    const parcel = flat(item(scene, 'touchpoint', 'Parcel').primitives)
    expect(parcel).toContainEqual(
      expect.objectContaining({ kind: 'text', text: '+8', weight: 500, fill: 'ink-2' }),
    )
    const bar = parcel.find((part) => part.kind === 'rect' && part.stroke === 'z0x')
    expect(bar).toMatchObject({ fill: 'surface', height: 5 })
  })

  it('hatches no data, without a number', () => {
    const chat = item(scene, 'touchpoint', 'Chat')
    expect(wordsOf(chat)).toEqual(['No data', 'smoke signals', 'Chat'])
    expect(flat(chat.primitives)).toContainEqual(expect.objectContaining({ fill: 'hatch' }))
  })

  it('says no more than “Hidden” below the anonymity threshold, on the card and everywhere else', () => {
    expect(wordsOf(item(scene, 'touchpoint', 'Payment'))).toEqual(['Hidden', 'Payment'])
    const words = sceneOf(shop, said, { purpose: 'export' }).items.flatMap(wordsOf)
    expect(words.filter((line) => line === 'Hidden')).toHaveLength(3)
    expect(words).toContain('Hidden, n < 5')
  })

  it('has no foot without an overlay, and none for a survey without answers', () => {
    const bare = sceneOf(shop, null)
    expect(item(bare, 'touchpoint', 'Search').box.height).toBe(52)
    expect(wordsOf(item(bare, 'touchpoint', 'Search'))).toEqual(['Web', 'Search'])
    const silent = { ...npsOverlay(shop, {}), questions: [] }
    expect(item(sceneOf(shop, silent), 'touchpoint', 'Search').box.height).toBe(52)
  })
})

describe('the emotion curves', () => {
  const emotions = (scene: Scene) => {
    const found = scene.items.find(({ kind }) => kind === 'emotions')
    if (!found) throw new Error('no emotions')
    return found
  }
  const curves = (scene: Scene, width: number) =>
    flat(emotions(scene).primitives).filter(
      (part) =>
        part.kind === 'path' && part.strokeWidth === width && part.d.includes('C') && !part.dash,
    )

  it('break where there is no survey data and are never interpolated', () => {
    const words = wordsOf(emotions(sceneOf(shop, said)))
    expect(words).toContain('No survey data')
    expect(words).toContain('Too few, n 12')
    // Search and Product are joined; Basket stands alone behind the gap.
    const runs = flat(emotions(sceneOf(shop, said)).primitives).filter(
      (part) => part.kind === 'path' && part.stroke === 'u1' && part.strokeWidth === 2,
    )
    expect(runs).toHaveLength(1)
    expect(curves(sceneOf(shop, null), 2)).toHaveLength(0)
  })

  it('say where customers are clearly away from the workshop', () => {
    // Basket: −12 is level −0.24; the workshop said 1.2, outside of −0.38 … −0.1.
    expect(wordsOf(emotions(sceneOf(shop, said)))).toContain('1.4 below workshop')
    expect(wordsOf(emotions(sceneOf(shop, said, { language: 'hu' })))).toContain(
      '1,4 a műhely alatt',
    )
  })

  it('follow a dragged point at once', () => {
    const emotion = Object.values(shop.emotion).find(({ level }) => level === 1.2)
    if (!emotion) throw new Error('no emotion')
    const dragged = applyDiff(shop, diffOf(shop, { put: [{ ...emotion, level: -0.3 }] }))
    expect(wordsOf(emotions(sceneOf(dragged, said)))).not.toContain('1.4 below workshop')
  })

  it('show how far the votes of the room lie apart, with a key beside them', () => {
    const [persona] = Object.values(shop.persona)
    const touchpoint = Object.values(shop.touchpoint).find(({ title }) => title === 'Basket')
    if (!persona || !touchpoint) throw new Error('missing')
    const voted = (votes: readonly number[]) =>
      sceneOf(
        applyDiff(
          shop,
          setEmotionVotes(shop, { personaId: persona.id, touchpointId: touchpoint.id, votes }),
        ),
        null,
      )
    const marks = (scene: Scene) =>
      flat(emotions(scene).primitives).filter(
        (part) => part.kind === 'path' && part.stroke === 'ink-2' && !part.dash,
      )
    const keys = (scene: Scene) => wordsOf(item(scene, 'lane', 'Emotions'))
    // One line for the range with a tick at each end; with five votes the middle half as well.
    expect(marks(voted([1, 2, 0]))).toHaveLength(3)
    expect(marks(voted([1, 2, 0, 1, 2]))).toHaveLength(4)
    expect(keys(voted([1, 2, 0]))).toContain('Votes')
    expect(marks(voted([1, 1]))).toHaveLength(0)
    expect(keys(voted([1, 1]))).not.toContain('Votes')
  })
})

describe('everything else on the sheet', () => {
  const scene = sceneOf(shop, said)

  it('draws cards by the kind of their lane', () => {
    expect(wordsOf(item(scene, 'card', 'Lost'))).toEqual(['Lost', 'High', 'assumed'])
    const thought = flat(item(scene, 'card', 'Where is it?').primitives)
    expect(thought).toEqual([expect.objectContaining({ text: 'Where is it?', italic: true })])
  })

  const ideas = 'Show the delivery price on the product page and in the basket'
  const told = (evidence?: string, action = 'Adds boots') =>
    openDocument(
      JSON.stringify({
        touchline: 1,
        title: 'Shop',
        lanes: ['actions', 'thoughts', 'backstage', 'opportunities'].map((kind) => ({ kind })),
        stages: [
          {
            title: 'Buy',
            touchpoints: [
              {
                title: 'Basket',
                cards: [
                  { lane: 'actions', text: action, evidence },
                  { lane: 'thoughts', text: 'Hm', evidence },
                  { lane: 'backstage', text: 'Prices', evidence },
                  { lane: 'opportunities', text: ideas, impact: 3, effort: 1, evidence },
                ],
              },
            ],
          },
        ],
      }),
    )
  const marksOf = (scene: Scene, text: string) =>
    (item(scene, 'card', text).primitives ?? []).flatMap((part) =>
      part.kind === 'group' && part.name === 'inferred' ? [part] : [],
    )

  it('marks every kind of card by what it rests on, after its last word, and makes none of them taller', () => {
    const plain = sceneOf(told(), null)
    const marked = sceneOf(told('inferred'), null)
    for (const text of ['Adds boots', 'Hm', 'Prices', ideas]) {
      expect(marksOf(plain, text)).toEqual([])
      expect(marksOf(marked, text)).toHaveLength(1)
      expect(item(marked, 'card', text).box).toEqual(item(plain, 'card', text).box)
    }
  })

  it('keeps the mark of evidence inside of its card, however full the last line is', () => {
    for (let length = 1; length < 40; length++) {
      const action = `Adds${' boots'.repeat(8).slice(0, length)}`.trimEnd()
      const [mark] = marksOf(sceneOf(told('inferred', action), null), action)
      expect((mark?.x ?? Number.NaN) + 11).toBeLessThanOrEqual(124)
    }
  })

  it('explains the marks of evidence that stand on the map in the legend of an export', () => {
    const legend = sceneOf(shop, null, { purpose: 'export' }).items.find(
      ({ kind }) => kind === 'legend',
    )
    expect(wordsOf(legend)).toEqual(['assumed'])
  })

  it('draws a way back as a dashed arc with its label', () => {
    const back = flat(item(scene, 'connection', '18% go back').primitives)
    expect(back[0]).toMatchObject({ kind: 'path', dash: [4, 4] })
    expect(back.at(-1)).toMatchObject({ kind: 'text', text: '18% go back' })
  })

  it('hints at what could be done in empty lanes, but not on paper', () => {
    const hints = (purpose: 'canvas' | 'export') =>
      sceneOf(shop, said, { purpose }).items.filter(({ kind }) => kind === 'hint').length
    expect(hints('canvas')).toBe(3)
    expect(hints('export')).toBe(0)
  })

  it('prints state, basis, answers, period and date on every export', () => {
    const filter = { from: '2025-01-01', to: '2025-06-30' }
    const dated = { ...said, filter: { ...said.filter, ...filter } }
    const exported = sceneOf(shop, dated, { purpose: 'export', exportedOn: '2025-11-21' })
    const line = wordsOf(exported.items.find(({ kind }) => kind === 'provenance')).join(' | ')
    expect(line).toBe(
      'Current state  ·  Research-based  ·  NPS, 95%  ·  n 2,002  ·  1 Jan 2025 – 30 Jun 2025  ·  All customers | Printed 21 Nov 2025',
    )
  })

  it('stands inside its bounds', () => {
    const { bounds, items } = sceneOf(shop, said, { purpose: 'export' })
    for (const { box } of items) {
      expect(box.x).toBeGreaterThanOrEqual(bounds.x)
      expect(box.y).toBeGreaterThanOrEqual(bounds.y)
      expect(box.x + box.width).toBeLessThanOrEqual(bounds.x + bounds.width)
      expect(box.y + box.height).toBeLessThanOrEqual(bounds.y + bounds.height)
    }
  })
})

describe('an edit', () => {
  it('draws anew only what it changed', () => {
    const map = largeMap({ stages: 4, touchpointsPerStage: 4, cards: 150 })
    const before = new Set(sceneOf(map, null).items)
    const card = Object.values(map.card)[3]
    if (!card) throw new Error('no card')
    const same = applyDiff(map, diffOf(map, { put: [{ ...card, text: `${card.text}.` }] }))
    const changed = sceneOf(same, null).items.filter((one) => !before.has(one))
    expect(changed.map(({ id }) => id)).toEqual([card.id])
  })

  it('that moves the rows below keeps what those show', () => {
    const map = largeMap({ stages: 2, touchpointsPerStage: 2, cards: 40 })
    const drawn = new Set(sceneOf(map, null).items.map(({ primitives }) => primitives))
    const card = Object.values(map.card)[0]
    if (!card) throw new Error('no card')
    const text = `${card.text}${'\nand more'.repeat(12)}`
    const taller = applyDiff(map, diffOf(map, { put: [{ ...card, text }] }))
    const redrawn = sceneOf(taller, null).items.filter(({ primitives }) => !drawn.has(primitives))
    // The card, the sheet with its rules, and the label of the row that grew.
    expect(redrawn.map(({ kind }) => kind).sort()).toEqual(['card', 'lane', 'sheet'])
  })

  it('in another language draws every word anew', () => {
    const polish = sceneOf(shop, said, { language: 'pl' })
    expect(wordsOf(item(polish, 'touchpoint', 'Chat'))).toContain('Brak danych')
    expect(wordsOf(item(sceneOf(shop, said), 'touchpoint', 'Chat'))).toContain('No data')
  })
})

describe('what a touchpoint and a card are made to say', () => {
  const tinted = openDocument(
    JSON.stringify({
      touchline: 1,
      title: 'Tints',
      lanes: [{ kind: 'touchpoints' }, { kind: 'actions' }, { kind: 'channels', height: 120 }],
      stages: [
        {
          title: 'Buy',
          colour: 'green',
          touchpoints: [
            {
              title: 'Basket',
              channel: 'web',
              moreChannels: ['app', 'store', 'phone'],
              linkedMap: 'journey_detail000001',
              cards: [{ lane: 'actions', text: 'Looks', colour: 'rose' }],
            },
          ],
        },
      ],
      notes: [{ x: 0, y: -200, text: 'Plain' }],
    }),
  )
  const items = sceneOf(tinted, null).items
  const ofKind = (kind: SceneItem['kind']) => items.find((item) => item.kind === kind)
  const fills = (kind: SceneItem['kind']) =>
    flat(ofKind(kind)?.primitives ?? []).flatMap((primitive) =>
      'fill' in primitive && primitive.kind === 'rect' ? primitive.fill : [],
    )

  it('paints the tints that were chosen, and notes in amber', () => {
    expect(fills('stage')).toEqual(['tint-green'])
    expect(fills('card')).toEqual(['tint-rose'])
    expect(fills('note')).toEqual(['tint-amber'])
  })

  it('counts the channels that have no room, and marks the way into another map', () => {
    const card = flat(ofKind('touchpoint')?.primitives ?? [])
    expect(card.flatMap((each) => (each.kind === 'text' ? each.text : []))).toContain('+3')
    expect(card.flatMap((each) => ('name' in each ? each.name : []))).toContain('map')
  })

  it('lists them all in the lane of channels', () => {
    const words = flat(ofKind('channel')?.primitives ?? [])
    expect(words.flatMap((each) => (each.kind === 'text' ? each.text : []))).toEqual([
      'Web',
      'Mobile app',
      'Store',
      'Phone',
    ])
  })
})
