import type en from './locales/en.json'

type Words = keyof (typeof en)['shortcuts']

/** Keys that do one thing together, as the sheet shows them. */
export interface ShortcutGroup {
  readonly title: Words
  readonly column: 1 | 2
  readonly rows: readonly { readonly words: Words; readonly keys: readonly string[] }[]
}

/** Every shortcut of the window. None uses AltGr or Ctrl+Alt with a letter: those type on some keyboards. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'onTheMap',
    column: 1,
    rows: [
      { words: 'cells', keys: ['←', '→', '↑', '↓'] },
      { words: 'edit', keys: ['Enter'] },
      { words: 'nextColumn', keys: ['Tab'] },
      { words: 'previousColumn', keys: ['Shift Tab'] },
      { words: 'selectMore', keys: ['Shift', 'Click'] },
      { words: 'duplicate', keys: ['Ctrl D'] },
      { words: 'delete', keys: ['Del'] },
      { words: 'leave', keys: ['Esc'] },
    ],
  },
  {
    title: 'whileTyping',
    column: 1,
    rows: [
      { words: 'nextCard', keys: ['Enter'] },
      { words: 'nextColumn', keys: ['Tab'] },
      { words: 'lineBreak', keys: ['Shift Enter'] },
      { words: 'done', keys: ['Esc'] },
    ],
  },
  {
    title: 'everywhere',
    column: 2,
    rows: [
      { words: 'undo', keys: ['Ctrl Z'] },
      { words: 'redo', keys: ['Ctrl Shift Z', 'Ctrl Y'] },
      { words: 'save', keys: ['Ctrl S'] },
      { words: 'open', keys: ['Ctrl O'] },
      { words: 'export', keys: ['Ctrl E'] },
      { words: 'sheet', keys: ['?'] },
    ],
  },
  {
    title: 'outline',
    column: 2,
    rows: [
      { words: 'openEntry', keys: ['Enter'] },
      { words: 'rename', keys: ['F2'] },
      { words: 'moveUpDown', keys: ['Alt ↑', 'Alt ↓'] },
      { words: 'delete', keys: ['Del'] },
    ],
  },
]
