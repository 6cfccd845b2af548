import { addCommands } from './add-commands.ts'
import type { CanvasCommand, EditorCommand } from './canvas-command.ts'
import { evidenceCommands } from './evidence-commands.ts'
import { isKeyOf, type PressedKey } from './pressed.ts'
import { recordCommands } from './record-commands.ts'
import { selectionCommands } from './selection-commands.ts'
import { laneCommands, sizeCommands } from './size-commands.ts'
import { selectCommands, viewCommands } from './view-commands.ts'
import { dotCommands } from './vote-commands.ts'

/** What every editor of the map does by command, the canvas and the table. */
export const editorCommands: readonly EditorCommand[] = [
  ...selectionCommands,
  ...recordCommands,
  ...evidenceCommands,
  ...addCommands,
  ...selectCommands,
  ...laneCommands,
]

/** What only the canvas does by command. */
export const canvasOnlyCommands: readonly CanvasCommand[] = [
  ...sizeCommands,
  ...viewCommands,
  ...dotCommands,
]

/** Everything that the canvas does by command. */
const canvasCommands: readonly CanvasCommand[] = [...editorCommands, ...canvasOnlyCommands]

/**
 * Commands whose keys the canvas leaves alone: Enter and F2 mean more than a command there, the
 * clipboard's keys come as the browser's own events, and letters begin to write into a card.
 */
const ownKeys = ['addHere', 'rename', 'cut', 'copy', 'paste', 'evidenceNext']
const byKey = canvasCommands.filter(({ id }) => !ownKeys.includes(id))

/** The command that a key means on the canvas, whether it is available or not. */
export function canvasCommandOf(pressed: PressedKey): CanvasCommand | undefined {
  return byKey.find((command) => isKeyOf(command, pressed))
}

const byKeyInTable = editorCommands.filter(
  ({ id }) => id === 'evidenceNext' || !ownKeys.includes(id),
)

/** The command that a key means in the table, whether it is available or not. */
export function tableCommandOf(pressed: PressedKey): EditorCommand | undefined {
  return byKeyInTable.find((command) => isKeyOf(command, pressed))
}

/** The key that is shown for a command of the canvas; empty when it has none. */
export function canvasKeysOf(id: string): string {
  return canvasCommands.find((command) => command.id === id)?.keys?.[0] ?? ''
}
