/** The commands that were used last in this window, the latest first. */
let used: readonly string[] = []
const kept = 20

export const recentUses = (): readonly string[] => used

export function noteUse(id: string): void {
  used = [id, ...used.filter((other) => other !== id)].slice(0, kept)
}
