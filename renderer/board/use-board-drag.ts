import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { CardId } from '../../shared/document/card.ts'
import { type Place, placeOfKey } from './place.ts'

/** How far the pointer moves before a press becomes a drag, in px. */
const threshold = 4

/** An opportunity on its way. */
export interface BoardDrag {
  readonly id: CardId
  /** Where the card was on the screen, and its size, in px. */
  readonly box: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  /** The place under the pointer; undefined where there is none. */
  readonly over: Place | null | undefined
  /** How far it has been carried, in px. */
  readonly by: { readonly x: number; readonly y: number }
}

interface Press {
  readonly id: CardId
  readonly card: HTMLElement
  readonly x: number
  readonly y: number
}

/**
 * Carrying a card over the board: it lifts after a few pixels, is put down where the pointer lets it go,
 * and goes back on Escape. A press that was no drag is left to the card's own click.
 */
export function useBoardDrag(onDrop: (id: CardId, place: Place | null) => void) {
  const [drag, setDrag] = useState<BoardDrag | null>(null)
  const press = useRef<Press | null>(null)
  const dragged = useRef(false)
  const lifted = drag !== null

  useEffect(() => {
    if (!lifted) return
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      press.current = null
      setDrag(null)
    }
    window.addEventListener('keydown', cancel, true)
    return () => window.removeEventListener('keydown', cancel, true)
  }, [lifted])

  const end = () => {
    press.current = null
    setDrag(null)
  }
  return {
    drag,
    /** Whether the click that follows a press ended a drag, and so means nothing. */
    wasDrag: () => dragged.current,
    handlersOf: (id: CardId) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        dragged.current = false
        if (event.button !== 0) return
        // From the press on: a quick drag leaves the card with its first step.
        event.currentTarget.setPointerCapture(event.pointerId)
        press.current = { id, card: event.currentTarget, x: event.clientX, y: event.clientY }
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const held = press.current
        if (!held || held.id !== id) return
        // The button was let go where the window could not see it.
        if ((event.buttons & 1) === 0) return end()
        const by = { x: event.clientX - held.x, y: event.clientY - held.y }
        if (!drag && Math.hypot(by.x, by.y) < threshold) return
        dragged.current = true
        const { x, y, width, height } = drag?.box ?? held.card.getBoundingClientRect()
        const over = placeAt(event.clientX, event.clientY)
        setDrag({ id, box: { x, y, width, height }, over, by })
      },
      onPointerUp() {
        if (drag?.over !== undefined && press.current) onDrop(id, drag.over)
        end()
      },
      onPointerCancel: end,
    }),
  }
}

/** The place of the board at a point of the screen. */
function placeAt(x: number, y: number): Place | null | undefined {
  const found = document
    .elementsFromPoint(x, y)
    .find(
      (element): element is HTMLElement =>
        element instanceof HTMLElement && 'place' in element.dataset,
    )
  return placeOfKey(found?.dataset.place)
}
