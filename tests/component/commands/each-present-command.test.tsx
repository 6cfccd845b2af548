import { describe, expect, it } from 'vitest'
import { handleKey } from '../../../renderer/app/keys.ts'
import { currentRoute } from '../../../renderer/app/router.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

const editor = editorForEachStory()

const touchpoint = () => {
  const third = editor.index().touchpoints[2]
  if (!third) throw new Error('There is no third touchpoint.')
  editor.session.select([third.id])
  return third.id
}
const presented = () => {
  const route = currentRoute()
  return route.page === 'map' && route.view.kind === 'present' ? route.view : null
}

const stories: Record<string, () => Promise<void>> = {
  present: async () => {
    touchpoint()
    await palette.choose('Present from the beginning')
    expect(presented()).toEqual({ kind: 'present', about: null, from: { kind: 'canvas' } })
  },
  presentHere: async () => {
    const about = touchpoint()
    await palette.choose('Present from here')
    expect(presented()).toMatchObject({ kind: 'present', about })
  },
}

describe('showing the map to the room, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s', (id) => stories[id]?.())

  it('each way has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.present].sort())
  })

  it('is a key as well, and Shift makes it begin here', () => {
    const about = touchpoint()
    handleKey(new KeyboardEvent('keydown', { key: 'F5', shiftKey: true }))
    expect(presented()).toMatchObject({ about })
  })

  it('begins with the whole map by the key alone', () => {
    touchpoint()
    handleKey(new KeyboardEvent('keydown', { key: 'F5' }))
    expect(presented()).toMatchObject({ about: null })
  })
})
