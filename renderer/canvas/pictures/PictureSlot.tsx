import { ImagePlus } from 'lucide-react'
import { useCanvasState } from '../canvas-store.ts'
import { placeAt } from '../Rings.tsx'

/** Where a picture that is being dragged over the map would go. */
export function PictureSlot() {
  const box = useCanvasState((state) => state.pictureOver)
  return (
    box && (
      <div className="picture-slot" style={placeAt(box)} aria-hidden="true">
        <ImagePlus size={16} strokeWidth={1.75} />
      </div>
    )
  )
}
