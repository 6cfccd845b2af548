import { openMap, readDocument } from '../../../electron/storage/maps.ts'
import { openWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { saveDiff } from '../../../electron/storage/save-diff.ts'
import { brandId } from '../../../shared/document/id.ts'
import { addStage } from '../../../shared/document/operations/operations.ts'

/** Adds stages to a map until it is killed; acknowledges each one after its commit, as the app does. */
const [path = '', map = ''] = process.argv.slice(2)
const journeyId = brandId('journey', map)
const { db } = openWorkspaceFile(path, { journal: 'wal' })
let document = readDocument(db, journeyId)
let { revision } = openMap(db, journeyId)
for (;;) {
  const title = `${process.pid}-${revision}`
  const diff = addStage(document, { title })
  revision = saveDiff(db, journeyId, diff, revision).revision
  process.send?.({ revision, title })
  // Lets the message out: what is acknowledged must have left this process.
  await new Promise((done) => setImmediate(done))
  if (revision % 50 === 0) document = readDocument(db, journeyId)
}
