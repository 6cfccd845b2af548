import type { Card } from '../../shared/document/card.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { createMemo } from '../../shared/document/memo.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { TableItem, TableItems } from './table-items.ts'
import type { TalkOf } from './talk.ts'

/** Neighbouring rows of one stage in which the same cards of a lane stand: one merged cell. */
export interface CardBlock {
  /** The touchpoint of its first row. */
  readonly start: string
  readonly length: number
  readonly items: TableItems
}

type CardBlocks = ReadonlyMap<string, CardBlock>
const lanes = createMemo<CardBlocks>()
const kept = createMemo<CardBlock>()
const empty = createMemo<CardBlock>()

/**
 * The cells of a lane by touchpoint. Rows with the very same cards are merged, within a stage; where
 * the cards differ, or in the next stage, a card that began above stands as a mention of it. A cell is
 * the same object until something in it changes.
 */
export function cardBlocks(document: MapDocument, laneId: string, talkOf: TalkOf): CardBlocks {
  const { columns, cardsOfLane } = mapOf(document)
  return lanes(cardsOfLane(laneId), [columns, talkOf], () => makeBlocks(document, laneId, talkOf))
}

function makeBlocks(document: MapDocument, laneId: string, talkOf: TalkOf): CardBlocks {
  const { columns, columnOf, cardsOfLane } = mapOf(document)
  const present = columns.map((): Card[] => [])
  const ordered = [...cardsOfLane(laneId)].sort(
    (a, b) => (columnOf(a.touchpointId ?? '') ?? 0) - (columnOf(b.touchpointId ?? '') ?? 0),
  )
  for (const card of ordered) {
    const start = card.touchpointId === null ? undefined : columnOf(card.touchpointId)
    if (start === undefined) continue
    for (const cards of present.slice(start, start + card.span)) cards.push(card)
  }
  const blocks = new Map<string, CardBlock>()
  for (let at = 0; at < columns.length; ) {
    const column = columns[at]
    const cards = present[at] ?? []
    let end = at + 1
    while (
      cards.length > 0 &&
      columns[end]?.stage === column?.stage &&
      sameCards(cards, present[end] ?? [])
    ) {
      end += 1
    }
    const start = column?.touchpoint?.id
    if (start) {
      const block = keepBlock(document, { start, length: end - at, cards, talkOf })
      for (const { touchpoint } of columns.slice(at, end)) {
        if (touchpoint) blocks.set(touchpoint.id, block)
      }
    }
    at = end
  }
  return blocks
}

function keepBlock(
  document: MapDocument,
  block: {
    readonly start: string
    readonly length: number
    readonly cards: readonly Card[]
    readonly talkOf: TalkOf
  },
): CardBlock {
  const { start, length, cards, talkOf } = block
  const last = cards.at(-1)
  const touchpoint = document.touchpoint[start]
  if (!last) return empty(touchpoint ?? none, [], () => ({ start, length, items: none }))
  const origins = cards.map(({ touchpointId }) =>
    touchpointId === null || touchpointId === start ? undefined : document.touchpoint[touchpointId],
  )
  const talk = cards.map(({ id }) => talkOf(id))
  // What began last is seldom in more than a few cells.
  return kept(last, [start, length, ...cards, ...origins, ...talk], () => ({
    start,
    length,
    items: cards.map(
      (card, at): TableItem => ({
        id: card.id,
        card,
        talk: talkOf(card.id),
        ...(card.touchpointId === start ? { kind: 'card' } : { kind: 'same', origin: origins[at] }),
      }),
    ),
  }))
}

const none: TableItems = []
const sameCards = (a: readonly Card[], b: readonly Card[]) =>
  a.length === b.length && a.every((card, index) => card === b[index])
