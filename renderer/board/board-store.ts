import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Card } from '../../shared/document/card.ts'

/** How the board is looked at; kept while one looks at other views, never saved. */
export interface BoardState {
  readonly look: 'cards' | 'bubbles'
  /** Null: everybody's; empty: those without an owner. */
  readonly owner: string | null
  /** `none`: those without a status; null: all. */
  readonly status: NonNullable<Card['status']> | 'none' | null
  readonly pains: 'without' | 'all'
}

export const boardStore = createStore<BoardState>()(() => ({
  look: 'cards',
  owner: null,
  status: null,
  pains: 'without',
}))

export const useBoard = (): BoardState => useStore(boardStore)

/** Whether the filters let an opportunity through. */
export function passes(
  { owner, status }: Pick<BoardState, 'owner' | 'status'>,
  card: Card,
): boolean {
  return (
    (owner === null || card.owner.trim() === owner) &&
    (status === null || (card.status ?? 'none') === status)
  )
}
