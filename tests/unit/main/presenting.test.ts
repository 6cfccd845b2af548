import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createPresenting } from '../../../electron/main/presenting.ts'

/** A window and a display, as far as a presentation changes them. */
function room(full = false) {
  const awake = new Set<number>()
  let made = 0
  let isFull = full
  const page = new EventEmitter()
  const closing = new EventEmitter()
  const present = createPresenting(
    {
      isDestroyed: () => false,
      isFullScreen: () => isFull,
      setFullScreen: (on) => {
        isFull = on
      },
      once: closing.once.bind(closing) as never,
      webContents: { on: page.on.bind(page) as never },
    },
    {
      start: () => {
        made += 1
        awake.add(made)
        return made
      },
      stop: (id) => awake.delete(id),
    },
  )
  return { present, page, closing, isFull: () => isFull, isAwake: () => awake.size > 0 }
}

describe('presenting', () => {
  it('fills the screen, keeps it awake, and leaves everything as it was', () => {
    const { present, isFull, isAwake } = room()
    present(true)
    present(true)
    expect([isFull(), isAwake()]).toEqual([true, true])
    present(false)
    expect([isFull(), isAwake()]).toEqual([false, false])
  })

  it('leaves a window full screen that was so before', () => {
    const { present, isFull, isAwake } = room(true)
    present(true)
    present(false)
    expect([isFull(), isAwake()]).toEqual([true, false])
  })

  it.each(['did-start-loading', 'render-process-gone'])('ends with its page: %s', (event) => {
    const { present, page, isFull, isAwake } = room()
    present(true)
    page.emit(event)
    expect([isFull(), isAwake()]).toEqual([false, false])
  })

  it('lets the display sleep when its window is closed', () => {
    const { present, closing, isAwake } = room()
    present(true)
    closing.emit('closed')
    expect(isAwake()).toBe(false)
  })
})
