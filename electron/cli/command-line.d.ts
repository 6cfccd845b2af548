/** Where a command line's words go. */
export interface Streams {
  readonly out: (text: string) => Promise<void>
  readonly error: (text: string) => void
  /** Shows how far it is, in the place of what was shown before; an empty text takes it away. */
  readonly progress: (text: string) => void
}
/** Finds the command, runs it, prints one answer, and gives the exit status. Never throws. */
export declare function runCommandLine(args: readonly string[], streams: Streams): Promise<number>
