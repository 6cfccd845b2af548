import { describe, expect, it } from 'vitest'
import { cellOfRecord } from '../../../renderer/canvas/grid.ts'
import type { Connection } from '../../../shared/document/connection.ts'
import type { LaneKind } from '../../../shared/document/lane.ts'
import { channels } from '../../../shared/document/touchpoint.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldCommands } from './told-commands.ts'

const editor = editorForEachStory()

async function choose(name: string): Promise<void> {
  await palette.open()
  palette.type(`>${name}`)
  expect(palette.chosen().querySelector('.palette-label')?.textContent).toBe(name)
  await palette.run()
}

const doc = () => editor.session.store.getState().document

/** The first card of a lane, selected; answers what it is now. */
function card(kind: LaneKind) {
  const lane = editor.index().lanes.find((each) => each.kind === kind)
  const first = lane && editor.index().cardsOfLane(lane.id)[0]
  if (!first) throw new Error(`There is no card of ${kind}.`)
  editor.session.select([first.id], cellOfRecord(doc(), first.id))
  return () => doc().card[first.id]
}
function touchpoint() {
  const [first] = editor.index().touchpoints
  if (!first) throw new Error('There is no touchpoint.')
  editor.session.select([first.id], cellOfRecord(doc(), first.id))
  return () => doc().touchpoint[first.id]
}
function connection(): () => Connection | undefined {
  const [first] = Object.values(doc().connection)
  if (!first) throw new Error('There is no connection.')
  editor.session.select([first.id])
  return () => doc().connection[first.id]
}

const { evidence, channels: channelNames } = sceneLabels.en
const stories: Record<string, () => Promise<void>> = {
  ...Object.fromEntries(
    (['assumed', 'inferred', 'observed'] as const).map((value) => [
      `evidence.${value}`,
      async () => {
        const now = card('actions')
        await choose(`Evidence: ${evidence[value]}`)
        expect(now()?.evidence).toBe(value)
      },
    ]),
  ),
  'evidence.none': async () => {
    const now = card('painPoints')
    await choose(`Evidence: ${evidence.observed}`)
    await choose('Evidence: not set')
    expect(now()?.evidence).toBeNull()
  },
  ...Object.fromEntries(
    (
      [
        ['effortHigh', 'high', 3],
        ['effortMedium', 'medium', 2],
        ['effortLow', 'low', 1],
        ['effortNone', 'none', null],
      ] as const
    ).map(([id, word, value]) => [
      id,
      async () => {
        const now = card('opportunities')
        await choose(`Effort: ${word}`)
        expect(now()?.effort).toBe(value)
      },
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        ['next', 'next step'],
        ['alternative', 'alternative'],
        ['back', 'way back'],
      ] as const
    ).map(([kind, words]) => [
      `connection.${kind}`,
      async () => {
        const now = connection()
        await choose(`Connection: ${words}`)
        expect(now()?.kind).toBe(kind)
      },
    ]),
  ),
  ...Object.fromEntries(
    channels.map((value) => [
      `channel.${value}`,
      async () => {
        const now = touchpoint()
        await choose(`Channel: ${channelNames[value]}`)
        expect(now()?.channel).toBe(value)
      },
    ]),
  ),
  'channel.none': async () => {
    const now = touchpoint()
    await choose('Channel: none')
    expect(now()?.channel).toBeNull()
  },
}

describe('what is set on one thing, chosen in the palette', () => {
  it.each(Object.keys(stories))('%s sets it', (id) => stories[id]?.())

  it('each has a story here', () => {
    expect(Object.keys(stories).sort()).toEqual([...toldCommands.record].sort())
  })
})
