import { describe, expect, it } from 'vitest'
import { turnKey } from '../../../renderer/votes/turn-key.ts'

const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const meaning = (key: string, held = {}) => turnKey({ ...plain, key, ...held })

describe('A key on the map while somebody gives dots', () => {
  it('gives a dot with Enter', () => {
    expect(meaning('Enter')).toBe('give')
  })

  it('never edits or deletes', () => {
    for (const key of ['a', 'Ő', '5', 'Delete', 'Backspace', 'F2', 'Dead']) {
      expect(meaning(key), key).toBe('keep')
    }
  })

  it('still walks, gives and takes by sign, pans, undoes and shows the shortcuts', () => {
    for (const key of ['ArrowRight', 'Tab', 'Escape', '+', '-', ' ', '?', 'Shift']) {
      expect(meaning(key), key).toBe('pass')
    }
    expect(meaning('z', { ctrlKey: true })).toBe('undo')
    expect(meaning('z', { metaKey: true })).toBe('undo')
    expect(meaning('k', { ctrlKey: true })).toBe('pass')
  })

  it('still shows the whole map and its real size, by any keyboard', () => {
    const shift = { shiftKey: true }
    expect(meaning('!', { ...shift, code: 'Digit1' })).toBe('pass')
    expect(meaning("'", { ...shift, code: 'Digit1' })).toBe('pass')
    expect(meaning('=', { ...shift, code: 'Digit0' })).toBe('pass')
    expect(meaning('"', { ...shift, code: 'Digit2' })).toBe('keep')
  })
})
