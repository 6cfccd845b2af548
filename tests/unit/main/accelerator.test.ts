import { expect, it } from 'vitest'
import { acceleratorOf } from '../../../electron/main/accelerator.ts'

it.each([
  ['Ctrl Shift Z', 'CmdOrCtrl+Shift+Z'],
  ['Ctrl +', 'CmdOrCtrl+Plus'],
  ['Ctrl Alt −', 'CmdOrCtrl+Alt+-'],
  ['F11', 'F11'],
])('%s is %s in the words of the system', (keys, accelerator) => {
  expect(acceleratorOf(keys)).toBe(accelerator)
})

it.each(['M', '3', 'Del', 'Alt ←', 'Shift 1', 'Enter', ''])(
  '%s stays with the canvas, since it types or edits elsewhere',
  (keys) => {
    expect(acceleratorOf(keys)).toBeUndefined()
  },
)
