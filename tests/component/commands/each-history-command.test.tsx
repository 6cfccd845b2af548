import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { currentDialog } from '../../../renderer/app/dialogs.ts'
import { handleKey } from '../../../renderer/app/keys.ts'
import { setLiveComparison } from '../../../renderer/future/live-comparison.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

const editor = editorForEachStory()

const asks = (name: string, kind: string) => async () => {
  await palette.choose(name)
  expect(currentDialog()).toEqual({
    kind,
    map: { id: editor.session.journeyId, title: 'Boots, once more' },
  })
}

/** Steps that a comparison on the screen was asked for. */
const steps: number[] = []
const compares = (name: string, by: number) => async () => {
  steps.length = 0
  setLiveComparison({ step: (asked) => void steps.push(asked) })
  await palette.choose(name)
  expect(steps).toEqual([by])
  setLiveComparison(null)
}

const stories: Record<string, () => Promise<void>> = {
  takeSnapshot: asks('Take snapshot', 'takeSnapshot'),
  makeFutureState: asks('Make future state', 'futureState'),
  saveTemplate: asks('Save as template', 'saveTemplate'),
  panelHistory: async () => {
    await palette.choose('History: show')
    await waitFor(() => expect(editor.panel()).toBe('history'))
    await palette.choose('History: show')
    await waitFor(() => expect(editor.panel()).not.toBe('history'))
  },
  momentEarlier: compares('Compare an earlier moment', -1),
  momentLater: compares('Compare a later moment', 1),
}

describe('the map as it was and shall be, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('every command of the history has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.history].sort())
  })

  it('a snapshot and the steps of a comparison have keys', () => {
    handleKey(new KeyboardEvent('keydown', { key: 'S', ctrlKey: true, shiftKey: true }))
    expect(currentDialog()).toMatchObject({ kind: 'takeSnapshot' })
    steps.length = 0
    setLiveComparison({ step: (asked) => void steps.push(asked) })
    handleKey(new KeyboardEvent('keydown', { key: '[' }))
    handleKey(new KeyboardEvent('keydown', { key: ']' }))
    setLiveComparison(null)
    expect(steps).toEqual([-1, 1])
  })
})
