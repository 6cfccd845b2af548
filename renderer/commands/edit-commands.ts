import { Redo2, Save, Undo2 } from 'lucide-react'
import { attempt } from '../app/say-error.ts'
import { saveNow } from '../app/workspace-actions.ts'
import type { Command } from './command.ts'

const group = 'edit'

/** Undo, redo, and the saving that nobody needs. */
export const editCommands = [
  {
    id: 'undo',
    name: 'undo',
    group,
    icon: Undo2,
    keys: ['Ctrl Z'],
    reach: 'window',
    available: ({ session }) => (session?.store.getState().history.undo.length ?? 0) > 0,
    perform: ({ session }) => session?.undo(),
  },
  {
    id: 'redo',
    name: 'redo',
    group,
    icon: Redo2,
    keys: ['Ctrl Shift Z', 'Ctrl Y'],
    reach: 'window',
    available: ({ session }) => (session?.store.getState().history.redo.length ?? 0) > 0,
    perform: ({ session }) => session?.redo(),
  },
  {
    id: 'save',
    name: 'save',
    group,
    icon: Save,
    keys: ['Ctrl S'],
    reach: 'window',
    whileTyping: true,
    available: ({ session }) => session !== null,
    perform: () => attempt(saveNow()),
  },
] as const satisfies readonly Command[]
