import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { listDatasets } from '../../../electron/storage/datasets.ts'
import { dryRun } from '../../../electron/storage/import-file.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import type { ImportReport } from '../../../shared/feedback/import-report.ts'
import type { Mapping } from '../../../shared/feedback/mapping.ts'
import {
  addMap,
  importCsv,
  newWorkspace,
  overlayRows,
  temporaryFolder,
  writeFile,
} from './workspace-files.ts'

const columnsOf = (header: string): Mapping => {
  const roles: Mapping['columns'] = {
    id: { role: 'key' },
    nps: { role: 'metric', metric: 'nps' },
    ease: { role: 'metric', metric: 'ces' },
    region: { role: 'segment' },
    channel: { role: 'segment' },
  }
  const names = new Set(header.split(','))
  return {
    touchpoint: { column: 'touchpoint' },
    columns: Object.fromEntries(Object.entries(roles).filter(([name]) => names.has(name))),
  }
}

type Response = Record<string, string>

/** Response n of the survey; every answer follows from n, so that a later file repeats it. */
function response(n: number): Response {
  return {
    id: `r${n}`,
    touchpoint: n % 2 ? 'Checkout' : 'Delivery',
    nps: String((n * 7) % 11),
    ease: String(((n * 5) % 7) + 1),
    region: n % 3 ? 'North' : 'South',
    channel: n % 5 ? 'App' : 'Shop',
  }
}

function responses(count: number, change: (n: number) => Response = () => ({})): Response[] {
  return Array.from({ length: count }, (_, n) => ({ ...response(n), ...change(n) }))
}

function file(name: string, header: string, rows: readonly Response[]): string {
  const lines = rows.map((row) =>
    header
      .split(',')
      .map((column) => row[column] ?? '')
      .join(','),
  )
  return writeFile(temporaryFolder(), name, [header, ...lines, ''].join('\n'))
}

function surveyDesk() {
  const workspace = newWorkspace()
  const map = addMap(workspace, 'Shop', ['Checkout', 'Delivery'])
  return {
    workspace,
    map,
    bring: (name: string, header: string, rows: readonly Response[], mapping: Mapping = {}) =>
      importCsv(workspace, map, file(`${name}.csv`, header, rows), {
        ...columnsOf(header),
        ...mapping,
      }),
    answers: () =>
      overlayRows(workspace, map, { metric: 'nps', minN: 0 })
        .filter(([, name]) => name === 'nps')
        .reduce((sum, [, , n]) => sum + (n ?? 0), 0),
  }
}

const march = 'id,touchpoint,nps,region'

