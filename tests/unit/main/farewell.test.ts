import { describe, expect, it, vi } from 'vitest'
import { type Leaving, sayFarewell } from '../../../electron/main/farewell.ts'
import { messages } from '../../../electron/main/messages.ts'

/** What the user answers when asked whether to close a window that has not saved: 0 keeps it open. */
let answer = 0
const asked: string[] = []
vi.mock('electron', () => ({
  dialog: {
    showMessageBox: async (_window: unknown, { message }: { message: string }) => {
      asked.push(message)
      return { response: answer }
    },
  },
}))

/** A window as far as farewell is concerned, which writes down what it is told. */
function windowOf(path: string | null, told: string[], flush: () => Promise<boolean>): Leaving {
  const native: Pick<Leaving['native'], 'isDestroyed' | 'show'> = {
    isDestroyed: () => false,
    show: () => undefined,
  }
  return {
    path: () => path,
    native: Object.assign(Object.create(null), native),
    link: {
      send: () => undefined,
      forward: () => undefined,
      flushed: () => undefined,
      pageIs: () => undefined,
      flush: () => {
        told.push('flush')
        return flush()
      },
    },
    storage: {
      call: async (method) => void told.push(method),
      open: async () => undefined,
      close: async () => void told.push('close'),
      pid: () => undefined,
    },
  }
}

const words = () => messages.en

describe('farewell', () => {
  it('stops a long import before the window is asked to save, so that nobody is asked in vain', async () => {
    const told: string[] = []
    // What is saved waits behind an import that goes on.
    const window = windowOf('/maps/shop.touchline', told, async () =>
      told.includes('cancelImports'),
    )
    expect(await sayFarewell([window], words)).toBe(true)
    expect(told).toEqual(['cancelImports', 'flush', 'close'])
    expect(asked).toEqual([])
  })

  it('asks about the window that could not save, and keeps all of them open if the user wants that one', async () => {
    const shop: string[] = []
    const bank: string[] = []
    const windows = [
      windowOf('/maps/shop.touchline', shop, async () => true),
      windowOf('/maps/bank.touchline', bank, async () => false),
    ]
    answer = 0
    expect(await sayFarewell(windows, words)).toBe(false)
    expect(asked).toEqual(['Some changes in “bank” are not saved yet'])
    expect([...shop, ...bank]).not.toContain('close')

    answer = 1
    expect(await sayFarewell(windows, words)).toBe(true)
    expect(shop.at(-1)).toBe('close')
    expect(bank.at(-1)).toBe('close')
  })

  it('asks nothing of a window without a workspace', async () => {
    const told: string[] = []
    const window = windowOf(null, told, async () => false)
    expect(await sayFarewell([window], words)).toBe(true)
    expect(told).toEqual(['close'])
  })
})
