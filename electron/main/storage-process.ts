import type { Port } from '../../shared/rpc/channel.ts'

/** A running storage process, whichever way it was started. */
export interface StorageProcess {
  readonly port: Port
  readonly pid: () => number | undefined
  /** Called once, when the process has ended for whatever reason. */
  readonly onExit: (listener: (reason: string) => void) => void
  readonly kill: () => void
}

export interface StorageLaunch {
  /** The program to run. */
  readonly entry: string
  readonly env: Readonly<Record<string, string>>
}
