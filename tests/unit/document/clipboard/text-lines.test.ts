import { describe, expect, it } from 'vitest'
import { nowhere } from '../../../../shared/document/clipboard/paste-target.ts'
import { linesOf, pasteItems } from '../../../../shared/document/clipboard/text-lines.ts'
import { applyDiff } from '../../../../shared/document/diff.ts'
import { problemsOf } from '../../../../shared/document/integrity.ts'
import { mapOf } from '../../../../shared/document/query.ts'
import { openDocument } from '../../../builders/shop-map.ts'

const map = openDocument(
  JSON.stringify({
    touchline: 1,
    title: 'Heating repair',
    lanes: [{ kind: 'touchpoints' }, { kind: 'actions' }, { kind: 'emotions' }],
    stages: [
      {
        title: 'Notice',
        touchpoints: [
          {
            title: 'Radiator',
            cards: [
              { lane: 'actions', text: 'Feels it' },
              { lane: 'actions', text: 'Waits' },
            ],
          },
          { title: 'Helpline' },
        ],
      },
      { title: 'Repair' },
    ],
  }),
)
const index = mapOf(map)
const rowOf = (kind: string) => index.lanes.find((lane) => lane.kind === kind)?.id ?? null
const radiator = index.touchpoints[0]
const [feels] = index.cardsOf(rowOf('actions') ?? '', radiator?.id ?? '')
const at = (row: string | null, after: string | null = null) => ({
  ...nowhere,
  row,
  column: radiator?.id ?? null,
  after,
})
const items = ['Looks up the number', 'Calls']

function paste(row: string | null, after: string | null = null) {
  const pasted = pasteItems(map, items, at(row, after))
  const document = pasted ? applyDiff(map, pasted.diff) : map
  expect(problemsOf(document)).toEqual([])
  return { pasted, index: mapOf(document) }
}

describe('lines of a text', () => {
  it('lose bullets and check boxes, blank lines and the space around them', () => {
    expect(linesOf('• Feels it\r\n\r\n  - Calls  \n[x] Waits\n☐ Pays\n')).toEqual([
      'Feels it',
      'Calls',
      'Waits',
      'Pays',
    ])
  })

  it('lose numbers that count up, and keep those that mean something', () => {
    expect(linesOf('1. Search\n2. Compare\n3) Pay')).toEqual(['Search', 'Compare', 'Pay'])
    expect(linesOf('3. emelet')).toEqual(['3. emelet'])
    expect(linesOf('5. nap\n12. nap')).toEqual(['5. nap', '12. nap'])
    expect(linesOf('-5 degrees inside\n3.5 hours on hold')).toEqual([
      '-5 degrees inside',
      '3.5 hours on hold',
    ])
  })
})

describe('texts pasted', () => {
  it('into a cell become cards behind the one where the keyboard stands', () => {
    const lane = rowOf('actions')
    const { pasted, index: after } = paste(lane, feels?.id)
    const texts = after.cardsOf(lane ?? '', radiator?.id ?? '').map(({ text }) => text)
    expect(texts).toEqual(['Feels it', 'Looks up the number', 'Calls', 'Waits'])
    expect(pasted?.selected).toHaveLength(2)
  })

  it('into the row of the touchpoints become touchpoints, into that of the stages stages', () => {
    const row = paste(rowOf('touchpoints')).index
    expect(row.touchpoints.map(({ title }) => title)).toEqual([
      'Radiator',
      'Looks up the number',
      'Calls',
      'Helpline',
    ])
    const stages = paste('stages').index.stages.map(({ title }) => title)
    expect(stages).toEqual(['Notice', 'Looks up the number', 'Calls', 'Repair'])
  })

  it('where the keyboard is nowhere become notes, one below the other', () => {
    const pasted = pasteItems(map, items, { ...nowhere, point: { x: 40.4, y: 10 } })
    const notes = Object.values(applyDiff(map, pasted?.diff ?? never()).note)
    expect(notes.map(({ text, x, y }) => [text, x, y])).toEqual([
      ['Looks up the number', 40, 10],
      ['Calls', 40, 106],
    ])
  })

  it('into the emotions are refused: a text is no level', () => {
    expect(paste(rowOf('emotions')).pasted).toBeNull()
  })

  it('that no card could hold are cut, not lost', () => {
    const long = 'x'.repeat(25_000)
    const pasted = pasteItems(map, [long], at(rowOf('actions')))
    const texts = Object.values(pasted?.diff.added ?? {}).map((card) =>
      card.type === 'card' ? card.text.length : 0,
    )
    expect(texts).toEqual([10_000, 10_000, 5_000])
  })
})

function never(): never {
  throw new Error('missing')
}
