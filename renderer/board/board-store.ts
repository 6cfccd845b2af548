import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Card } from '../../shared/document/card.ts'
import { isLate } from '../../shared/document/late.ts'
import type { Sort } from './sort-rows.ts'

export type OpportunityColumn = 'opportunity' | 'value' | 'owner' | 'status' | 'due'
export type PainColumn = 'painPoint' | 'value' | 'severity' | 'frequency' | 'idea'

/** The most worthwhile first, the worst first: the order in which ranks and brackets are read. */
export const byWorth = { column: 'value', descending: true } as const

/** How the board is looked at; kept while one looks at other views, never saved. */
export interface BoardState {
  readonly look: 'cards' | 'bubbles'
  /** Null: everybody's; empty: those without an owner. */
  readonly owner: string | null
  /** `none`: those without a status; null: all. */
  readonly status: NonNullable<Card['status']> | 'none' | null
  /** `soon`: within the next 30 days; `none`: without a date; null: all. */
  readonly due: 'late' | 'soon' | 'none' | null
  readonly sort: Sort<OpportunityColumn>
  readonly pains: 'without' | 'all'
  readonly painSort: Sort<PainColumn>
}

export const boardStore = createStore<BoardState>()(() => ({
  look: 'cards',
  owner: null,
  status: null,
  due: null,
  sort: byWorth,
  pains: 'without',
  painSort: byWorth,
}))

export const useBoard = (): BoardState => useStore(boardStore)

const soonDays = 30

/** Whether the filters let an opportunity through. `today` is an ISO date. */
export function passes(
  { owner, status, due }: Pick<BoardState, 'owner' | 'status' | 'due'>,
  card: Card,
  today: string,
): boolean {
  return (
    (owner === null || card.owner.trim() === owner) &&
    (status === null || (card.status ?? 'none') === status) &&
    (due === null || isDue(due, card, today))
  )
}

function isDue(wanted: NonNullable<BoardState['due']>, card: Card, today: string): boolean {
  if (wanted === 'none') return card.due === null
  if (wanted === 'late') return isLate(card, today)
  const last = new Date(`${today}T00:00:00Z`)
  last.setUTCDate(last.getUTCDate() + soonDays)
  return card.due !== null && card.due >= today && card.due <= last.toISOString().slice(0, 10)
}
