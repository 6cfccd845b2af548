import { openDialog } from './dialogs.ts'
import { liveSession } from './live-session.ts'
import { currentRoute } from './router.ts'
import { attempt } from './say-error.ts'
import { isMac } from './WindowControls.tsx'
import { openWorkspace, saveNow } from './workspace-actions.ts'

/** Something that a key does anywhere in the window. */
interface KeyAction {
  readonly id: 'undo' | 'redo' | 'save' | 'open' | 'export' | 'shortcuts'
  /** By the letter that is typed, not by the key's place: Hungarian keyboards swap Y and Z. */
  readonly matches: (event: KeyboardEvent) => boolean
  /** Whether it also works while a text is being typed; undo belongs to the text then. */
  readonly whileTyping: boolean
  readonly perform: () => void
}

/** Ctrl, or Command on macOS. With Alt it is AltGr, which types letters. */
function withCommand(event: KeyboardEvent, letter: string, shift = false): boolean {
  const command = isMac ? event.metaKey : event.ctrlKey
  return command && !event.altKey && event.shiftKey === shift && event.key.toLowerCase() === letter
}

export const keyActions: readonly KeyAction[] = [
  {
    id: 'undo',
    matches: (event) => withCommand(event, 'z'),
    whileTyping: false,
    perform: () => liveSession()?.undo(),
  },
  {
    id: 'redo',
    matches: (event) => withCommand(event, 'z', true) || withCommand(event, 'y'),
    whileTyping: false,
    perform: () => liveSession()?.redo(),
  },
  {
    id: 'save',
    matches: (event) => withCommand(event, 's'),
    whileTyping: true,
    perform: () => attempt(saveNow()),
  },
  {
    id: 'open',
    matches: (event) => withCommand(event, 'o'),
    whileTyping: true,
    perform: () => attempt(openWorkspace()),
  },
  {
    id: 'export',
    matches: (event) => withCommand(event, 'e'),
    whileTyping: true,
    perform: () => {
      const route = currentRoute()
      if (route.page === 'map' && route.view.kind === 'canvas') openDialog({ kind: 'export' })
    },
  },
  {
    id: 'shortcuts',
    matches: (event) => event.key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey,
    whileTyping: false,
    perform: () => openDialog({ kind: 'shortcuts' }),
  },
]

/** Does what a key means; what the page has already handled is left alone. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const typing = isTextField(event.target)
  const action = keyActions.find((each) => each.matches(event) && (each.whileTyping || !typing))
  if (!action) return
  event.preventDefault()
  action.perform()
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}
