import { describe, expect, it } from 'vitest'
import { cellAt, recordsIn } from '../../../renderer/canvas/grid.ts'
import {
  cardLaneKinds,
  type LaneKind,
  laneKinds,
  singleLaneKinds,
} from '../../../shared/document/lane.ts'
import { addLane, removeRecords } from '../../../shared/document/operations/operations.ts'
import { commandStories, run, type Stories, type Story } from './command-stories.ts'
import { toldCommands } from './told-commands.ts'

const { editor, state, doc, journey, touchpoint, touchpoints, lanes, laneOf } = commandStories()

const stories: Stories = {
  addHere: async () => {
    const lane = editor.session.dispatch('addLane', (present) => addLane(present, { kind: 'text' }))
    const [id] = Object.keys(lane.added)
    const row = editor.index().lanes.find((each) => each.id === id)?.id
    const column = editor.index().columns[2]
    if (!row || !column) throw new Error('There is no empty cell.')
    editor.session.focusCell(cellAt(row, column))
    await run('addHere')
    expect(recordsIn(doc(), cellAt(row, column))).toEqual([state().editing?.id])
  },
  addStage: async () => {
    const before = editor.index().stages.length
    await run('addStage')
    expect(editor.index().stages).toHaveLength(before + 1)
    expect(editor.index().stages.at(-1)?.id).toBe(state().editing?.id)
  },
  addTouchpoint: async () => {
    touchpoint(1)
    await run('addTouchpoint')
    expect(touchpoints()[2]).toBe(state().editing?.id)
  },
  addNote: async () => {
    await run('addNote')
    expect(Object.keys(doc().note)).toContain(state().editing?.id)
  },
  addPersona: async () => {
    await run('addPersona')
    expect(journey().personaIds).toContain(state().editing?.id)
  },
  ...Object.fromEntries(
    cardLaneKinds.map((kind): [string, Story] => [
      `addCard.${kind}`,
      async () => {
        if (!laneOf(kind))
          editor.session.dispatch('addLane', (present) => addLane(present, { kind }))
        touchpoint(1)
        const column = touchpoints()[1] ?? ''
        await run(`addCard.${kind}`)
        const made = doc().card[state().editing?.id ?? '']
        expect(made).toMatchObject({ laneId: laneOf(kind)?.id, touchpointId: column })
      },
    ]),
  ),
  ...Object.fromEntries(
    laneKinds.map((kind): [string, Story] => [
      `addLane.${kind}`,
      async () => {
        const single: readonly LaneKind[] = singleLaneKinds
        const there = laneOf(kind)
        if (there && single.includes(kind))
          editor.session.dispatch('deleteLane', (present) =>
            removeRecords(present, { ids: [there.id] }),
          )
        const before = lanes()
        await run(`addLane.${kind}`)
        const [made] = lanes().filter((id) => !before.includes(id))
        expect(doc().lane[made ?? '']?.kind).toBe(kind)
        expect([...state().selection.ids]).toEqual([made])
      },
    ]),
  ),
}

describe('what is put on the map, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('has a story here for each', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.add].sort())
  })
})
