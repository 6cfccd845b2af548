/** A level as somebody types it, `-1.2`, `+0,5` or `−2`; null for what is none. Beyond the scale it stays on its end. */
export function parseLevel(typed: string): number | null {
  const text = typed.trim().replace(/^[−–]/, '-').replace(',', '.')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return null
  return Math.max(-2, Math.min(2, Number(text)))
}
