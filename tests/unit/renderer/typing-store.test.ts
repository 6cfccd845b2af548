import { describe, expect, it } from 'vitest'
import { createTypingStore } from '../../../renderer/document/typing-store.ts'

/** A store of a text, what its one listener has heard, and the pictures that come one by one. */
function open() {
  const pictures: (() => void)[] = []
  const store = createTypingStore({ text: '', saved: true }, (callback) => {
    pictures.push(callback)
    return () => void pictures.splice(pictures.indexOf(callback), 1)
  })
  const heard: string[] = []
  store.subscribe(({ text, saved }, before) =>
    heard.push(`${before.text}>${text}${saved ? '' : ' unsaved'}`),
  )
  return { store, heard, pictures, picture: () => pictures[0]?.() }
}

describe('a store that is typed into', () => {
  it('has each letter at once, and tells of them behind the next picture, together', () => {
    const { store, heard, picture } = open()
    store.setBehindPaint({ text: 'a' })
    store.setBehindPaint({ text: 'ab' })
    expect(store.getState().text).toBe('ab')
    expect(heard).toEqual([])
    picture()
    expect(heard).toEqual(['>ab'])
  })

  it('tells of everything as soon as something else changes, and only once', () => {
    const { store, heard, pictures } = open()
    store.setBehindPaint({ text: 'a' })
    store.set({ text: 'a card' })
    expect(heard).toEqual(['>a card'])
    expect(pictures).toEqual([])
  })

  it('tells of what comes along with a letter together with it, and of the same alone at once', () => {
    const { store, heard, picture } = open()
    store.setBehindPaint({ text: 'a' })
    store.setAlong({ saved: false })
    expect(heard).toEqual([])
    picture()
    store.setAlong({ saved: true })
    expect(heard).toEqual(['>a unsaved', 'a>a'])
  })

  it('says nothing to a listener that has gone while a letter waited', () => {
    const { store, heard, picture } = open()
    const late: string[] = []
    const leave = store.subscribe(({ text }) => late.push(text))
    store.setBehindPaint({ text: 'a' })
    leave()
    picture()
    expect(heard).toEqual(['>a'])
    expect(late).toEqual([])
  })
})
