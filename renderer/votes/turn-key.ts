/** The part of a keyboard event that a key is told by. */
interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * What a key means on the map during somebody's turn: Enter gives a dot, and what would edit or delete
 * is kept from the map, so that nobody who votes changes it by accident. All others pass.
 */
export function turnKey({ key, ctrlKey, metaKey, altKey }: Key): 'give' | 'keep' | 'pass' {
  if (ctrlKey || metaKey || altKey) return 'pass'
  if (key === 'Enter') return 'give'
  if (['Delete', 'Backspace', 'F2', 'Dead', 'Process'].includes(key)) return 'keep'
  // Space pans the map, the question mark shows the shortcuts, and the signs are for the dots.
  const passes = [' ', '?', '+', '-'].includes(key) || [...key].length > 1
  return passes ? 'pass' : 'keep'
}
