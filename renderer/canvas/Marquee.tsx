import { useCanvasState } from './canvas-store.ts'
import { placeAt } from './Rings.tsx'

/** The area in which everything will be selected. */
export function Marquee() {
  const marquee = useCanvasState((state) => state.marquee)
  return marquee && <div className="marquee" style={placeAt(marquee)} />
}
