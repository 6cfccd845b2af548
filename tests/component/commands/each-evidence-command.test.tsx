import { describe, expect, it } from 'vitest'
import { cardsResting } from '../../../shared/document/evidence-coverage.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

const editor = editorForEachStory()

const state = () => editor.session.store.getState()
const assumed = () => cardsResting(state().document, 'assumed').map(({ id }) => id)

const stories: Record<string, () => Promise<void>> = {
  nextAssumed: async () => {
    const all = assumed()
    expect(all.length).toBeGreaterThan(1)
    // Once around, and at the first one again.
    for (const id of [...all, all[0]]) {
      await palette.choose('Next assumed card')
      expect([...state().selection.ids]).toEqual([id])
    }
    expect(editor.asked).toContain('reveal')
  },
}

describe('what a map rests on, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s', (id) => stories[id]?.())

  it('each command has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.evidence].sort())
  })
})
