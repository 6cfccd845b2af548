import { mapOf } from '../../shared/document/query.ts'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import { endGesture } from './canvas-store.ts'
import { connectTouchpoints } from './commands.ts'
import type { EditorContext, Key, KeyboardContext } from './keyboard-context.ts'

/** Starts drawing a connection by keyboard: arrows choose the other end, Enter joins, Escape gives up. */
export function startConnecting(context: EditorContext, from: TouchpointId): void {
  const { document } = context.session.store.getState()
  const { touchpoints } = mapOf(document)
  const at = touchpoints.findIndex(({ id }) => id === from)
  const to = touchpoints[at + 1]?.id ?? touchpoints[at - 1]?.id ?? null
  if (!to) {
    context.say('atEdge')
    return
  }
  context.canvas.setState({ connecting: { from, to, point: null } })
  context.say('chooseTarget')
}

/** While the other end is chosen no key means anything else. */
export function pressWhileConnecting(context: KeyboardContext, { key }: Key): boolean {
  const { session, canvas } = context
  const { connecting } = canvas.getState()
  if (!connecting) return false
  if (key === 'Enter' && connecting.to) {
    endGesture(canvas)
    connectTouchpoints(context, connecting.from, connecting.to)
  } else if (key === 'Escape') endGesture(canvas)
  else if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const { touchpoints } = mapOf(session.store.getState().document)
    const others = touchpoints.filter(({ id }) => id !== connecting.from)
    const at = others.findIndex(({ id }) => id === connecting.to)
    const next = others[at + (key === 'ArrowRight' ? 1 : -1)]
    if (next) canvas.setState({ connecting: { ...connecting, to: next.id } })
    context.say('chooseTarget')
  }
  return true
}
