import { isPressed, type PressedKey } from '../commands/pressed.ts'

/** The whole map, and its real size: who votes has to see what there is. */
const zoomKeys = ['Shift 0', 'Shift 1']

/**
 * What a key means on the map during somebody's turn: Enter gives a dot, undo takes back an own one, and what would edit or delete
 * is kept from the map, so that nobody who votes changes it by accident. All others pass.
 */
export function turnKey(pressed: PressedKey): 'give' | 'keep' | 'undo' | 'pass' {
  const { key, ctrlKey, metaKey, altKey } = pressed
  if (isPressed('Ctrl Z', pressed)) return 'undo'
  if (ctrlKey || metaKey || altKey) return 'pass'
  if (zoomKeys.some((written) => isPressed(written, pressed))) return 'pass'
  if (key === 'Enter') return 'give'
  if (['Delete', 'Backspace', 'F2', 'Dead', 'Process'].includes(key)) return 'keep'
  // Space pans the map, the question mark shows the shortcuts, and the signs are for the dots.
  const passes = [' ', '?', '+', '-'].includes(key) || [...key].length > 1
  return passes ? 'pass' : 'keep'
}
