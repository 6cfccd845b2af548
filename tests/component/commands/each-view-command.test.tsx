import { describe, expect, it } from 'vitest'
import { isInspectorShown } from '../../../renderer/app/panels.ts'
import { commandStories, run, type Stories, type Story } from './command-stories.ts'
import { toldCommands } from './told-commands.ts'

const { editor, state, doc } = commandStories()

const stories: Stories = {
  selectAll: async () => {
    await run('selectAll')
    // With its stages, else a map that is copied into another would arrive without them.
    const { stage, touchpoint, card, note } = doc()
    expect([...state().selection.ids].sort()).toEqual(
      [stage, touchpoint, card, note].flatMap(Object.keys).sort(),
    )
  },
  ...Object.fromEntries(
    ['zoomToFit', 'zoomTo100', 'zoomIn', 'zoomOut'].map((id): [string, Story] => [
      id,
      async () => {
        await run(id)
        expect(editor.asked).toEqual(['refocus', id])
      },
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        ['panelOutline', 'outline'],
        ['panelPersonas', 'personas'],
        ['panelDatasets', 'datasets'],
      ] as const
    ).map(([id, panel]): [string, Story] => [
      id,
      async () => {
        const before = editor.panel()
        await run(id)
        expect(editor.panel()).toBe(before === panel ? null : panel)
      },
    ]),
  ),
  async panelInspector() {
    expect(isInspectorShown()).toBe(true)
    await run('panelInspector')
    expect(isInspectorShown()).toBe(false)
    await run('panelInspector')
    expect(isInspectorShown()).toBe(true)
  },
  ...Object.fromEntries(
    ['nps', 'csat', 'ces'].map((metric): [string, Story] => [
      `metric.${metric}`,
      async () => {
        editor.overlay.chooseMetric(null)
        await run(`metric.${metric}`)
        expect(editor.overlay.store.getState()).toMatchObject({ shown: true, filter: { metric } })
      },
    ]),
  ),
  metricOff: async () => {
    await run('metricOff')
    expect(editor.overlay.store.getState().shown).toBe(false)
  },
}

describe('what is seen of the map, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('has a story here for each', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.view].sort())
  })
})
