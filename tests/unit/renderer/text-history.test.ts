import { describe, expect, it } from 'vitest'
import { createTextHistory } from '../../../renderer/ui/text-history.ts'

/** Types letter by letter, one each 100 ms. */
function typed(text: string, initial = '') {
  const history = createTextHistory(initial)
  let at = 0
  for (let end = 1; end <= text.length; end += 1) {
    at += 100
    history.note(initial + text.slice(0, end), at)
  }
  return { history, at }
}

describe('what was typed', () => {
  it('is taken back word by word, and comes again', () => {
    const { history } = typed('too many forms')
    expect([history.undo(), history.undo(), history.undo(), history.undo()]).toEqual([
      'too many ',
      'too ',
      '',
      null,
    ])
    expect([history.redo(), history.redo()]).toEqual(['too ', 'too many '])
  })

  it('is taken back apart from what was deleted, pasted, or typed after a rest', () => {
    const { history, at } = typed('form')
    history.note('for', at + 100)
    history.note('fo', at + 200)
    history.note('forms and papers', at + 300)
    history.note('forms and papers!', at + 9_000)
    expect([history.undo(), history.undo(), history.undo(), history.undo()]).toEqual([
      'forms and papers',
      'fo',
      'form',
      '',
    ])
  })

  it('over a selection is taken back with the first word, whatever letter that begins with', () => {
    for (const first of ['N', 'S']) {
      const history = createTextHistory('Social ad')
      history.note(first, 100, true)
      history.note(`${first}e`, 200, true)
      history.note(`${first}et`, 300, true)
      expect([history.undo(), history.undo()]).toEqual(['Social ad', null])
      expect(history.redo()).toBe(`${first}et`)
    }
  })

  it('cannot be brought back once something else is typed', () => {
    const { history, at } = typed('one two')
    history.undo()
    history.note('one 2', at + 100)
    expect(history.redo()).toBeNull()
  })
})
