import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
import { app } from '../app/bridge.ts'
import { attempt } from '../app/say-error.ts'

/** Full screen and no sleep, as long as the component is there. */
export function useFullScreen(): void {
  useEffect(() => {
    attempt(app.present({ on: true }))
    return () => attempt(app.present({ on: false }))
  }, [])
}

/** A slide is laid out on 1600 × 1000 units at least; one unit is `--u` in CSS. */
const units = { width: 1600, height: 1000 }

/** The width of a slide in units: 1600, or more on a screen that is wider than 16:10. */
export function useSlideWidth(): number {
  return useSyncExternalStore(onResize, () => {
    const unit = Math.min(window.innerWidth / units.width, window.innerHeight / units.height)
    return Math.round(window.innerWidth / (unit || 1))
  })
}

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

/** Ms without movement after which the pointer is only in the way. */
const rest = 3000

/** Whether the pointer has rested so long that it is hidden. */
export function useRestingPointer(area: RefObject<HTMLElement | null>): boolean {
  const [resting, setResting] = useState(false)
  useEffect(() => {
    const element = area.current
    if (!element) return
    let timer = setTimeout(() => setResting(true), rest)
    const wake = () => {
      setResting(false)
      clearTimeout(timer)
      timer = setTimeout(() => setResting(true), rest)
    }
    element.addEventListener('pointermove', wake)
    element.addEventListener('pointerdown', wake)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('pointermove', wake)
      element.removeEventListener('pointerdown', wake)
    }
  }, [area])
  return resting
}
