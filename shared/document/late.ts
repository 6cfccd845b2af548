import type { Card } from './card.ts'

/** Whether an opportunity's date has passed and it is not done. `today` is an ISO date, `2025-03-31`. */
export function isLate({ due, status }: Pick<Card, 'due' | 'status'>, today: string): boolean {
  return due !== null && status !== 'done' && due < today
}
