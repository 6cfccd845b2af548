import { attempt } from './say-error.ts'
import { settingsStore, setZoom } from './settings.ts'

/** The sizes that the interface can be drawn in, in percent. */
const zoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const

export type ZoomChange = 'larger' | 'smaller' | 'usual'

/** The size that a change leads to; null where there is none. */
export function interfaceZoom(change: ZoomChange): number | null {
  const { zoom } = settingsStore.getState()
  if (change === 'usual') return 100
  const further =
    change === 'larger'
      ? zoomSteps.find((step) => step > zoom)
      : zoomSteps.findLast((step) => step < zoom)
  return further ?? null
}

export function changeZoom(change: ZoomChange): void {
  const zoom = interfaceZoom(change)
  if (zoom !== null) attempt(setZoom(zoom))
}
