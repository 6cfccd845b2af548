import { addCommands } from './add-commands.ts'
import type { CanvasCommand } from './canvas-command.ts'
import { evidenceCommands } from './evidence-commands.ts'
import { isKeyOf, type PressedKey } from './pressed.ts'
import { recordCommands } from './record-commands.ts'
import { selectionCommands } from './selection-commands.ts'
import { sizeCommands } from './size-commands.ts'
import { viewCommands } from './view-commands.ts'
import { dotCommands } from './vote-commands.ts'

/** Everything that the canvas does by command. */
export const canvasCommands: readonly CanvasCommand[] = [
  ...selectionCommands,
  ...recordCommands,
  ...evidenceCommands,
  ...sizeCommands,
  ...addCommands,
  ...viewCommands,
  ...dotCommands,
]

/**
 * Commands whose keys the canvas leaves alone: Enter and F2 mean more than a command there, and the
 * clipboard's keys come as the browser's own events.
 */
const ownKeys = ['addHere', 'rename', 'cut', 'copy', 'paste']
const byKey = canvasCommands.filter(({ id }) => !ownKeys.includes(id))

/** The command that a key means on the canvas, whether it is available or not. */
export function canvasCommandOf(pressed: PressedKey): CanvasCommand | undefined {
  return byKey.find((command) => isKeyOf(command, pressed))
}

/** The key that is shown for a command of the canvas; empty when it has none. */
export function canvasKeysOf(id: string): string {
  return canvasCommands.find((command) => command.id === id)?.keys?.[0] ?? ''
}
