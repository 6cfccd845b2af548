import { importFile } from '../../../electron/storage/import-file.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import { openWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { brandId } from '../../../shared/document/id.ts'

/** Imports a file as the app does, and tells when it begins and how far it is: to be killed on the way. */
const [path = '', map = '', file = ''] = process.argv.slice(2)
const { db } = openWorkspaceFile(path, { journal: 'wal' })
process.send?.('begun')
await importFile(path, await planImport(db, file, {}), {
  journeyId: brandId('journey', map),
  createTouchpoints: true,
})
