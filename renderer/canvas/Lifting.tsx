import { useCanvasState } from './canvas-store.ts'
import { usePicture } from './picture-context.ts'
import { boxOf } from './place-box.ts'
import { placeAt } from './Rings.tsx'
import { SvgPrimitives } from './SvgPrimitives.tsx'

/** What is being dragged: the dashed place that it left, the bar where it would land, and itself in the air. */
export function Lifting() {
  const { layout, scene } = usePicture()
  const lifted = useCanvasState((state) => state.lifted)
  if (!lifted) return null
  const box = boxOf(layout, lifted.id)
  const item = scene.items.find(({ id }) => id === lifted.id)
  if (!box || !item) return null
  return (
    <>
      {lifted.kind !== 'note' && (
        <div className={`origin origin-${lifted.kind}`} style={placeAt(box)} />
      )}
      {lifted.bar && (
        <div
          className={lifted.bar.width > lifted.bar.height ? 'drop-bar drop-bar-flat' : 'drop-bar'}
          style={placeAt(lifted.bar)}
        />
      )}
      <div
        className={`lifted lifted-${lifted.kind}`}
        style={placeAt({ ...box, x: box.x + lifted.by.x, y: box.y + lifted.by.y })}
      >
        <svg width={box.width} height={box.height} aria-hidden="true">
          <SvgPrimitives primitives={item.primitives} />
        </svg>
      </div>
    </>
  )
}
