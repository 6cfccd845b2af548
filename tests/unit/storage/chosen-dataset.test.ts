import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { listDatasets } from '../../../electron/storage/datasets.ts'
import { dryRun, importFile } from '../../../electron/storage/import-file.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import type { Mapping } from '../../../shared/feedback/mapping.ts'
import { addMap, newWorkspace, overlayRows, temporaryFolder, writeFile } from './workspace-files.ts'

const asked = 'How likely are you to recommend us? (nps)'

/** Responses `from` … with what each says of one question. */
const month = (name: string, question: string, from: number, to: number) =>
  writeFile(
    temporaryFolder(),
    `${name}.csv`,
    [
      `response_id,touchpoint,${question}`,
      ...Array.from({ length: to - from }, (_, i) => {
        const n = from + i
        return `R_${n}x,${n % 2 ? 'Till' : 'Door'},${(n * 7) % 11}`
      }),
      '',
    ].join('\n'),
  )

function desk() {
  const workspace = newWorkspace()
  const map = addMap(workspace, 'Shop', ['Till', 'Door'])
  const { db, path } = workspace
  return {
    workspace,
    look: async (file: string, mapping: Mapping = {}, dataset?: string | null) =>
      dryRun(db, await planImport(db, file, mapping), map, { dataset }),
    bring: async (file: string, mapping: Mapping = {}, dataset?: string | null) =>
      importFile(path, await planImport(db, file, mapping), {
        journeyId: map,
        createTouchpoints: false,
        dataset,
      }),
    questions: () => [
      ...new Set(overlayRows(workspace, map, { minN: 0 }).map(([, question]) => question)),
    ],
    n: () =>
      overlayRows(workspace, map, { minN: 0 }).reduce((sum, [, , count]) => sum + (count ?? 0), 0),
  }
}

const apart: Mapping = { columns: { [asked]: { role: 'metric', metric: 'nps', continues: null } } }

describe('a question that is proven to go on with one of another name', () => {
  it('is kept apart all the same where the user says so, and told with what it could go on with', async () => {
    const { workspace, look, bring, questions, n } = desk()
    const may = await bring(month('may', 'nps', 0, 60))
    const june = month('june', asked, 0, 80)
    expect((await look(june)).changes).toMatchObject([{ column: asked, together: true }])
    const would = await look(june, apart)
    expect(would.dataset).toEqual(may.dataset)
    expect(would.changes).toMatchObject([
      { code: 'question_renamed', column: asked, before: { name: 'nps' }, together: false },
    ])
    await bring(june, apart)
    expect(questions()).toEqual(['nps', asked])
    expect(n()).toBe(60 + 80)
    // It is remembered, and its own answers are gone on with.
    const july = await bring(month('july', asked, 80, 90))
    expect(july.dataset).toEqual(may.dataset)
    expect(questions()).toEqual(['nps', asked])
    expect(n()).toBe(60 + 90)
    expect(checkAll(workspace.db)).toEqual([])
  })
})

describe('the dataset that a file goes into', () => {
  it('is found with its reason: a new one, or the one with the same columns', async () => {
    const { look, bring } = desk()
    const file = month('may', 'nps', 0, 30)
    expect(await look(file)).toMatchObject({ dataset: { id: '' }, datasetWhy: 'new' })
    const may = await bring(file)
    expect(await look(month('june', 'nps', 30, 40))).toMatchObject({
      dataset: may.dataset,
      datasetWhy: 'header',
    })
    expect(await look(month('june', asked, 0, 40))).toMatchObject({
      dataset: may.dataset,
      datasetWhy: 'alike',
    })
  })

  it('is a new one where the user says so, and nothing of it was there before', async () => {
    const { workspace, look, bring, n } = desk()
    const file = month('may', 'nps', 0, 30)
    await bring(file)
    const would = await look(file, {}, null)
    expect(would).toMatchObject({ datasetWhy: 'said', rows: { accepted: 30, duplicate: 0 } })
    await bring(file, {}, null)
    expect(listDatasets(workspace.db)).toHaveLength(2)
    expect(n()).toBe(60)
  })

  it('is the one that the user names, though the file has other columns', async () => {
    const { workspace, look, bring } = desk()
    const may = await bring(month('may', 'nps', 0, 30))
    const other = writeFile(
      temporaryFolder(),
      'calls.csv',
      `agent,touchpoint,nps\n${'Anna,Till,9\n'.repeat(12)}`,
    )
    expect((await look(other)).dataset.id).toBe('')
    expect(await look(other, {}, may.dataset.id)).toMatchObject({
      dataset: may.dataset,
      datasetWhy: 'said',
    })
    await bring(other, {}, may.dataset.id)
    expect(listDatasets(workspace.db)).toMatchObject([{ records: 42 }])
  })

  it('must be on the map: one that was deleted meanwhile is named as gone', async () => {
    const { look } = desk()
    await expect(look(month('may', 'nps', 0, 9), {}, 'dataset_gone')).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
