import i18next from 'i18next'
import { afterEach, beforeEach, expect } from 'vitest'
import { cellOfRecord } from '../../../renderer/canvas/grid.ts'
import { commandName } from '../../../renderer/commands/command-name.ts'
import { commandsIn } from '../../../renderer/commands/registry.ts'
import { currentScene } from '../../../renderer/commands/scene.ts'
import { journeyOf, type MapDocument } from '../../../shared/document/document.ts'
import type { Journey } from '../../../shared/document/journey.ts'
import type { Lane, LaneKind } from '../../../shared/document/lane.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'

/** For each command: what stands before it, and what is different afterwards. */
export type Story = () => Promise<void>
export type Stories = Record<string, Story>

const settings = {
  language: 'en',
  theme: 'light',
  zoom: 100,
  recent: [{ name: 'Old boots', token: 'token-1' }],
} as const

/** An editor for each story of a file, what main was asked for in it, and the usual ways to what stories are about. */
export function commandStories() {
  const askedOfMain: string[] = []
  const ask = (what: string) => () => {
    askedOfMain.push(what)
    return null
  }
  const editor = editorForEachStory({
    chooseSurveyFile: () => ({ file: 'survey', name: 'answers.csv', bytes: 10 }),
    chooseMapFile: ask('chooseMapFile'),
    newWorkspace: () => {
      askedOfMain.push('newWorkspace')
      return { done: false }
    },
    openWorkspace: ({ recent }) => {
      askedOfMain.push(`openWorkspace ${recent ?? 'by dialog'}`)
      return { done: false }
    },
    saveWorkspaceCopy: ask('saveWorkspaceCopy'),
    windowCommand: ({ command }) => {
      askedOfMain.push(command)
      return { maximized: false }
    },
    readSettings: () => ({ ...settings, recent: [...settings.recent] }),
    writeSettings: (change) => {
      askedOfMain.push(JSON.stringify(change))
      const { language = settings.language, theme = settings.theme } = change
      return { ...settings, language, theme, recent: [...settings.recent] }
    },
  })
  beforeEach(() => {
    askedOfMain.length = 0
  })
  afterEach(async () => {
    await i18next.changeLanguage('en')
  })

  const state = () => editor.session.store.getState()
  const doc = (): MapDocument => state().document
  const select = (id: string | undefined): string => {
    if (id === undefined) throw new Error('There is nothing to select.')
    editor.session.select([id], cellOfRecord(doc(), id))
    return id
  }
  return {
    editor,
    askedOfMain,
    state,
    doc,
    select,
    journey: (): Journey => journeyOf(doc()),
    touchpoint: (at = 1): string => select(editor.index().touchpoints[at]?.id),
    touchpoints: (): string[] => editor.index().touchpoints.map(({ id }) => id),
    lanes: (): string[] => editor.index().lanes.map(({ id }) => id),
    laneOf: (kind: LaneKind): Lane | undefined =>
      editor.index().lanes.find((lane) => lane.kind === kind),
  }
}

/** Chooses a command by typing its name. */
export async function run(id: string): Promise<void> {
  const command = commandsIn(currentScene()).find((each) => each.id === id)
  if (!command) throw new Error(`There is no command ${id}.`)
  const name = commandName(command, i18next.getFixedT('en', 'commands'), sceneLabels.en)
  await palette.open()
  palette.type(`>${name}`)
  expect(palette.chosen().querySelector('.palette-label')?.textContent).toBe(name)
  await palette.run()
}
