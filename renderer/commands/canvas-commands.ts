import { addCommands } from './add-commands.ts'
import type { CanvasCommand } from './canvas-command.ts'
import { isKeyOf, type PressedKey } from './pressed.ts'
import { selectionCommands } from './selection-commands.ts'
import { viewCommands } from './view-commands.ts'

/** Everything that the canvas does by command. */
export const canvasCommands: readonly CanvasCommand[] = [
  ...selectionCommands,
  ...addCommands,
  ...viewCommands,
]

/** The commands that keys mean on the canvas; Enter and F2 mean more than a command, and stay with it. */
const byKey = canvasCommands.filter(({ id }) => id !== 'addHere' && id !== 'rename')

/** The command that a key means on the canvas, whether it is available or not. */
export function canvasCommandOf(pressed: PressedKey): CanvasCommand | undefined {
  return byKey.find((command) => isKeyOf(command, pressed))
}

/** The key that is shown for a command of the canvas; empty when it has none. */
export function canvasKeysOf(id: string): string {
  return canvasCommands.find((command) => command.id === id)?.keys?.[0] ?? ''
}
