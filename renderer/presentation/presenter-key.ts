import type { PressedKey } from '../commands/pressed.ts'

/** What a presenter can ask for by a key, on the keyboard or on a remote. */
export type Wish =
  | { readonly wish: 'next' | 'back' | 'first' | 'last' | 'leave' }
  | { readonly wish: 'enter' | 'erase' }
  | { readonly wish: 'black' | 'spotlight' | 'votes' | 'keys' }
  | { readonly wish: 'larger' | 'smaller' }
  | { readonly wish: 'otherPersona' }
  | { readonly wish: 'digit'; readonly digit: number }

const wishes: Readonly<Record<string, Wish['wish'] & Exclude<Wish['wish'], 'digit'>>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ' ': 'next',
  n: 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  p: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  Enter: 'enter',
  Backspace: 'erase',
  b: 'black',
  '.': 'black',
  s: 'spotlight',
  l: 'spotlight',
  e: 'votes',
  '?': 'keys',
  '+': 'larger',
  '-': 'smaller',
  ArrowUp: 'otherPersona',
  ArrowDown: 'otherPersona',
}

/** What a key means while presenting; null for one that means nothing. */
export function wishOf(pressed: PressedKey): Wish | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null
  const { key } = pressed
  if (/^\d$/.test(key)) return { wish: 'digit', digit: Number(key) }
  const wish = wishes[key.length === 1 ? key.toLowerCase() : key]
  return wish ? { wish } : null
}
