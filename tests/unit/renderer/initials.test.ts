import { describe, expect, it } from 'vitest'
import { initialsOf } from '../../../renderer/ui/initials.ts'

describe("a persona's initials", () => {
  it.each([
    ['Zsófia Nagy', 'ZN'],
    ['ágnes', 'Á'],
    ['Anna Maria van der Berg', 'AB'],
    ['  Łukasz   Żak ', 'ŁŻ'],
    ['', '?'],
  ])('%s: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})
