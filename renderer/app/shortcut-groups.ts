import type { Command } from '../commands/command.ts'
import { commandOf } from '../commands/registry.ts'
import type en from './locales/en.json'

type Words = keyof (typeof en)['shortcuts']

/** What is pressed: as it is written on the keys, or in the words of the window. */
type Key = string | { readonly words: Words }

/** A command with its own name and keys, or keys that mean something without being a command. */
export type ShortcutRow =
  | { readonly command: Command }
  | { readonly words: Words; readonly keys: readonly Key[] }

const command = (id: string): ShortcutRow => ({ command: commandOf(id) })

/** Keys that do one thing together, as the sheet shows them. */
export interface ShortcutGroup {
  readonly title: Words
  readonly column: 1 | 2
  readonly rows: readonly ShortcutRow[]
}

/** Every shortcut of the window. None uses AltGr or Ctrl+Alt with a letter: those type on some keyboards. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'onTheMap',
    column: 1,
    rows: [
      { words: 'cells', keys: ['←', '→', '↑', '↓'] },
      { words: 'edges', keys: ['Home', 'End', 'Ctrl ←'] },
      { words: 'typing', keys: [{ words: 'letter' }] },
      { words: 'edit', keys: ['Enter', 'F2'] },
      { words: 'nextColumn', keys: ['Tab'] },
      { words: 'previousColumn', keys: ['Shift Tab'] },
      { words: 'nextStage', keys: ['Ctrl Enter'] },
      { words: 'selectMore', keys: ['Shift →', 'Shift ↓'] },
      { words: 'move', keys: ['Alt ←', 'Alt ↑'] },
      { words: 'wider', keys: ['Alt Shift →', 'Alt Shift ←'] },
      { words: 'taller', keys: ['Alt Shift ↓', 'Alt Shift ↑'] },
      { words: 'laneHeader', keys: ['←'] },
      command('collapseLane'),
      { words: 'emotion', keys: ['Alt ↑', 'Alt ↓'] },
      { words: 'emotionNumber', keys: ['−', '1', '2'] },
      { words: 'grade', keys: ['0', '1', '2', '3'] },
      command('momentOfTruth'),
      command('connect'),
      command('evidenceNext'),
      command('cut'),
      command('copy'),
      command('paste'),
      command('duplicate'),
      command('selectAll'),
      { words: 'newPersona', keys: ['↑', 'Enter'] },
      command('delete'),
      command('comment'),
      { words: 'leave', keys: ['Esc'] },
    ],
  },
  {
    title: 'inTheTable',
    column: 1,
    rows: [
      { words: 'cells', keys: ['←', '→', '↑', '↓'] },
      { words: 'tableEdges', keys: ['Home', 'End'] },
      { words: 'tableCorners', keys: ['Ctrl Home', 'Ctrl End'] },
      { words: 'tablePage', keys: ['Page ↑', 'Page ↓'] },
      { words: 'edit', keys: ['Enter', 'F2'] },
      { words: 'openStage', keys: ['→', '←'] },
      { words: 'moveRow', keys: ['Alt ↑', 'Alt ↓'] },
      { words: 'moveLaneAcross', keys: ['Alt ←', 'Alt →'] },
      { words: 'moreRows', keys: ['Alt Shift ↓', 'Alt Shift ↑'] },
      { words: 'typeLevel', keys: ['−2', '…', '+2'] },
    ],
  },
  {
    title: 'whileTyping',
    column: 2,
    rows: [
      { words: 'nextCard', keys: ['Enter'] },
      { words: 'nextColumn', keys: ['Tab'] },
      { words: 'nextStage', keys: ['Ctrl Enter'] },
      { words: 'lineBreak', keys: ['Shift Enter'] },
      { words: 'channel', keys: ['Alt 1', 'Alt 2', 'Alt 3'] },
      { words: 'done', keys: ['Esc'] },
    ],
  },
  {
    title: 'view',
    column: 2,
    rows: [
      command('viewCanvas'),
      command('viewTable'),
      command('viewBoard'),
      command('viewFuture'),
      { words: 'pan', keys: [{ words: 'space' }, { words: 'drag' }] },
      { words: 'zoom', keys: ['Ctrl', { words: 'wheel' }] },
      command('zoomToFit'),
      command('zoomTo100'),
      command('zoomIn'),
      command('zoomOut'),
      command('panelOutline'),
      command('panelInspector'),
      command('present'),
      command('presentHere'),
    ],
  },
  {
    title: 'everywhere',
    column: 2,
    rows: [
      command('palette'),
      command('undo'),
      command('redo'),
      command('save'),
      command('takeSnapshot'),
      command('nextArea'),
      command('newMap'),
      command('openWorkspace'),
      command('export'),
      command('shortcuts'),
    ],
  },
  {
    title: 'onTheBoard',
    column: 2,
    rows: [
      { words: 'boardEffort', keys: ['←', '→'] },
      { words: 'boardImpact', keys: ['↑', '↓'] },
      { words: 'boardOff', keys: ['0'] },
      { words: 'boardEdit', keys: ['Enter', 'F2'] },
    ],
  },
  {
    title: 'voting',
    column: 2,
    rows: [command('giveDot'), command('takeDot')],
  },
  {
    title: 'outline',
    column: 2,
    rows: [
      { words: 'above', keys: ['↑', '↓'] },
      { words: 'openStage', keys: ['→', '←'] },
      { words: 'openEntry', keys: ['Enter'] },
      { words: 'rename', keys: ['F2'] },
      { words: 'moveUpDown', keys: ['Alt ↑', 'Alt ↓'] },
      command('delete'),
    ],
  },
]
