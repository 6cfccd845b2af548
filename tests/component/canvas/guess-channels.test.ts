import { describe, expect, it } from 'vitest'
import { guessChannels } from '../../../renderer/canvas/guess-channels.ts'

describe('the channel that a title may mean', () => {
  it.each([
    ['Search eng', 'search'],
    ['Call the helpline', 'contactCentre'],
    ['E-mail confirmation', 'email'],
    ['Telefonos ügyfélszolgálat', 'contactCentre'],
    ['Futár érkezik', 'courier'],
    ['Zwrot paczki', 'return'],
    ['Płatność kartą', 'payment'],
  ])('%s: %s', (title, channel) => {
    expect(guessChannels(title)).toContain(channel)
  })

  it('is left open where nothing speaks of one, and never more than three', () => {
    expect(guessChannels('Cold radiator')).toEqual([])
    expect(guessChannels('')).toEqual([])
    expect(guessChannels('Phone call, chat, e-mail, letter or store').length).toBe(3)
  })

  it('takes short words only whole: "add" is no ad', () => {
    expect(guessChannels('Add to list')).not.toContain('ad')
    expect(guessChannels('TV ad')).toEqual(['ad'])
  })
})
