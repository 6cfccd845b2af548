import { expect, it } from 'vitest'
import { roundTitle } from '../../../renderer/votes/round-title.ts'

it('a new round of a vote has the number that no other round has', () => {
  expect(roundTitle('What first?', ['What first?'])).toBe('What first? (2)')
  expect(roundTitle('What first? (2)', ['What first?', 'What first? (2)'])).toBe('What first? (3)')
  expect(roundTitle('What first?', ['What first?', 'What first? (2)'])).toBe('What first? (3)')
})
