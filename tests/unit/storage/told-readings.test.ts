import { describe, expect, it } from 'vitest'
import { storageHandlers } from '../../../electron/storage/handlers.ts'
import type { Mapping } from '../../../shared/feedback/mapping.ts'
import type { Events } from '../../../shared/rpc/contract.ts'
import { columns, type Response, responses, table, withId } from './parcel-survey.ts'
import { addMap, newWorkspace, temporaryFolder, writeFile } from './workspace-files.ts'

type Told = Events['importProgress']

/** A workspace with a map, as the window has it, and what it was told of readings. */
async function deskWithWindow() {
  const workspace = newWorkspace()
  const journeyId = addMap(workspace, 'Shop', ['Checkout', 'Delivery', 'Returns'])
  const told: Told[] = []
  let hear: (progress: Told) => void = () => undefined
  const handlers = storageHandlers((progress) => {
    told.push(progress)
    hear(progress)
  })
  await handlers.openWorkspace({ path: workspace.path, sample: null })
  const save = (name: string, text: string) =>
    writeFile(temporaryFolder(), `${name}.csv`, Buffer.from(text))
  return {
    handlers,
    save,
    told,
    onTold: (listener: (progress: Told) => void) => {
      hear = listener
    },
    bring: (name: string, text: string) =>
      handlers.importFile({
        file: save(name, text),
        journeyId,
        mapping: {},
        createTouchpoints: false,
        importId: name,
      }),
    look: (file: string, mapping: Mapping = {}) =>
      handlers.dryRun({ file, journeyId, mapping, importId: 'look' }),
  }
}

/** What the file was read for, in order, without what goes on being told. */
const works = (told: readonly Told[]) =>
  told.map(({ work }) => work).filter((work, at, all) => work !== all[at - 1])

const renamed = withId.map((name) => (name === 'nps' ? 'Recommend us (nps)' : name))
const many: readonly Response[] = responses(0, 9000)

describe('a new file', () => {
  it('is looked at once: neither its rows nor a change of its columns need another look', async () => {
    const { handlers, look, told, save } = await deskWithWindow()
    const file = save('may', table(withId, responses(0, 200)))
    const { report } = await look(file)
    expect(works(told)).toEqual(['looking', 'counting'])
    const preview = { file, mapping: report.mapping, from: 0, limit: 20, onlyRejected: false }
    expect((await handlers.previewRows(preview)).rows).toHaveLength(20)
    told.length = 0
    const { report: changed } = await look(file, { columns: { nps: { role: 'ignored' } } })
    await handlers.previewRows({ ...preview, mapping: changed.mapping })
    await look(file)
    expect(works(told)).toEqual(['counting'])
    await handlers.closeWorkspace({})
  })
})

describe('a file that goes on with a survey under other column names', () => {
  it('is told to be compared with what is stored, between looking at it and counting it', async () => {
    const { handlers, bring, look, told, save } = await deskWithWindow()
    await bring('may', table(withId, responses(0, 200)))
    told.length = 0
    const { report } = await look(
      save('june', table(withId, responses(0, 220), { header: renamed })),
    )
    expect(report.rows).toMatchObject({ accepted: 20, duplicate: 200 })
    expect(works(told)).toEqual(['looking', 'comparing', 'counting'])
    for (const [at, { pass, passes }] of told.entries()) {
      expect(pass).toBeGreaterThanOrEqual(told[at - 1]?.pass ?? 1)
      expect(pass).toBeLessThanOrEqual(passes)
    }
    const last = told.at(-1)
    expect(last).toMatchObject({ work: 'counting', rows: 220, pass: last?.passes })
    await handlers.closeWorkspace({})
  })

  it('is told so of a survey without ids, which is known by what its responses say', async () => {
    const { handlers, bring, look, told, save } = await deskWithWindow()
    await bring('may', table(columns, responses(0, 200)))
    told.length = 0
    const header = columns.map((name) => (name === 'nps' ? 'Recommend us (nps)' : name))
    await look(save('june', table(columns, responses(0, 220), { header })))
    expect(works(told)).toEqual(['looking', 'comparing', 'counting'])
    await handlers.closeWorkspace({})
  })

  it('is told so while it is imported too', async () => {
    const { handlers, bring, told } = await deskWithWindow()
    await bring('may', table(withId, responses(0, 200)))
    told.length = 0
    await bring('june', table(withId, responses(0, 220), { header: renamed }))
    expect(works(told)).toEqual(['comparing', 'counting'])
    await handlers.closeWorkspace({})
  })

  it('can be stopped while it is compared, and brings nothing then', async () => {
    const { handlers, bring, look, told, onTold, save } = await deskWithWindow()
    await bring('may', table(withId, responses(0, 200)))
    onTold(({ importId, work }) => {
      if (work === 'comparing') handlers.cancelImport({ importId })
    })
    const text = table(withId, many, { header: renamed })
    await Promise.all(
      [look(save('looked at', text)), bring('brought', text)].map((doing) =>
        expect(doing).rejects.toMatchObject({ code: 'cancelled' }),
      ),
    )
    expect(works(told).at(-1)).toBe('comparing')
    expect((await handlers.listDatasets({})).datasets).toMatchObject([{ records: 200 }])
    await handlers.closeWorkspace({})
  })
})
