import { describe, expect, it } from 'vitest'
import { placeBeside } from '../../../renderer/ui/place-beside.ts'

const room = { width: 800, height: 600 }
const bubble = { width: 100, height: 24 }

describe('where a tooltip stands', () => {
  it('in the middle below its control', () => {
    expect(
      placeBeside({ left: 400, top: 10, width: 28, height: 28 }, bubble, 'bottom', room),
    ).toEqual({ left: 364, top: 44 })
  })

  it('above it at the bottom edge of the window, where there is no room below', () => {
    expect(
      placeBeside({ left: 400, top: 560, width: 28, height: 28 }, bubble, 'bottom', room),
    ).toEqual({ left: 364, top: 530 })
  })

  it('pushed in at the right edge', () => {
    expect(
      placeBeside({ left: 770, top: 10, width: 28, height: 28 }, bubble, 'bottom', room),
    ).toEqual({ left: 692, top: 44 })
  })

  it('at the other side of a control at the right edge', () => {
    expect(
      placeBeside({ left: 770, top: 300, width: 28, height: 28 }, bubble, 'right', room),
    ).toEqual({ left: 664, top: 302 })
  })
})
