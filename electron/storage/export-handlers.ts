import type { Handlers, storageContract } from '../../shared/rpc/contract.ts'
import { exportTable } from './export/export-table.ts'
import { exportFromWorkspace } from './export-workspace.ts'
import type { Session } from './session.ts'
import { thumbnail } from './thumbnail.ts'

/** Answers the calls that paint a map. */
export function exportHandlers(
  session: Session,
): Handlers<Pick<typeof storageContract, 'exportMap' | 'exportTable' | 'thumbnail'>> {
  return {
    exportMap: ({ file, journeyId, format, options }) =>
      session.readLong(({ db }) => exportFromWorkspace(db, file, journeyId, format, options)),
    exportTable: ({ file, rows, language }) => exportTable(file, rows, language),
    thumbnail: ({ journeyId, theme }) =>
      session.read(({ db }) => ({ svg: thumbnail(db, journeyId, theme) })),
  }
}
