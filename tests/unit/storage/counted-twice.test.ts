import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { storageHandlers } from '../../../electron/storage/handlers.ts'
import { columns, responses, table, withId } from './parcel-survey.ts'
import { addMap, newWorkspace, temporaryFolder, writeFile } from './workspace-files.ts'

async function desk() {
  const workspace = newWorkspace()
  const journeyId = addMap(workspace, 'Shop', ['Checkout', 'Delivery', 'Returns'])
  const handlers = storageHandlers(() => undefined)
  await handlers.openWorkspace({ path: workspace.path, sample: null })
  const save = (name: string, text: string) =>
    writeFile(temporaryFolder(), `${name}.csv`, Buffer.from(text))
  const asked = { journeyId, mapping: {}, importId: 'one' }
  return {
    handlers,
    journeyId,
    bring: (name: string, text: string, dataset?: string | null) =>
      handlers.importFile({ file: save(name, text), createTouchpoints: false, dataset, ...asked }),
    look: (name: string, text: string, dataset?: string | null) =>
      handlers.dryRun({ file: save(name, text), dataset, ...asked }),
    save,
  }
}

describe('a file whose responses a dataset of the map has', () => {
  it('would count them twice in a new dataset: that is said, with how many and where they are', async () => {
    const { bring, look } = await desk()
    const may = await bring('may', table(withId, responses(0, 200)))
    const june = table(withId, responses(50, 220))
    const found = await look('june', june)
    expect(found.report.rows).toMatchObject({ accepted: 20, duplicate: 150 })
    expect(found.twice).toBeNull()
    const anew = await look('june', june, null)
    expect(anew.report.rows).toMatchObject({ accepted: 170, duplicate: 0 })
    expect(anew.twice).toEqual({ dataset: may.dataset, responses: 150 })
    expect((await look('june', june, may.dataset.id)).twice).toBeNull()
  })

  it('is said so without ids and under other column names too, and of another dataset that is chosen', async () => {
    const { bring, look } = await desk()
    const may = await bring('may', table(columns, responses(0, 200)))
    const other = await bring('other', 'touchpoint,csat\nCheckout,4\nReturns,5\n')
    expect(other.dataset.id).not.toBe(may.dataset.id)
    const header = columns.map((name) => (name === 'nps' ? 'Recommend us (nps)' : name))
    const june = table(columns, responses(0, 220), { header })
    const twice = { dataset: may.dataset, responses: 200 }
    expect((await look('june', june, null)).twice).toEqual(twice)
    expect((await look('june', june, other.dataset.id)).twice).toEqual(twice)
  })

  it('does not count a row of the file that comes twice in it', async () => {
    const { bring, look } = await desk()
    await bring('may', table(withId, responses(0, 100)))
    const rows = [...responses(90, 120), ...responses(90, 95), ...responses(110, 115)]
    expect((await look('june', table(withId, rows), null)).twice).toMatchObject({ responses: 10 })
  })

  it('of which nothing is stored is a new one, and nothing is said', async () => {
    const { bring, look } = await desk()
    await bring('may', table(withId, responses(0, 100)))
    expect((await look('june', table(withId, responses(100, 200)), null)).twice).toBeNull()
  })

  it('that was not recognised by itself names the dataset with its response ids', async () => {
    const { bring, look } = await desk()
    const asked = (question: string, answer: (n: number) => number) =>
      `response_id,touchpoint,${question}\n${Array.from({ length: 60 }, (_, n) => `R_${n}x,Checkout,${answer(n)}\n`).join('')}`
    const may = await bring(
      'may',
      asked('nps', (n) => (n * 7) % 11),
    )
    const found = await look(
      'june',
      asked('nps', (n) => (n * 3 + 1) % 11).replace('touchpoint', 'place'),
    )
    expect(found.report.dataset.id).toBe('')
    expect(found.report.reasons).toMatchObject([{ code: 'similar_dataset', count: 60 }])
    expect(found.twice).toEqual({ dataset: may.dataset, responses: 60 })
  })
})

describe('rows that are saved because an import leaves them out', () => {
  it('are those of the dataset that was chosen', async () => {
    const { bring, handlers, journeyId, save } = await desk()
    await bring('may', table(withId, responses(0, 20)))
    const file = save('june', table(withId, responses(10, 30)))
    const target = file.replace('june', 'saved')
    const words = { row: 'Row', reason: 'Reason', reasons: {} }
    const asked = {
      file,
      target,
      journeyId,
      mapping: {},
      reason: null,
      words,
      language: 'en' as const,
    }
    expect(await handlers.exportRows(asked)).toMatchObject({ rows: 10 })
    expect(await handlers.exportRows({ ...asked, dataset: null })).toMatchObject({ rows: 0 })
    expect(readFileSync(target, 'utf8').trim().split('\n')).toHaveLength(1)
  })
})
