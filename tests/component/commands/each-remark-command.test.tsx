import { beforeEach, describe, expect, it } from 'vitest'
import { handleKey } from '../../../renderer/app/keys.ts'
import { closePanel } from '../../../renderer/app/panels.ts'
import { remarksStore } from '../../../renderer/remarks/remarks-store.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

const editor = editorForEachStory()
beforeEach(() => {
  closePanel()
})

const stories: Record<string, () => Promise<void>> = {
  comment: async () => {
    const [touchpoint] = editor.index().touchpoints
    if (!touchpoint) throw new Error('There is no touchpoint.')
    editor.session.select([touchpoint.id])
    await palette.choose('Comment')
    expect(editor.panel()).toBe('remarks')
    expect(remarksStore.getState().target?.id).toBe(touchpoint.id)
  },
  panelRemarks: async () => {
    await palette.choose('Comments: show or hide')
    expect(editor.panel()).toBe('remarks')
    await palette.choose('Comments: show or hide')
    expect(editor.panel()).toBeNull()
  },
}

describe('comments, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('every command of comments has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.remark].sort())
  })

  it('is a key as well, on the whole map while nothing is selected', () => {
    editor.session.select([])
    handleKey(new KeyboardEvent('keydown', { key: 'M', ctrlKey: true, shiftKey: true }))
    expect(remarksStore.getState().target?.id).toBe(editor.session.journeyId)
  })
})
