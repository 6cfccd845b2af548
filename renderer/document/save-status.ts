import type { ErrorData } from '../../shared/rpc/errors.ts'

/** What the top bar says about the edits of the open map. */
export type SaveStatus =
  /** Everything is on the disk; `at` is the last save's time, ISO, or null before the first. */
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'saving' }
  /** `waiting` edits are kept in memory. They are tried again by themselves, unless `stale`. */
  | {
      readonly state: 'notSaved'
      readonly error: ErrorData
      readonly waiting: number
      /** Somebody else saved this map: only opening it anew helps. */
      readonly stale: boolean
    }
