import type { PointerEvent } from 'react'
import { type Standing, standingAt } from './place.ts'
import { standAt, type TableContext } from './table-context.ts'
import { toggleFolded } from './table-store.ts'

export const isField = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement

/** What the pointer points at: the thing, else its cell. */
export function pointedAt(target: EventTarget, { model }: TableContext): Standing | undefined {
  const element = target instanceof Element ? target : null
  const cell = element?.closest<HTMLElement>('[data-cell]')
  const item = Number(element?.closest<HTMLElement>('[data-item]')?.dataset.item ?? 0)
  const { row = '', column = '' } = cell?.dataset ?? {}
  return cell ? standingAt(model(), { row, column, item }) : undefined
}

/** Selects what is pressed. Answers what may be carried from there, and whether it was one of several. */
export function pressPointer(
  event: PointerEvent<HTMLDivElement>,
  context: TableContext,
): { readonly there: Standing; readonly among: boolean } | null {
  if (isField(event.target) || event.button === 1) return null
  const there = pointedAt(event.target, context)
  if (!there) return null
  const { session, table } = context
  const { ids } = session.store.getState().selection
  const id = there.item?.id
  const chosen = typeof id === 'string' && ids.has(id)
  if (event.target instanceof Element && event.target.closest('[data-fold]')) {
    toggleFolded(table, there.row.key)
    return null
  }
  // The right button opens the menu of what is selected; it selects what it points at first.
  if (event.button === 2 && chosen) return null
  if ((event.shiftKey || event.ctrlKey || event.metaKey) && id) {
    table.setState({ place: there.place })
    session.toggleSelected(id)
    return null
  }
  const among = chosen && ids.size > 1
  if (!among) standAt(context, there)
  return event.button === 0 ? { there, among } : null
}
