import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { setFields } from '../../../shared/document/operations/operations.ts'
import { commandStories, run, type Stories, type Story } from './command-stories.ts'
import { toldCommands } from './told-commands.ts'

const { editor, askedOfMain, state, doc, select, touchpoint, touchpoints, lanes, laneOf } =
  commandStories()
const pain = () => select(editor.index().cardsOfLane(laneOf('painPoints')?.id ?? '')[0]?.id)

const stories: Stories = {
  rename: async () => {
    const id = touchpoint()
    await run('rename')
    expect(state().editing).toEqual({ id, field: 'title' })
  },
  momentOfTruth: async () => {
    const id = touchpoint()
    const before = doc().touchpoint[id]?.momentOfTruth
    await run('momentOfTruth')
    expect(doc().touchpoint[id]?.momentOfTruth).toBe(!before)
  },
  connect: async () => {
    const from = touchpoint()
    await run('connect')
    expect(editor.canvas.canvas.getState().connecting).toMatchObject({ from })
  },
  ...Object.fromEntries(
    [
      ['gradeHigh', 3],
      ['gradeMedium', 2],
      ['gradeLow', 1],
      ['gradeNone', null],
    ].map(([id, severity]): [string, Story] => [
      String(id),
      async () => {
        const card = pain()
        const other = severity === 2 ? 3 : 2
        editor.session.dispatch('editCard', (present) =>
          setFields(present, { type: 'card', id: card, fields: { severity: other } }),
        )
        await run(String(id))
        expect(doc().card[card]?.severity).toBe(severity)
      },
    ]),
  ),
  ...Object.fromEntries(
    (['cut', 'copy', 'paste'] as const).map((name) => [
      name,
      async () => {
        touchpoint()
        await run(name)
        await waitFor(() => expect(askedOfMain).toEqual([name]))
      },
    ]),
  ),
  duplicate: async () => {
    touchpoint()
    const before = touchpoints().length
    await run('duplicate')
    expect(touchpoints()).toHaveLength(before + 1)
  },
  delete: async () => {
    const id = touchpoint()
    await run('delete')
    expect(touchpoints()).not.toContain(id)
  },
  moveLeft: async () => {
    const [first, second] = touchpoints()
    select(second)
    await run('moveLeft')
    expect(touchpoints().slice(0, 2)).toEqual([second, first])
  },
  moveRight: async () => {
    const [first, second] = touchpoints()
    select(first)
    await run('moveRight')
    expect(touchpoints().slice(0, 2)).toEqual([second, first])
  },
  moveUp: async () => {
    const [first, second] = lanes()
    select(second)
    await run('moveUp')
    expect(lanes().slice(0, 2)).toEqual([second, first])
  },
  moveDown: async () => {
    const [first, second] = lanes()
    select(first)
    await run('moveDown')
    expect(lanes().slice(0, 2)).toEqual([second, first])
  },
}

describe('what is done with what is selected, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('has a story here for each', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.selection].sort())
  })
})
