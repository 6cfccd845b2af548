import { Flag } from 'lucide-react'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../renderer/commands/entry.ts'
import { fuzzyMatch } from '../../../renderer/commands/fuzzy.ts'
import { search } from '../../../renderer/commands/search.ts'

/** The text with what was meant in brackets; null when it does not fit. */
function marked(query: string, text: string): string | null {
  const match = fuzzyMatch(query, text)
  if (!match) return null
  const pieces = match.ranges.toReversed()
  return pieces.reduce(
    (written, [from, to]) =>
      `${written.slice(0, from)}[${written.slice(from, to)}]${written.slice(to)}`,
    text,
  )
}

describe('what is typed', () => {
  it('is found without capitals and diacritics, both ways', () => {
    expect(marked('erintes', 'Érintési pontok')).toBe('[Érintés]i pontok')
    expect(marked('ŁÓDŹ', 'do Lodzi')).toBe('do [Lodz]i')
    expect(marked('lodz', 'Sklep w Łodzi')).toBe('Sklep w [Łodz]i')
    expect(marked('zazolc', 'Zaz\u0301o\u0301l\u0301c\u0301')).toBe(
      '[Zaz\u0301o\u0301l\u0301c\u0301]',
    )
  })

  it('is sought at the beginning of a word before the inside of one', () => {
    expect(marked('emo', 'Removal of emotions')).toBe('Removal of [emo]tions')
    expect(marked('emo', 'Asks for removal')).toBe('Asks for r[emo]val')
  })

  it('may be words in any order', () => {
    expect(marked('lane pain', 'Add lane: Pain points')).toBe('Add [lane]: [Pain] points')
    expect(marked('lane x', 'Add lane: Pain points')).toBe(null)
  })

  it('may have letters left out, as long as they are close together', () => {
    expect(marked('dlvslot', 'Delivery slot')).toBe('[D]e[l]i[v]ery [slot]')
    expect(marked('undp', 'Undo')).toBe(null)
    expect(marked('dby', 'Delivery of another dishwasher, by somebody')).toBe(null)
  })

  it('fits better the more of the text it is', () => {
    const scores = ['Undo', 'Undone things', 'To undo', 'Founder', 'Under no doubt, or so'].map(
      (text) => fuzzyMatch('undo', text)?.score ?? 0,
    )
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0)
    expect(scores[1]).toBeGreaterThan(scores[2] ?? 0)
    expect(scores[2]).toBeGreaterThan(scores[4] ?? 0)
    expect(scores[3]).toBe(0)
  })
})

const entry = (
  id: string,
  kind: Entry['kind'],
  label: string,
  more: Partial<Entry> = {},
): Entry => ({
  id,
  kind,
  label,
  group: kind === 'command' ? 'edit' : null,
  detail: '',
  more: '',
  keys: '',
  aside: '',
  heat: null,
  picture: { kind: 'icon', icon: Flag },
  enabled: true,
  choose: () => undefined,
  ...more,
})

const entries = [
  entry('undo', 'command', 'Undo'),
  entry('redo', 'command', 'Redo', { enabled: false }),
  entry('delete', 'command', 'Delete', { group: 'selection' }),
  entry('t1', 'touchpoint', 'Delivery', { detail: 'Buy' }),
  entry('c1', 'card', 'Undoes the parcel', { detail: 'Actions, Delivery' }),
  entry('p1', 'persona', 'Zsófia Nagy', {
    detail: 'Customer',
    more: 'She bought it with delivery, fitting and removal of the old one',
  }),
]

const shown = (...args: Parameters<typeof search>) =>
  search(...args).groups.map(({ id, found }) => [id, found.map((each) => each.entry.id)])

describe('the palette', () => {
  it('shows what was used last and what suits the selection before the rest', () => {
    expect(shown(entries, '', 'all', ['undo'])).toEqual([
      ['recent', ['undo']],
      ['selection', ['delete']],
      ['touchpoint', ['t1']],
      ['card', ['c1']],
      ['persona', ['p1']],
    ])
  })

  it('tells of a command that is not possible now only to who asks for it', () => {
    expect(shown(entries, 'redo', 'all', [])).toEqual([['commands', ['redo']]])
  })

  it('puts the group with the best fit first', () => {
    expect(shown(entries, 'delivery', 'all', []).map(([id]) => id)).toEqual([
      'touchpoint',
      'card',
      'persona',
    ])
  })

  it('is narrowed to a group and counts all of them', () => {
    const result = search(entries, 'un', 'place', [])
    expect(result.groups.map(({ id }) => id)).toEqual(['card'])
    expect(result.counts).toEqual({ all: 2, commands: 1, place: 1, persona: 0, map: 0 })
  })

  it('shows the piece of a longer text that fits', () => {
    const [found] = search(entries, 'removal', 'all', []).groups[0]?.found ?? []
    expect(found?.detail).toBe('…delivery, fitting and removal of the old one')
    const [from, to] = found?.detailRanges[0] ?? [0, 0]
    expect(found?.detail.slice(from, to)).toBe('removal')
  })
})
