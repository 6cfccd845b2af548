import type { WindowPlace } from './settings-file.ts'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const smallestWindow = { width: 960, height: 600 } as const
const firstWindow = { width: 1600, height: 1000 } as const

/**
 * Where to open the window: where it was, if enough of it is still on a screen to be taken hold of;
 * else in the middle, as large as the screen allows.
 */
export function placeOnScreens(
  remembered: WindowPlace | undefined,
  screens: readonly Area[],
): Partial<Area> & { width: number; height: number } {
  if (remembered?.x !== undefined && remembered.y !== undefined) {
    const { x, y, width, height } = remembered
    if (screens.some((screen) => titleBarIsReachable({ x, y, width, height }, screen))) {
      return { x, y, width, height }
    }
  }
  const screen = screens[0]
  const wanted = remembered ?? firstWindow
  return {
    width: Math.min(wanted.width, screen?.width ?? wanted.width),
    height: Math.min(wanted.height, screen?.height ?? wanted.height),
  }
}

/** How far a window is put from one that it would cover wholly. */
const step = 32

/** Moved until it lies wholly on no other window; where there is no room left for that, it stays. */
export function besideOthers<P extends Partial<Area> & { width: number; height: number }>(
  place: P,
  others: readonly Area[],
  screens: readonly Area[],
): P {
  const { x, y } = place
  if (x === undefined || y === undefined) return place
  if (!others.some((other) => other.x === x && other.y === y)) return place
  const moved = { ...place, x: x + step, y: y + step }
  const fits = screens.some((screen) => titleBarIsReachable({ ...moved }, screen))
  return fits ? besideOthers(moved, others, screens) : place
}

function titleBarIsReachable(window: Area, screen: Area): boolean {
  const across =
    Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  return across >= 200 && window.y >= screen.y - 10 && window.y <= screen.y + screen.height - 60
}
