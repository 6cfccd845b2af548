import { commandNow, perform } from '../../commands/registry.ts'
import { app } from '../bridge.ts'
import { isTextField } from '../keys.ts'
import { attempt } from '../say-error.ts'

const textCommands = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const

/**
 * Does what was chosen in the native menu. While a text is typed, undo and the like are for the text, and
 * keys that came by way of the menu do only what they do while typing.
 */
export function chooseFromMenu(id: string, byKey: boolean): void {
  const command = commandNow(id)
  if (!command) return
  if (isTextField(document.activeElement)) {
    const ofText = textCommands.find((each) => each === id)
    if (ofText) {
      attempt(app.windowCommand({ command: ofText }))
      return
    }
    if (byKey && !command.whileTyping) return
  }
  perform(command)
}
