import { describe, expect, it } from 'vitest'
import { type Wish, wishOf } from '../../../../renderer/presentation/presenter-key.ts'
import {
  afterWish,
  type Deck,
  firstPresenting,
  type Presenting,
  placeOf,
  shownAt,
} from '../../../../renderer/presentation/presenting.ts'
import { slidesOf } from '../../../../renderer/presentation/slides.ts'
import { shopMap } from '../../../builders/shop-map.ts'

const map = shopMap()
const deck: Deck = { slides: slidesOf(map, true), personas: 2 }
const last = deck.slides.length - 1

function pressed(key: string, held: Partial<Record<'ctrlKey' | 'altKey', boolean>> = {}) {
  return wishOf({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  })
}

/** Presses one key after the other. */
function press(state: Presenting, ...keys: readonly string[]): Presenting {
  return keys.reduce((now, key) => {
    const wish: Wish | null = pressed(key)
    return wish ? afterWish(now, wish, deck) : now
  }, state)
}

describe("a presenter's keys", () => {
  it.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['N', 'next'],
    ['PageUp', 'back'],
    ['p', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['.', 'black'],
    ['B', 'black'],
    ['L', 'spotlight'],
    ['e', 'votes'],
    ['?', 'keys'],
    ['Escape', 'leave'],
  ])('%s means %s', (key, wish) => {
    expect(pressed(key)).toEqual({ wish })
  })

  it('leave shortcuts and AltGr alone', () => {
    expect(pressed('s', { ctrlKey: true })).toBeNull()
    expect(pressed('.', { altKey: true, ctrlKey: true })).toBeNull()
    expect(pressed('q')).toBeNull()
  })
})

describe('a presentation', () => {
  it('goes on and back within its slides', () => {
    expect(press(firstPresenting, 'PageUp').at).toBe(0)
    expect(press(firstPresenting, 'PageDown', ' ', 'Enter').at).toBe(3)
    expect(press(firstPresenting, 'End', 'PageDown').at).toBe(last)
    expect(press(firstPresenting, 'End', 'Home').at).toBe(0)
  })

  it('goes to a touchpoint by its number', () => {
    const { at, typed } = press(firstPresenting, '1', '2', 'Enter')
    expect(deck.slides[at]).toMatchObject({ kind: 'touchpoint', number: 12 })
    expect(typed).toBe('')
    const mended = press(firstPresenting, '1', '9', 'Backspace', '1', 'Enter')
    expect(deck.slides[mended.at]).toMatchObject({ number: 11 })
  })

  it('stays where it is for a number that no touchpoint has', () => {
    expect(press(firstPresenting, 'PageDown', '9', '9', 'Enter')).toMatchObject({
      at: 1,
      typed: '',
    })
  })

  it('shows the slide again after a black screen before it goes on', () => {
    const black = press(firstPresenting, 'PageDown', 'b')
    expect(black).toMatchObject({ at: 1, black: true })
    expect(press(black, 'PageDown')).toMatchObject({ at: 1, black: false })
    expect(press(black, '.')).toMatchObject({ at: 1, black: false })
  })

  it('lights a circle that grows and shrinks within bounds', () => {
    const lit = press(firstPresenting, 's')
    expect(lit.spotlight).not.toBeNull()
    expect(press(lit, ...Array.from({ length: 20 }, () => '+')).spotlight).toBe(9)
    expect(press(lit, ...Array.from({ length: 20 }, () => '-')).spotlight).toBe(1)
    expect(press(lit, 'l').spotlight).toBeNull()
    expect(press(firstPresenting, '+').spotlight).toBeNull()
  })

  it('is left by Escape once nothing lies over it', () => {
    const covered = press(firstPresenting, 'e', 'b', '4', '?')
    const steps = [covered]
    for (let presses = 0; presses < 4; presses += 1)
      steps.push(press(steps.at(-1) ?? covered, 'Escape'))
    expect(
      steps.map(({ keysShown, typed, black, voting, left }) => [
        keysShown,
        typed,
        black,
        voting,
        left,
      ]),
    ).toEqual([
      [true, '4', true, true, false],
      [false, '4', true, true, false],
      [false, '', true, true, false],
      [false, '', false, true, false],
      [false, '', false, false, false],
    ])
    expect(press(steps.at(-1) ?? covered, 'Escape').left).toBe(true)
  })

  it('stays with its slide when others come before it, as with the numbers of a survey', () => {
    const plain = { slides: slidesOf(map, false), personas: 1 }
    const at = plain.slides.length - 1
    const shown = shownAt(firstPresenting, at, plain.slides)
    const later = placeOf(shown, deck.slides)
    const [mine, its] = [plain.slides[at], deck.slides[later]]
    expect(its?.key).toBe(mine?.key)
    expect(later).toBeGreaterThan(at)
  })

  it('changes the persona only where there are several', () => {
    expect(press(firstPresenting, 'ArrowDown').persona).toBe(1)
    expect(press(firstPresenting, 'ArrowDown', 'ArrowDown').persona).toBe(0)
    const alone = { ...deck, personas: 1 }
    expect(afterWish(firstPresenting, { wish: 'otherPersona' }, alone).persona).toBe(0)
  })
})
