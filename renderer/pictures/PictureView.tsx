import { Image } from 'lucide-react'
import { useLoadedPicture } from './loaded-pictures.ts'
import './pictures.css'

/** A picture of the workspace that fills its place; a calm one while it is on its way or cannot be had. */
export function PictureView({ picture, alt }: { readonly picture: string; readonly alt: string }) {
  const loaded = useLoadedPicture(picture)
  if (loaded.state === 'ready') {
    return <img className="picture-view" src={loaded.url} alt={alt} draggable={false} />
  }
  return (
    <span className="picture-view picture-view-empty" role="img" aria-label={alt}>
      {loaded.state === 'missing' && <Image size={16} strokeWidth={1.75} aria-hidden />}
    </span>
  )
}
