/** A flight's duration in ms; none for who has asked the system for less motion. */
export function unlessStill(duration: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration
}
