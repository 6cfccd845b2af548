import { describe, expect, it } from 'vitest'
import { cellOfRecord } from '../../../renderer/canvas/grid.ts'
import type { Lane, LaneKind } from '../../../shared/document/lane.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

const editor = editorForEachStory()

const doc = () => editor.session.store.getState().document
function touchpoint() {
  const [first] = editor.index().touchpoints
  if (!first) throw new Error('There is no touchpoint.')
  editor.session.select([first.id], cellOfRecord(doc(), first.id))
  return { id: first.id, width: () => doc().touchpoint[first.id]?.width }
}
function lane(kind: LaneKind) {
  const found = editor.index().lanes.find((each) => each.kind === kind)
  if (!found) throw new Error(`There is no lane of ${kind}.`)
  editor.session.select([found.id])
  return { id: found.id, now: (): Lane | undefined => doc().lane[found.id] }
}

const stories: Record<string, () => Promise<void>> = {
  widerColumn: async () => {
    const { width } = touchpoint()
    await palette.choose('Wider column')
    expect(width()).toBe(156)
  },
  narrowerColumn: async () => {
    const { width } = touchpoint()
    await palette.choose('Narrower column')
    await palette.choose('Narrower column')
    expect(width()).toBe(96)
  },
  tallerLane: async () => {
    const { id, now } = lane('painPoints')
    const least = editor.canvas.layout().lanes.get(id)?.least ?? 0
    await palette.choose('Taller lane')
    expect(now()?.height).toBe(least + 24)
  },
  lowerLane: async () => {
    const { now } = lane('painPoints')
    await palette.choose('Taller lane')
    await palette.choose('Lower lane')
    expect(now()?.height).toBeNull()
    await palette.choose('Lower lane')
    expect(now()?.height).toBeNull()
  },
  usualSize: async () => {
    const { width } = touchpoint()
    await palette.choose('Wider column')
    await palette.choose('Usual size')
    expect(width()).toBeNull()
  },
  collapseLane: async () => {
    const { id, now } = lane('painPoints')
    await palette.choose('Collapse or expand lane')
    expect(now()?.collapsed).toBe(true)
    expect([...editor.session.store.getState().selection.ids]).toEqual([id])
    await palette.choose('Collapse or expand lane')
    expect(now()?.collapsed).toBe(false)
  },
  hideLane: async () => {
    const { now } = lane('painPoints')
    await palette.choose('Hide lane')
    expect(now()?.hidden).toBe(true)
  },
  showLanes: async () => {
    const { now } = lane('painPoints')
    await palette.choose('Hide lane')
    await palette.choose('Show hidden lanes')
    expect(now()?.hidden).toBe(false)
  },
}

describe('sizes, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s changes them', (id) => stories[id]?.())

  it('each has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.size].sort())
  })

  it('are one step of undo each', async () => {
    const { width } = touchpoint()
    await palette.choose('Wider column')
    await palette.choose('Wider column')
    expect(width()).toBe(180)
    editor.session.undo()
    expect(width()).toBe(156)
    editor.session.undo()
    expect(width()).toBeNull()
  })
})
