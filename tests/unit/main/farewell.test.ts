import { expect, it, vi } from 'vitest'
import { sayFarewell } from '../../../electron/main/farewell.ts'
import { messages } from '../../../electron/main/messages.ts'

vi.mock('electron', () => ({ dialog: {} }))

it('stops a long import before the window is asked to save, so that nobody is asked in vain', async () => {
  const told: string[] = []
  let importIsStopped = false
  const leaves = await sayFarewell({
    window: () => null,
    words: () => messages.en,
    link: {
      send: () => undefined,
      forward: () => undefined,
      flushed: () => undefined,
      pageIs: () => undefined,
      flush: async () => {
        told.push('flush')
        // What is saved waits behind an import that goes on.
        return importIsStopped
      },
    },
    storage: {
      call: async (method) => {
        told.push(method)
        importIsStopped = method === 'cancelImports'
      },
      open: async () => undefined,
      close: async () => void told.push('close'),
      pid: () => undefined,
    },
  })
  expect(leaves).toBe(true)
  expect(told).toEqual(['cancelImports', 'flush', 'close'])
})
