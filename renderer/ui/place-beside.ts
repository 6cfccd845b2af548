export type Side = 'top' | 'right' | 'bottom' | 'left'

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
type Size = Pick<Box, 'width' | 'height'>

/** Between an anchor and what stands beside it, and between that and the window's edge, in px. */
const gap = 6
const edge = 8

const opposite: Readonly<Record<Side, Side>> = {
  top: 'bottom',
  bottom: 'top',
  left: 'right',
  right: 'left',
}

/** The top-left corner for a bubble beside an anchor, centred on it, kept within the window; on the other side where there is no room. */
export function placeBeside(
  anchor: Box,
  bubble: Size,
  side: Side,
  room: Size,
): { left: number; top: number } {
  const wanted = corner(anchor, bubble, side)
  const place = fits(wanted, bubble, side, room) ? wanted : corner(anchor, bubble, opposite[side])
  return {
    left: clamp(place.left, edge, room.width - bubble.width - edge),
    top: clamp(place.top, edge, room.height - bubble.height - edge),
  }
}

function corner(anchor: Box, bubble: Size, side: Side): { left: number; top: number } {
  const centred = {
    left: anchor.left + (anchor.width - bubble.width) / 2,
    top: anchor.top + (anchor.height - bubble.height) / 2,
  }
  switch (side) {
    case 'top':
      return { left: centred.left, top: anchor.top - bubble.height - gap }
    case 'bottom':
      return { left: centred.left, top: anchor.top + anchor.height + gap }
    case 'left':
      return { left: anchor.left - bubble.width - gap, top: centred.top }
    case 'right':
      return { left: anchor.left + anchor.width + gap, top: centred.top }
  }
}

/** Only the direction away from the anchor counts: along it the bubble can be pushed. */
function fits(place: { left: number; top: number }, bubble: Size, side: Side, room: Size): boolean {
  switch (side) {
    case 'top':
      return place.top >= edge
    case 'bottom':
      return place.top + bubble.height <= room.height - edge
    case 'left':
      return place.left >= edge
    case 'right':
      return place.left + bubble.width <= room.width - edge
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
