import type { CommandFace } from './command.ts'

/** The part of a keyboard event that keys are told by. */
export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Whether one of a command's keys is pressed. */
export function isKeyOf(
  { keys = [], otherKeys = [] }: Pick<CommandFace, 'keys' | 'otherKeys'>,
  pressed: PressedKey,
): boolean {
  return [...keys, ...otherKeys].some((written) => isPressed(written, pressed))
}

const codesOf: Readonly<Record<string, readonly string[]>> = {
  '+': ['Equal', 'NumpadAdd'],
  '−': ['Minus', 'NumpadSubtract'],
  '0': ['Digit0', 'Numpad0'],
}
const writtenAs: Readonly<Record<string, string>> = { Del: 'delete', '−': '-' }

/**
 * Whether the keys as written (`Ctrl Shift Z`) are those pressed. Letters count by what they type, not
 * by their place: Hungarian keyboards swap Y and Z. Digits with Shift count by place, since what they
 * type differs. Ctrl is Command on macOS; with Alt it is AltGr, which types: it counts only where the keys
 * say so and nothing else was typed.
 */
export function isPressed(written: string, pressed: PressedKey): boolean {
  const parts = written.split(' ')
  const last = parts.at(-1) ?? ''
  const ctrl = parts.includes('Ctrl')
  const shift = parts.includes('Shift')
  if ((pressed.ctrlKey || pressed.metaKey) !== ctrl) return false
  if (pressed.altKey !== (ctrl && parts.includes('Alt'))) return false
  // With Alt, macOS types other signs by the same keys.
  if (pressed.altKey && pressed.metaKey && codesOf[last]?.includes(pressed.code)) return true
  if (shift && /^\d$/.test(last)) return pressed.shiftKey && pressed.code === `Digit${last}`
  const meant = writtenAs[last] ?? last.toLowerCase()
  // Signs lie under Shift on some keyboards, and a lone letter means the same as a capital.
  const shiftCounts = (ctrl && /^\p{L}$/u.test(meant)) || /^f\d+$/.test(meant)
  if (shiftCounts && pressed.shiftKey !== shift) return false
  return pressed.key.toLowerCase() === meant
}
