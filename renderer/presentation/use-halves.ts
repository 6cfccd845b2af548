import { type PointerEvent, useRef } from 'react'

/** Px that a finger moves sideways before it is a swipe and no longer a touch. */
const swipe = 50

interface Halves {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
}

/** A click on the right half goes on, on the left half back; so does a swipe to the left or the right. */
export function useHalves(go: (direction: 'next' | 'back') => void): Halves {
  const down = useRef<{ readonly x: number; readonly y: number } | null>(null)
  return {
    onPointerDown: (event) => {
      const usable = event.button === 0 && !isControl(event.target)
      down.current = usable ? { x: event.clientX, y: event.clientY } : null
    },
    onPointerUp: (event) => {
      const from = down.current
      down.current = null
      if (!from || isControl(event.target)) return
      const x = event.clientX - from.x
      const y = event.clientY - from.y
      if (Math.abs(x) > swipe && Math.abs(x) > Math.abs(y)) go(x < 0 ? 'next' : 'back')
      else if (Math.hypot(x, y) < swipe) go(event.clientX < window.innerWidth / 2 ? 'back' : 'next')
    },
  }
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, input, [role="dialog"]') !== null
}
