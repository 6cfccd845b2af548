import { expect, it } from 'vitest'
import { readComments } from '../../../electron/storage/comments.ts'
import { overlayFilterSchema } from '../../../shared/feedback/overlay.ts'
import { addMap, importCsv, newWorkspace, temporaryFolder, writeFile } from './workspace-files.ts'

it('a comment carries the answer to the chosen metric, never one on another scale', async () => {
  const workspace = newWorkspace()
  const map = addMap(workspace, 'Shop', ['Till'])
  const rows = Array.from(
    { length: 12 },
    (_, i) => `Till,4.5,${i < 6 ? 9 : ''},Was fine,2025-01-05`,
  )
  const text = ['touchpoint,stars,nps,comment,date', ...rows, ''].join('\n')
  await importCsv(workspace, map, writeFile(temporaryFolder(), 'till.csv', text), {})
  const valuesFor = (filter: object) =>
    readComments(workspace.db, {
      journeyId: map,
      filter: overlayFilterSchema.parse(filter),
      limit: 50,
    }).comments.map(({ value }) => value)
  expect(valuesFor({ metric: 'nps' }).sort()).toEqual([...Array(6).fill(9), ...Array(6).fill(null)])
  expect(valuesFor({ metric: 'rating' })).toEqual(Array(12).fill(4.5))
})
