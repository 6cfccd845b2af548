import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handleKey } from '../../../renderer/app/keys.ts'
import { setLiveSession } from '../../../renderer/app/live-session.ts'
import { createSession, type MapSession } from '../../../renderer/document/session.ts'
import { createDocument, journeyOf } from '../../../shared/document/document.ts'
import { createJourney } from '../../../shared/document/journey.ts'
import { setFields } from '../../../shared/document/operations/operations.ts'

let session: MapSession
const title = () => journeyOf(session.store.getState().document).title

beforeEach(() => {
  session = createSession({
    document: createDocument(createJourney({ title: 'before' })),
    autosave: () => ({
      push: () => undefined,
      flush: async () => true,
      unsaved: () => null,
      retry: () => undefined,
      stop: () => undefined,
    }),
  })
  session.dispatch('renameMap', (document) =>
    setFields(document, {
      type: 'journey',
      id: document.journeyId,
      fields: { title: 'after' },
    }),
  )
  setLiveSession(session)
  window.addEventListener('keydown', handleKey)
})
afterEach(() => {
  window.removeEventListener('keydown', handleKey)
  setLiveSession(null)
  document.body.replaceChildren()
})

/** Presses a key on an element; answers whether the window took it for itself. */
function press(target: Element, key: string, held: Partial<KeyboardEventInit> = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })
  target.dispatchEvent(event)
  return event.defaultPrevented
}

function field<K extends 'input' | 'textarea'>(tag: K): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  document.body.append(element)
  return element
}

describe('undo and redo by keyboard', () => {
  it('go back and forth wherever the focus is', () => {
    expect(press(document.body, 'z', { ctrlKey: true })).toBe(true)
    expect(title()).toBe('before')
    press(document.body, 'Z', { ctrlKey: true, shiftKey: true })
    expect(title()).toBe('after')
    press(document.body, 'z', { ctrlKey: true })
    press(document.body, 'y', { ctrlKey: true })
    expect(title()).toBe('after')
  })

  it('go by the letter, not by its place: Hungarian keyboards have Z where others have Y', () => {
    press(document.body, 'z', { ctrlKey: true, code: 'KeyY' })
    expect(title()).toBe('before')
  })

  it('belong to the text while one is being typed', () => {
    expect(press(field('textarea'), 'z', { ctrlKey: true })).toBe(false)
    expect(title()).toBe('after')
  })

  it('still work on a tick box, which has no text', () => {
    const box = field('input')
    box.type = 'checkbox'
    press(box, 'z', { ctrlKey: true })
    expect(title()).toBe('before')
  })

  it('are not meant by letters with AltGr, which Windows reports as Ctrl and Alt', () => {
    expect(press(document.body, 'z', { ctrlKey: true, altKey: true })).toBe(false)
    expect(press(document.body, 'ś', { ctrlKey: true, altKey: true })).toBe(false)
    expect(title()).toBe('after')
  })

  it('leave alone what the page has handled already', () => {
    const inner = field('input')
    inner.type = 'checkbox'
    inner.addEventListener('keydown', (event) => event.preventDefault())
    press(inner, 'z', { ctrlKey: true })
    expect(title()).toBe('after')
  })
})

describe('a question mark', () => {
  it('is only a letter while typing', () => {
    expect(press(field('input'), '?')).toBe(false)
    expect(press(document.body, '?', { shiftKey: true })).toBe(true)
  })
})
