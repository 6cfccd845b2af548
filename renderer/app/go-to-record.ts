import { findRecord } from '../../shared/document/document.ts'
import { cellOfRecord } from '../canvas/grid.ts'
import { whenCanvas } from '../canvas/live-canvas.ts'
import type { MapSession } from '../document/session.ts'
import { liveTable } from '../table/live-table.ts'
import { showView } from './router.ts'

/** Shows the map (or its table, where that is open) with a record of it selected and in view; a persona is shown on its page. */
export function goToRecord(session: MapSession, id: string): void {
  const { document } = session.store.getState()
  const record = findRecord(document, id)
  if (!record) return
  if (record.type === 'persona') {
    showView({ kind: 'persona', personaId: record.id })
    return
  }
  session.select(record.type === 'journey' ? [] : [id], cellOfRecord(document, id))
  const table = liveTable()
  if (table?.session === session) {
    // Who works in the table stays there.
    table.refocus()
    table.reveal()
    return
  }
  showView({ kind: 'canvas' })
  whenCanvas((canvas) => {
    if (canvas.session !== session) return
    canvas.refocus()
    canvas.reveal()
  })
}
