import { liveSession } from '../app/live-session.ts'
import { currentRoute, showView } from '../app/router.ts'
import { finishEdit } from '../canvas/text-commands.ts'
import { placeSelected } from './slides.ts'

/** Shows the open map to the room: from what is selected on it, or (`whole`) from its beginning. */
export function presentMap({ whole }: { readonly whole: boolean }): void {
  const route = currentRoute()
  const session = liveSession()
  if (route.page !== 'map' || route.view.kind === 'present' || !session) return
  const { document, selection } = session.store.getState()
  const about = whole ? null : placeSelected(document, selection)
  finishEdit({ session })
  session.endTyping()
  showView({ kind: 'present', about, from: route.view })
}
