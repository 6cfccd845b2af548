import { screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { currentDialog } from '../../../renderer/app/dialogs.ts'
import { isInspectorShown } from '../../../renderer/app/panels.ts'
import { currentRoute } from '../../../renderer/app/router.ts'
import { cellAt, cellOfRecord, recordsIn } from '../../../renderer/canvas/grid.ts'
import { commandName } from '../../../renderer/commands/command-name.ts'
import { commandsIn } from '../../../renderer/commands/registry.ts'
import { currentScene } from '../../../renderer/commands/scene.ts'
import { journeyOf } from '../../../shared/document/document.ts'
import {
  cardLaneKinds,
  type LaneKind,
  laneKinds,
  singleLaneKinds,
} from '../../../shared/document/lane.ts'
import {
  addLane,
  removeRecords,
  setFields,
} from '../../../shared/document/operations/operations.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { editorForEachStory } from './editor-for-each-story.ts'
import { palette } from './open-palette.tsx'
import { toldElsewhere } from './told-elsewhere.ts'

const settings = {
  language: 'en',
  theme: 'light',
  zoom: 100,
  recent: [{ name: 'Old boots', token: 'token-1' }],
} as const
/** What main was asked for. */
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
const doc = () => state().document
const select = (id: string | undefined) => {
  if (id === undefined) throw new Error('There is nothing to select.')
  editor.session.select([id], cellOfRecord(doc(), id))
  return id
}
const touchpoint = (at = 1) => select(editor.index().touchpoints[at]?.id)
const laneOf = (kind: LaneKind) => editor.index().lanes.find((lane) => lane.kind === kind)
const pain = () => select(editor.index().cardsOfLane(laneOf('painPoints')?.id ?? '')[0]?.id)
const titles = () => editor.index().touchpoints.map(({ id }) => id)
const lanes = () => editor.index().lanes.map(({ id }) => id)
const journey = () => journeyOf(doc())
const rename = (title: string) =>
  editor.session.dispatch('renameMap', (present) =>
    setFields(present, { type: 'journey', id: present.journeyId, fields: { title } }),
  )

/** Chooses a command by typing its name. */
async function run(id: string): Promise<void> {
  const command = commandsIn(currentScene()).find((each) => each.id === id)
  if (!command) throw new Error(`There is no command ${id}.`)
  const name = commandName(command, i18next.getFixedT('en', 'commands'), sceneLabels.en)
  await palette.open()
  palette.type(`>${name}`)
  expect(palette.chosen().querySelector('.palette-label')?.textContent).toBe(name)
  await palette.run()
}

/** For each command: what stands before it, and what is different afterwards. */
type Story = () => Promise<void>
const stories: Record<string, Story> = {
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
    const before = titles().length
    await run('duplicate')
    expect(titles()).toHaveLength(before + 1)
  },
  delete: async () => {
    const id = touchpoint()
    await run('delete')
    expect(titles()).not.toContain(id)
  },
  moveLeft: async () => {
    const [first, second] = titles()
    select(second)
    await run('moveLeft')
    expect(titles().slice(0, 2)).toEqual([second, first])
  },
  moveRight: async () => {
    const [first, second] = titles()
    select(first)
    await run('moveRight')
    expect(titles().slice(0, 2)).toEqual([second, first])
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
    expect(titles()[2]).toBe(state().editing?.id)
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
        const column = titles()[1] ?? ''
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
  undo: async () => {
    const before = journey().title
    rename('Boots to hike in')
    await run('undo')
    expect(journey().title).toBe(before)
  },
  redo: async () => {
    rename('Boots to hike in')
    editor.session.undo()
    await run('redo')
    expect(journey().title).toBe('Boots to hike in')
  },
  save: async () => {
    await run('save')
    expect(await screen.findByText('Every change is saved by itself.')).toBeTruthy()
  },
  export: async () => {
    await run('export')
    expect(currentDialog()).toEqual({ kind: 'export' })
  },
  importSurvey: async () => {
    await run('importSurvey')
    await waitFor(() =>
      expect(currentRoute()).toMatchObject({
        view: { kind: 'import', survey: { file: 'survey' } },
      }),
    )
  },
  duplicateMap: async () => {
    await run('duplicateMap')
    await waitFor(() => expect(currentRoute()).not.toMatchObject({ journeyId: doc().journeyId }))
    const { maps } = await storage.listMaps({})
    expect(maps.map(({ title }) => title)).toContain('Boots, once more, copy')
  },
  deleteMap: async () => {
    await run('deleteMap')
    expect(await screen.findByText('“Boots, once more” deleted')).toBeTruthy()
    const { maps } = await storage.listMaps({})
    expect(maps.map(({ id }) => id)).not.toContain(doc().journeyId)
  },
  'state.current': async () => {
    editor.session.dispatch('editMap', (present) =>
      setFields(present, { type: 'journey', id: present.journeyId, fields: { state: 'future' } }),
    )
    await run('state.current')
    expect(journey().state).toBe('current')
  },
  'state.future': async () => {
    await run('state.future')
    expect(journey().state).toBe('future')
  },
  ...Object.fromEntries(
    (['assumption', 'research', 'both'] as const).map((basis): [string, Story] => [
      `basis.${basis}`,
      async () => {
        const other = basis === 'both' ? 'research' : 'both'
        editor.session.dispatch('editMap', (present) =>
          setFields(present, { type: 'journey', id: present.journeyId, fields: { basis: other } }),
        )
        await run(`basis.${basis}`)
        expect(journey().basis).toBe(basis)
      },
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        ['goHome', 'home'],
        ['goMaps', 'maps'],
        ['goPersonas', 'personas'],
        ['goDatasets', 'datasets'],
        ['goTemplates', 'templates'],
      ] as const
    ).map(([id, section]): [string, Story] => [
      id,
      async () => {
        await run(id)
        await waitFor(() => expect(currentRoute()).toEqual({ page: 'library', section }))
      },
    ]),
  ),
  newMap: async () => {
    await run('newMap')
    expect(currentDialog()).toEqual({ kind: 'newMap' })
  },
  shortcuts: async () => {
    await run('shortcuts')
    expect(currentDialog()).toEqual({ kind: 'shortcuts' })
  },
  ...Object.fromEntries(
    [
      ['loadMap', 'chooseMapFile'],
      ['newWorkspace', 'newWorkspace'],
      ['openWorkspace', 'openWorkspace by dialog'],
      ['saveCopy', 'saveWorkspaceCopy'],
      ['recent.token-1', 'openWorkspace token-1'],
    ].map(([id = '', asked]): [string, Story] => [
      id,
      async () => {
        await run(id)
        await waitFor(() => expect(askedOfMain).toEqual([asked]))
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
    [
      ['themeLight', 'light', 'light'],
      ['themeDark', 'dark', 'dark'],
      ['themeSystem', 'system', 'dark'],
    ].map(([id = '', theme, shown]): [string, Story] => [
      id,
      async () => {
        document.documentElement.dataset.theme = ''
        await run(id)
        expect(document.documentElement.dataset.theme).toBe(shown)
        await waitFor(() => expect(askedOfMain).toEqual([JSON.stringify({ theme })]))
      },
    ]),
  ),
  ...Object.fromEntries(
    ['en', 'hu', 'pl'].map((language): [string, Story] => [
      `language.${language}`,
      async () => {
        await run(`language.${language}`)
        expect(document.documentElement.lang).toBe(language)
        await waitFor(() => expect(askedOfMain).toEqual([JSON.stringify({ language })]))
      },
    ]),
  ),
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

describe('chosen in the palette by its name and Enter', () => {
  it.each(Object.keys(stories))('%s does what it says', (id) => stories[id]?.())

  it('every command there is has a story here, or in the file of its feature', () => {
    // Those of the maps in the trash, which other stories have filled, are told of in a file of their own.
    const known = commandsIn(currentScene()).flatMap(({ id }) =>
      /^(?:restoreMap|deleteForGood)\./.test(id) ? [] : [id],
    )
    const told = [...Object.keys(stories), ...Object.values(toldElsewhere).flat()]
    expect(told.sort()).toEqual(known.filter((id) => id !== 'palette').sort())
  })
})
