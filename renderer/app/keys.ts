import { isKeyOf } from '../commands/pressed.ts'
import { perform, standingCommands } from '../commands/registry.ts'

const windowCommands = standingCommands.filter(({ reach }) => reach === 'window')

/** Does what a key means anywhere in the window; what the page has already handled is left alone. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const typing = isTextField(event.target)
  const command = windowCommands.find(
    // Undo belongs to the text while one is being typed.
    (each) => (each.whileTyping || !typing) && isKeyOf(each, event),
  )
  if (!command) return
  event.preventDefault()
  perform(command)
}

/** Whether letters that are typed go into a text there. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}
