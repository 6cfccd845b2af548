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
    needs: 'undo',
    icon: Undo2,
    keys: ['Ctrl Z'],
    reach: 'window',
    // In the wizard the map stays as it is.
    available: ({ session, wizard }) =>
      (wizard?.store.getState().past ?? session?.store.getState().history.undo ?? []).length > 0,
    perform: ({ session, wizard }) => (wizard ? attempt(wizard.undo()) : session?.undo()),
  },
  {
    id: 'redo',
    name: 'redo',
    group,
    needs: 'redo',
    icon: Redo2,
    keys: ['Ctrl Shift Z', 'Ctrl Y'],
    reach: 'window',
    // In the wizard the map stays as it is.
    available: ({ session, wizard }) =>
      (wizard?.store.getState().future ?? session?.store.getState().history.redo ?? []).length > 0,
    perform: ({ session, wizard }) => (wizard ? attempt(wizard.redo()) : session?.redo()),
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
