import { beforeEach, describe, expect, it, vi } from 'vitest'
import { handleKey } from '../../../renderer/app/keys.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

/** What main was asked for. */
const asked: string[] = []

editorForEachStory({
  newWindow: () => {
    asked.push('newWindow')
    return {}
  },
  writeSettings: ({ zoom = 100 }) => {
    asked.push(`zoom ${zoom}`)
    return { language: 'en', theme: 'light', zoom, recent: [] }
  },
  windowCommand: ({ command }) => {
    asked.push(command)
    return { maximized: false }
  },
})
beforeEach(() => {
  asked.length = 0
})

const stories: Record<string, () => Promise<void>> = {
  ...Object.fromEntries(
    [
      ['newWindow', 'New window', 'newWindow'],
      ['minimizeWindow', 'Minimize window', 'minimize'],
      ['maximizeWindow', 'Maximize or restore window', 'maximize'],
      ['fullScreen', 'Full screen', 'fullScreen'],
      ['closeWindow', 'Close window', 'close'],
      ['quit', 'Quit Touchline', 'quit'],
      ['interfaceLarger', 'Interface larger', 'zoom 110'],
      ['interfaceSmaller', 'Interface smaller', 'zoom 90'],
      ['interfaceUsual', 'Interface at 100%', 'zoom 100'],
    ].map(([id = '', name = '', what]): [string, () => Promise<void>] => [
      id,
      async () => {
        await palette.choose(name)
        await vi.waitFor(() => expect(asked).toEqual([what]))
      },
    ]),
  ),
}

describe('what is done with windows, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s asks main for it', (id) => stories[id]?.())

  it('every one has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.window].sort())
  })

  it('is a key as well, also while a text is being typed', async () => {
    const field = document.body.appendChild(document.createElement('input'))
    field.addEventListener('keydown', handleKey)
    const press = (init: KeyboardEventInit) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { ctrlKey: true, ...init }))
    press({ key: 'N', shiftKey: true })
    press({ key: 'w' })
    field.remove()
    await vi.waitFor(() => expect(asked).toEqual(['newWindow', 'close']))
  })
})

describe('the size of the interface', () => {
  const press = (key: string, more: KeyboardEventInit = {}) =>
    handleKey(new KeyboardEvent('keydown', { key, ctrlKey: true, altKey: true, ...more }))

  it('grows and shrinks by steps, to 200 and to 80 %, and goes back to 100 %', async () => {
    for (const sign of ['+', '=', '+', '+', '+', '+']) press(sign)
    await vi.waitFor(() => expect(asked.at(-1)).toBe('zoom 200'))
    expect(asked).toHaveLength(5)
    press('0')
    await vi.waitFor(() => expect(asked.at(-1)).toBe('zoom 100'))
    press('-')
    await vi.waitFor(() => expect(asked.at(-1)).toBe('zoom 90'))
    press('-')
    await vi.waitFor(() => expect(asked.at(-1)).toBe('zoom 80'))
    asked.length = 0
    press('-')
    expect(asked).toEqual([])
  })

  it('is not that of the map: without Alt the canvas zooms', () => {
    press('+', { altKey: false })
    expect(asked).toEqual([])
  })
})
