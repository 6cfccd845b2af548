import { createContext, useContext } from 'react'
import type { MapDocument } from '../../shared/document/document.ts'
import type { Layout } from '../../shared/scene/layout.ts'
import type { Scene } from '../../shared/scene/primitive.ts'

/** The map as it is drawn at this moment, with a change that is only shown so far. */
export interface Picture {
  readonly document: MapDocument
  readonly layout: Layout
  readonly scene: Scene
}

const PictureContext = createContext<Picture | null>(null)
export const PictureProvider = PictureContext.Provider

export function usePicture(): Picture {
  const picture = useContext(PictureContext)
  if (!picture) throw new TypeError('There is no canvas above this component')
  return picture
}
