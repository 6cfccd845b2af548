import i18next from 'i18next'
import { type CanvasStore, createCanvasStore } from '../../../renderer/canvas/canvas-store.ts'
import { describeCell, describeRecord } from '../../../renderer/canvas/describe.ts'
import { focusOf } from '../../../renderer/canvas/grid.ts'
import { pressKey } from '../../../renderer/canvas/keyboard.ts'
import type { Key, KeyboardContext } from '../../../renderer/canvas/keyboard-context.ts'
import { moveSelected } from '../../../renderer/canvas/move-selected.ts'
import { startConnecting } from '../../../renderer/canvas/press-connecting.ts'
import { createAutosave } from '../../../renderer/document/autosave.ts'
import { createSession, type MapSession } from '../../../renderer/document/session.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { type Layout, layoutMap } from '../../../shared/scene/layout.ts'
import { allWords } from '../../builders/all-words.ts'

export interface OpenCanvas {
  readonly session: MapSession
  readonly canvas: CanvasStore
  readonly context: KeyboardContext
  readonly document: () => MapDocument
  readonly layout: () => Layout
  /** What is told to screen readers of the place in which the keyboard stands. */
  readonly here: () => string
  /** Presses keys such as `ArrowUp`, `Shift+ArrowDown` or `m`. */
  readonly press: (...keys: string[]) => void
  /** The names of the steps that can be undone. */
  readonly steps: () => string[]
}

/** The canvas's own behaviour around a map, without a window: what keys and gestures do to it. */
export async function openCanvas(map: MapDocument): Promise<OpenCanvas> {
  const i18n = i18next.createInstance()
  await i18n.init({
    lng: 'en',
    resources: allWords,
    ns: ['canvas'],
    interpolation: { escapeValue: false },
  })
  const words = {
    t: i18n.getFixedT('en', 'canvas'),
    labels: sceneLabels.en,
    language: 'en',
    numbers: null,
  } as const
  let revision = 1
  const session = createSession({
    document: map,
    autosave: (onStatus) =>
      createAutosave({
        revision,
        onStatus,
        save: async () => ({ revision: ++revision, savedAt: '2026-01-05T10:00:00Z' }),
        holds: async () => ({ holds: true, revision }),
        after: () => () => {},
        now: () => 0,
      }),
  })
  const canvas = createCanvasStore()
  const context: KeyboardContext = {
    session,
    canvas,
    layout: () => layoutMap(session.store.getState().document, { overlay: false }),
    reveal: () => {},
    say: (said) => canvas.setState({ said }),
    zoomToFit: () => {},
    zoomTo100: () => {},
    zoomIn: () => {},
    zoomOut: () => {},
    addNote: () => {},
    turned: false,
    connect: (from) => startConnecting(context, from),
    move: (direction) => moveSelected(context, direction),
    focusHeader: () => {},
  }
  const document = () => session.store.getState().document
  return {
    session,
    canvas,
    context,
    document,
    layout: () => layoutMap(document(), { overlay: false }),
    here() {
      const focus = focusOf(document(), session.store.getState().selection)
      if (!focus) return ''
      return focus.id === null
        ? describeCell(document(), focus.cell, words)
        : describeRecord(document(), focus.id, words)
    },
    press(...keys) {
      for (const each of keys) pressKey(context, keyOf(each))
    },
    steps: () => session.store.getState().history.undo.map(({ name }) => name),
  }
}

function keyOf(written: string): Key {
  const parts = written.split('+').filter(Boolean)
  const key = parts.at(-1) ?? '+'
  return {
    key,
    code: /^\d$/.test(key) ? `Digit${key}` : key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    altGraph: false,
  }
}
