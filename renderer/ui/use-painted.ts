import { useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

let painted = false

/**
 * Whether the window has shown its first picture. What stands beside a map and is long (the rows of the
 * outline, the counts of the inspector) waits for that, so that a large map is seen sooner; later it is
 * there at once.
 */
export function usePainted(): boolean {
  const [shown, setShown] = useState(painted)
  useEffect(() => {
    if (shown) return
    return afterPaint(() => {
      painted = true
      setShown(true)
    })
  }, [shown])
  return shown
}
