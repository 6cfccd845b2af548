import { type PointerEvent, type RefObject, useMemo, useRef } from 'react'
import { edgePan } from '../canvas/edge-pan.ts'
import { distance, type Point } from '../canvas/geometry.ts'
import { cellOfRecord } from '../canvas/grid.ts'
import { headHeight } from './measure-table.ts'
import type { Standing } from './place.ts'
import { standAt, type TableContext } from './table-context.ts'
import { type Carried, dropAt, type TableDrop } from './table-drop.ts'
import type { TableView } from './use-table.ts'

/** How far the pointer moves on the screen before a press becomes a drag, in px. */
const threshold = 4

const steps = {
  stage: 'moveStage',
  touchpoint: 'moveTouchpoint',
  lane: 'moveLane',
  card: 'moveCard',
  note: 'moveNote',
} as const

interface Press {
  readonly carried: Carried
  readonly start: Point
  /** What is selected alone when the press was no drag after all; several stay selected meanwhile. */
  readonly alone: Standing | null
  latest: Point
  drop: TableDrop | null
  lifted: boolean
}

/**
 * Carrying rows by their titles, lanes by the heads of their columns, and cards: a bar shows where they
 * would land, the table moves along at its edges, Escape leaves everything as it was.
 */
export function useTableDrag(
  context: TableContext,
  view: TableView,
  untitled: string,
  frame: RefObject<HTMLDivElement | null>,
) {
  const present = useRef({ view, untitled })
  present.current = { view, untitled }
  return useMemo(() => {
    const { session, table } = context
    let press: Press | null = null

    const end = () => {
      press = null
      window.removeEventListener('keydown', cancel, true)
      table.setState({ lifted: null })
    }
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    const show = (held: Press) => {
      const root = frame.current
      if (!root) return
      const { left, top } = root.getBoundingClientRect()
      const { view: drawn, untitled: name } = present.current
      const point = {
        x: held.latest.x - left + root.scrollLeft,
        y: held.latest.y - top + root.scrollTop,
      }
      const measured = { model: drawn.model, edges: drawn.edges, untitled: name }
      held.drop = dropAt(measured, held.carried, point, root.scrollLeft)
      const mark = held.drop?.mark ?? null
      table.setState({ lifted: { ...held.carried, at: held.latest, mark } })
    }
    /** Moves the table on under a pointer at its edge, as long as something is carried. */
    const follow = () => {
      const root = frame.current
      if (!root || !press?.lifted) return
      const { left, top, right, bottom } = root.getBoundingClientRect()
      const by = edgePan({ left, top: top + headHeight, right, bottom }, press.latest)
      if (by.x !== 0 || by.y !== 0) {
        root.scrollLeft -= press.carried.kind === 'stage' ? 0 : by.x
        root.scrollTop -= press.carried.kind === 'lane' ? 0 : by.y
        show(press)
      }
      requestAnimationFrame(follow)
    }
    return {
      /** A press on this thing may become a drag. */
      begin(event: PointerEvent<HTMLElement>, there: Standing, alone: Standing | null) {
        const carried = carriedOf(context, there)
        const at = { x: event.clientX, y: event.clientY }
        press = carried && { carried, start: at, alone, latest: at, drop: null, lifted: false }
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (!press) return
        // The button was let go where the window could not see it.
        if ((event.buttons & 1) === 0) return end()
        press.latest = { x: event.clientX, y: event.clientY }
        if (!press.lifted) {
          if (distance(press.start, press.latest) < threshold) return
          press.lifted = true
          event.currentTarget.setPointerCapture(event.pointerId)
          window.addEventListener('keydown', cancel, true)
          requestAnimationFrame(follow)
        }
        show(press)
      },
      onPointerUp() {
        if (!press) return
        const { carried, drop, lifted, alone } = press
        end()
        if (!lifted && alone) standAt(context, alone)
        if (!lifted || !drop) return
        session.dispatch(steps[carried.kind], drop.change)
        const { document } = session.store.getState()
        const ids = [...carried.ids]
        session.select(ids, ids.length === 1 ? cellOfRecord(document, carried.id) : null)
        context.reveal()
      },
      onPointerCancel: end,
    }
  }, [context, frame])
}

/** What a press on a thing would carry; null for what stays where it is. */
function carriedOf({ session }: TableContext, { item, row, column }: Standing): Carried | null {
  const { document, selection } = session.store.getState()
  const kind = item?.kind === 'card' ? 'card' : item?.kind === 'title' ? titleKind(row.kind) : null
  if (!kind || !item?.id || (column.lane?.kind === 'touchpoints' && kind === 'lane')) return null
  const { id } = item
  const several = kind === 'card' || kind === 'touchpoint'
  const together =
    several && selection.ids.has(id)
      ? [...selection.ids].filter((each) => document[kind][each])
      : [id]
  return { kind, id, ids: new Set(together) }
}

function titleKind(row: Standing['row']['kind']): Carried['kind'] | null {
  switch (row) {
    case 'stage':
    case 'touchpoint':
    case 'note':
      return row
    case 'head':
      return 'lane'
    default:
      return null
  }
}
