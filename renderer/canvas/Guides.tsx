import { useCanvasState } from './canvas-store.ts'

/** The lines along which a note that is moved lies with others. */
export function Guides() {
  const guides = useCanvasState((state) => state.guides)
  return guides.map(({ axis, at, from, to }) => (
    <i
      key={axis}
      className={`guide guide-${axis}`}
      style={
        axis === 'x'
          ? { left: at - 0.5, top: from - 8, height: to - from + 16 }
          : { top: at - 0.5, left: from - 8, width: to - from + 16 }
      }
    />
  ))
}
