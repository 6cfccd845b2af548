import type { Card } from '../../shared/document/card.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { createMemo } from '../../shared/document/memo.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { TableItem, TableItems } from './table-items.ts'

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

/**
 * The cells of a lane by touchpoint. Rows with the very same cards are merged, within a stage; where
 * the cards differ, or in the next stage, a card that began above stands as a mention of it. A cell is
 * the same object until something in it changes.
 */
export function cardBlocks(document: MapDocument, laneId: string): CardBlocks {
  const { columns, cardsOfLane } = mapOf(document)
  return lanes(cardsOfLane(laneId), [columns], () => makeBlocks(document, laneId))
}

function makeBlocks(document: MapDocument, laneId: string): CardBlocks {
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
      const block = keepBlock(document, start, end - at, cards)
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
  start: string,
  length: number,
  cards: readonly Card[],
): CardBlock {
  const last = cards.at(-1)
  if (!last) return { start, length, items: none }
  const origins = cards.map(({ touchpointId }) =>
    touchpointId === null || touchpointId === start ? undefined : document.touchpoint[touchpointId],
  )
  // What began last is seldom in more than a few cells.
  return kept(last, [start, length, ...cards, ...origins], () => ({
    start,
    length,
    items: cards.map(
      (card, at): TableItem =>
        card.touchpointId === start
          ? { kind: 'card', id: card.id, card }
          : { kind: 'same', id: card.id, card, origin: origins[at] },
    ),
  }))
}

const none: TableItems = []
const sameCards = (a: readonly Card[], b: readonly Card[]) =>
  a.length === b.length && a.every((card, index) => card === b[index])