describe('next month’s file with other columns', () => {
  it.each([
    ['one question more', 'id,touchpoint,nps,ease,region'],
    ['one segment more, in the middle', 'id,channel,touchpoint,nps,region'],
    ['one segment fewer', 'id,touchpoint,nps'],
    ['columns in another order', 'region,nps,touchpoint,id'],
  ])('with %s goes on with the survey', async (_what, header) => {
    const { workspace, bring, answers } = surveyDesk()
    const first = await bring('march', march, responses(100))
    const next = await bring('april', header, responses(101))
    expect(next.rows).toEqual({ read: 101, accepted: 1, rejected: 0, duplicate: 100 })
    expect(next.dataset).toEqual(first.dataset)
    expect(next.changes).toEqual([])
    expect(answers()).toBe(101)
    expect(listDatasets(workspace.db)).toHaveLength(1)
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('tells it before the import, and is known by either header after it', async () => {
    const { workspace, map, bring, answers } = surveyDesk()
    const wider = 'id,touchpoint,nps,ease,region'
    const first = await bring('march', march, responses(100))
    const path = file('april.csv', wider, responses(120))
    const plan = await planImport(workspace.db, path, columnsOf(wider))
    const would = await dryRun(workspace.db, plan, map)
    expect(would.dataset).toEqual(first.dataset)
    expect(would.rows).toMatchObject({ accepted: 20, duplicate: 100 })
    await bring('april', wider, responses(120))
    // With the saved mapping of that header, and none of its old responses: the header alone tells.
    const may = file('may.csv', wider, responses(130).slice(120))
    expect((await importCsv(workspace, map, may)).dataset).toEqual(first.dataset)
    const back = await bring('june', march, responses(140))
    expect(back.dataset).toEqual(first.dataset)
    expect(answers()).toBe(140)
    expect(listDatasets(workspace.db)[0]?.metrics).toEqual(['nps', 'ces'])
  })

  it('keeps one combination of segments one, whatever the order of their columns', async () => {
    const { workspace, bring } = surveyDesk()
    await bring('march', 'id,touchpoint,nps,region,channel', responses(100))
    await bring('april', 'channel,region,id,touchpoint,nps', responses(120))
    const sets = workspace.db.prepare('SELECT count(*) FROM segment_set').pluck().get()
    expect(sets).toBe(4)
  })

  it('allows for a few responses that were changed since', async () => {
    const { bring, answers } = surveyDesk()
    await bring('march', march, responses(100))
    const changed = responses(101, (n) => (n % 12 === 0 ? { nps: '10' } : {}))
    await bring('april', `${march},channel`, changed)
    expect(answers()).toBe(101)
  })
})

describe('another survey with a key of the same name', () => {
  const warning = ({ reasons }: ImportReport) =>
    reasons.find(({ code }) => code === 'similar_dataset')

  it('that numbers its rows from 1 too stays a survey of its own, and says which it is like', async () => {
    const { workspace, bring, answers } = surveyDesk()
    await bring('march', march, responses(100))
    const other = responses(100, (n) => ({ nps: String((n * 3 + 1) % 11) }))
    const report = await bring('partners', `${march},channel`, other)
    expect(report.rows).toMatchObject({ accepted: 100, duplicate: 0 })
    expect(warning(report)).toEqual({
      code: 'similar_dataset',
      count: 100,
      examples: [{ row: 2, value: 'march' }],
    })
    expect(answers()).toBe(200)
    expect(listDatasets(workspace.db)).toHaveLength(2)
  })

  it('of which only every second response agrees stays a survey of its own', async () => {
    const { workspace, bring } = surveyDesk()
    await bring('march', march, responses(100))
    const half = responses(100, (n) => (n % 2 ? { nps: String((n * 3 + 1) % 11) } : {}))
    const report = await bring('partners', `${march},channel`, half)
    expect(report.rows.accepted).toBe(100)
    expect(warning(report)).toBeDefined()
    expect(listDatasets(workspace.db)).toHaveLength(2)
  })

  it('with the same answers about other touchpoints is another', async () => {
    const { bring } = surveyDesk()
    await bring('march', march, responses(100))
    const elsewhere = responses(100, () => ({ touchpoint: 'Returns' }))
    const report = await bring('returns', `${march},channel`, elsewhere)
    expect(report.rows.accepted).toBe(100)
    expect(warning(report)).toBeDefined()
  })

  it('whose only question has another scale is another', async () => {
    const { workspace, bring } = surveyDesk()
    await bring('march', 'id,touchpoint,nps,ease,region', responses(100))
    const rescaled = await bring('rescaled', 'id,touchpoint,ease,channel', responses(100), {
      columns: {
        id: { role: 'key' },
        ease: { role: 'metric', metric: 'ces', scale: { min: 1, max: 7, higherIsBetter: false } },
      },
    })
    expect(warning(rescaled)).toMatchObject({ examples: [{ value: 'march' }] })
    expect(listDatasets(workspace.db)).toHaveLength(2)
  })
})

describe('next month’s file that holds only some of the old responses', () => {
  it('goes on with the survey where those have the same answers', async () => {
    const { workspace, bring, answers } = surveyDesk()
    await bring('march', march, responses(100))
    const few = await bring('april', 'id,touchpoint,nps,channel', responses(140).slice(80))
    expect(few.rows).toMatchObject({ accepted: 40, duplicate: 20 })
    expect(answers()).toBe(140)
    expect(listDatasets(workspace.db)).toHaveLength(1)
  })
})
