import { type RefObject, useEffect, useRef } from 'react'
import './over-slides.css'

interface SpotlightProps {
  /** From 1 to 9. */
  readonly size: number
  readonly area: RefObject<HTMLElement | null>
}

/** Everything but a soft-edged circle around the pointer goes dim. */
export function Spotlight({ size, area }: SpotlightProps) {
  const light = useRef<HTMLDivElement>(null)
  useEffect(() => light.current?.style.setProperty('--spot-size', String(size)), [size])
  useEffect(() => {
    const element = area.current
    if (!element) return
    // Through the style, not through React: it follows every move of the pointer.
    const follow = ({ clientX, clientY }: PointerEvent) => {
      light.current?.style.setProperty('--spot-x', `${clientX}px`)
      light.current?.style.setProperty('--spot-y', `${clientY}px`)
    }
    element.addEventListener('pointermove', follow)
    element.addEventListener('pointerdown', follow)
    return () => {
      element.removeEventListener('pointermove', follow)
      element.removeEventListener('pointerdown', follow)
    }
  }, [area])
  return <div ref={light} className="presentation-spotlight" aria-hidden />
}
