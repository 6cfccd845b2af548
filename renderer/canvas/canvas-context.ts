import type { MapDocument } from '../../shared/document/document.ts'
import type { MapSession } from '../document/session.ts'
import type { CanvasStore } from './canvas-store.ts'

/** What every command and gesture works on: the open map, and what is passing on the canvas. */
export interface CanvasContext {
  readonly session: MapSession
  readonly canvas: CanvasStore
}

/** The document as it is now. */
export function presentOf({ session }: Pick<CanvasContext, 'session'>): MapDocument {
  return session.store.getState().document
}
