import { describe, expect, it } from 'vitest'
import { besideOthers, placeOnScreens } from '../../../electron/main/window-place.ts'

const laptop = { x: 0, y: 0, width: 1440, height: 860 }
const monitor = { x: 1440, y: -200, width: 2560, height: 1400 }
const remembered = { x: 1600, y: 0, width: 1800, height: 1000, maximized: false }

describe('where the window opens', () => {
  it('is where it was, on the second screen too', () => {
    expect(placeOnScreens(remembered, [laptop, monitor])).toEqual({
      x: 1600,
      y: 0,
      width: 1800,
      height: 1000,
    })
  })

  it('is on the screen that is left when the other was unplugged, and no larger than it', () => {
    expect(placeOnScreens(remembered, [laptop])).toEqual({ width: 1440, height: 860 })
  })

  it('fits the first window to a small screen', () => {
    expect(placeOnScreens(undefined, [laptop])).toEqual({ width: 1440, height: 860 })
    expect(placeOnScreens(undefined, [monitor])).toEqual({ width: 1600, height: 1000 })
  })
})

describe('a window that would cover another', () => {
  const place = { x: 100, y: 100, width: 1200, height: 700 }

  it('stands a step beside it, and beside the next', () => {
    expect(besideOthers(place, [], [laptop])).toBe(place)
    const second = besideOthers(place, [place], [laptop])
    expect(second).toEqual({ ...place, x: 132, y: 132 })
    expect(besideOthers(place, [place, second], [laptop])).toEqual({ ...place, x: 164, y: 164 })
  })

  it('stays where its title bar can be reached', () => {
    const low = { x: 0, y: 790, width: 1200, height: 700 }
    expect(besideOthers(low, [low], [laptop])).toEqual(low)
  })
})
