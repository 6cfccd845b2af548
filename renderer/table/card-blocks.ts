import type { Card } from '../../shared/document/card.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { TableItem } from './table-model.ts'

/** Neighbouring rows of one stage in which the same cards of a lane stand: one merged cell. */
export interface CardBlock {
  /** The touchpoint of its first row. */
  readonly start: string
  readonly length: number
  readonly items: readonly TableItem[]
}

/**
 * The cells of a lane by touchpoint. Rows with the very same cards are merged, within a stage; where
 * the cards differ, or in the next stage, a card that began above stands as a mention of it.
 */
export function cardBlocks(document: MapDocument, laneId: string): ReadonlyMap<string, CardBlock> {
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
      const block = {
        start,
        length: end - at,
        items: cards.map(
          (card): TableItem => ({
            kind: card.touchpointId === start ? 'card' : 'same',
            id: card.id,
            card,
          }),
        ),
      }
      for (const { touchpoint } of columns.slice(at, end)) {
        if (touchpoint) blocks.set(touchpoint.id, block)
      }
    }
    at = end
  }
  return blocks
}

const sameCards = (a: readonly Card[], b: readonly Card[]) =>
  a.length === b.length && a.every((card, index) => card === b[index])
