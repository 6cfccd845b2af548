import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { handleKey } from '../../../renderer/app/keys.ts'
import { cellOfRecord } from '../../../renderer/canvas/grid.ts'
import { setFields } from '../../../shared/document/operations/operations.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

const editor = editorForEachStory()
afterEach(() => {
  for (const area of document.querySelectorAll('body > [data-area]')) area.remove()
})

/** Two parts of a window, with a button and a field. */
function twoAreas(): { readonly left: HTMLElement; readonly right: HTMLElement } {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<nav data-area><button>Left</button></nav><main data-area><input aria-label="Right"></main>',
  )
  return {
    left: screen.getByRole('button', { name: 'Left' }),
    right: screen.getByRole('textbox', { name: 'Right' }),
  }
}

const stories: Record<string, () => Promise<void>> = {
  evidenceNext: async () => {
    const { lanes, cardsOfLane } = editor.index()
    const lane = lanes.find(({ kind }) => kind === 'actions')
    const [card] = cardsOfLane(lane?.id ?? '')
    if (!card) throw new Error('There is no card.')
    const map = () => editor.session.store.getState().document
    editor.session.select([card.id], cellOfRecord(map(), card.id))
    editor.session.dispatch('setEvidence', (present) =>
      setFields(present, { type: 'card', id: card.id, fields: { evidence: null } }),
    )
    const known: (string | null | undefined)[] = []
    for (let time = 0; time < 4; time += 1) {
      await palette.choose('Evidence: next level')
      known.push(map().card[card.id]?.evidence)
    }
    expect(known).toEqual(['assumed', 'inferred', 'observed', null])
  },
  nextArea: async () => {
    const { left, right } = twoAreas()
    left.focus()
    await palette.choose('Next area of the window')
    expect(document.activeElement).toBe(right)
  },
  previousArea: async () => {
    const { left, right } = twoAreas()
    right.focus()
    await palette.choose('Previous area of the window')
    expect(document.activeElement).toBe(left)
  },
}

describe('what came with the table, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('has a story here for each', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.table].sort())
  })

  it('goes round the areas with F6, also out of a field, and back with Shift', () => {
    const { left, right } = twoAreas()
    right.focus()
    const press = (shiftKey: boolean) => {
      const event = new KeyboardEvent('keydown', { key: 'F6', shiftKey })
      Object.defineProperty(event, 'target', { value: document.activeElement })
      handleKey(event)
    }
    press(false)
    expect(document.activeElement).toBe(left)
    press(true)
    expect(document.activeElement).toBe(right)
  })
})
