import type { Card } from '../../shared/document/card.ts'
import type { Connection } from '../../shared/document/connection.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import type { Emotion } from '../../shared/document/emotion.ts'
import { groupOf } from '../../shared/document/group-of.ts'
import { createMemo } from '../../shared/document/memo.ts'
import type { Persona } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import type { TableColumn } from './table-model.ts'
import type { TableRow } from './table-rows.ts'
import type { Talk, TalkOf } from './talk.ts'

/** What stands in a cell, from top to bottom; the keyboard stops at each. */
export type TableItem = { readonly talk: Talk } & (
  | { readonly kind: 'title'; readonly id: string }
  | { readonly kind: 'card'; readonly id: string; readonly card: Card }
  /** A card that begins above, at `origin`, and reaches this row without being merged with it. */
  | {
      readonly kind: 'same'
      readonly id: string
      readonly card: Card
      readonly origin: Touchpoint | undefined
    }
  | {
      readonly kind: 'emotion'
      readonly id: string | null
      readonly persona: Persona
      readonly emotion: Emotion | undefined
    }
  | {
      readonly kind: 'connection'
      readonly id: string
      readonly connection: Connection
      readonly target: Touchpoint | undefined
    }
)

export type TableItems = readonly TableItem[]

const none: TableItems = []
const titles = createMemo<TableItems>()
const stageCards = createMemo<TableItems>()
const levels = createMemo<TableItems>()
const ways = createMemo<TableItems>()
const waysFrom = createMemo<ReadonlyMap<string, readonly Connection[]>>()

/** What stands in a cell, but for cards of touchpoints; the same list until something in it changes. */
export function createItems(
  document: MapDocument,
  talkOf: TalkOf,
): (row: TableRow, column: TableColumn) => TableItems {
  const { cardsOf, personas, emotionOf } = mapOf(document)
  const title = (record: { readonly id: string }) => {
    const talk = talkOf(record.id)
    return titles(record, [talk], () => [{ kind: 'title', id: record.id, talk }])
  }
  const connections = waysFrom(document.connection, [], () =>
    groupOf(Object.values(document.connection), ({ from }) => from),
  )
  return (row, column) => {
    switch (row.kind) {
      case 'head':
        return column.lane ? title(column.lane) : none
      case 'note':
        return title(row.note)
      case 'stage': {
        if (column.kind === 'touchpoints') return title(row.stage)
        const cards = cardsOf(column.key, row.stage.id)
        const [first] = cards
        if (!first) return none
        return stageCards(first, [...cards, ...cards.map(({ id }) => talkOf(id))], () =>
          cards.map((card) => ({ kind: 'card', id: card.id, card, talk: talkOf(card.id) })),
        )
      }
      case 'touchpoint': {
        const { touchpoint } = row
        if (column.kind === 'touchpoints') return title(touchpoint)
        if (column.kind === 'emotions') {
          const emotions = personas.map(({ id }) => emotionOf(id, touchpoint.id))
          const talk = emotions.map((emotion) => talkOf(emotion?.id ?? ''))
          return levels(touchpoint, [...personas, ...emotions, ...talk], () =>
            personas.map((persona, at) => ({
              kind: 'emotion',
              id: emotions[at]?.id ?? null,
              persona,
              emotion: emotions[at],
              talk: talkOf(emotions[at]?.id ?? ''),
            })),
          )
        }
        const from = column.kind === 'leadsTo' ? connections.get(touchpoint.id) : undefined
        const [first] = from ?? []
        if (!from || !first) return none
        const targets = from.map(({ to }) => document.touchpoint[to])
        const talk = from.map(({ id }) => talkOf(id))
        return ways(first, [...from, ...targets, ...talk], () =>
          from.map((connection, at) => ({
            kind: 'connection',
            id: connection.id,
            connection,
            target: targets[at],
            talk: talkOf(connection.id),
          })),
        )
      }
      default:
        return none
    }
  }
}
