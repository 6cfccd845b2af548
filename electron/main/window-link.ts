import type { BrowserWindow } from 'electron'
import type { Events } from '../../shared/rpc/contract.ts'

/** How main speaks to the window without being asked. */
export interface WindowLink {
  readonly send: <E extends keyof Events>(event: E, payload: Events[E]) => void
  /** Hands on what the storage process tells. */
  readonly forward: (event: keyof Events, payload: unknown) => void
  /**
   * Asks the window to save what is pending. True when it says that everything is saved, or when
   * there is no page that could have edits; false when it could not, or not within the limit.
   */
  readonly flush: (limit: number) => Promise<boolean>
  /** The window's answer to `flush`. */
  readonly flushed: (saved: boolean) => void
  /** A page that is not yet listening, or has crashed, holds nothing that could be saved. */
  readonly pageIs: (state: 'listening' | 'gone') => void
}

const eventChannel = 'touchline:event'

export function linkWindow(window: BrowserWindow): WindowLink {
  let waiting: ((saved: boolean) => void) | null = null
  let listens = false

  function send(event: keyof Events, payload: unknown): void {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event, payload)
  }

  return {
    send,
    forward: send,
    flush: (limit) => {
      if (!listens) return Promise.resolve(true)
      return new Promise((resolve) => {
        const timer = setTimeout(() => waiting?.(false), limit)
        waiting = (saved) => {
          clearTimeout(timer)
          waiting = null
          resolve(saved)
        }
        send('flush', {})
      })
    },
    flushed: (saved) => waiting?.(saved),
    pageIs: (state) => {
      listens = state === 'listening'
      if (!listens) waiting?.(true)
    },
  }
}
