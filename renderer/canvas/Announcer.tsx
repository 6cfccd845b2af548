import { useCanvasState } from './canvas-store.ts'

/** Tells screen readers what has just happened. */
export function Announcer() {
  const said = useCanvasState((state) => state.said)
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  )
}
