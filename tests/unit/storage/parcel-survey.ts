import { listDatasets } from '../../../electron/storage/datasets.ts'
import { dryRun } from '../../../electron/storage/import-file.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import {
  addMap,
  importCsv,
  newWorkspace,
  overlayRows,
  temporaryFolder,
  writeFile,
} from './workspace-files.ts'

/** A survey of a shop without response ids, eight answers a day, and ways in which its next file may be written. */

export type Response = Readonly<Record<string, string>>

export const columns = ['date', 'touchpoint', 'nps', 'csat', 'region', 'spent', 'comment'] as const
export const withId = ['id', ...columns]

/** Response n, eight a day; every cell follows from n. */
function response(n: number): Response {
  const at = new Date(Date.UTC(2024, 4, 1) + n * 3 * 3_600_000 + ((n * n) % 3000) * 1000)
  return {
    id: `R_${n}x`,
    date: at.toISOString().slice(0, 19).replace('T', ' '),
    touchpoint: ['Checkout', 'Delivery', 'Returns'][n % 3] ?? '',
    nps: String((n * 7) % 11),
    csat: String(1 + ((n * 3) % 5)),
    region: n % 7 < 3 ? 'North' : 'South',
    spent: String(((n * 37) % 900) / 10),
    comment: n % 4 ? '' : `the parcel came late, number ${n}`,
  }
}

export const responses = (from: number, to: number, change: (n: number) => Response = () => ({})) =>
  Array.from({ length: to - from }, (_, at) => ({
    ...response(from + at),
    ...change(from + at),
  }))

/** `1.5.2024 14:07`, without seconds. */
export function asExcel(date = ''): string {
  const [year, month, day, hour, minute] = date.split(/\D/).map(Number)
  return `${day}.${month}.${year} ${hour}:${String(minute).padStart(2, '0')}`
}

interface Dress {
  readonly header?: readonly string[]
  readonly delimiter?: string
}

export function table(
  names: readonly string[],
  rows: readonly Response[],
  { header = names, delimiter = ',' }: Dress = {},
): string {
  const cell = (text: string) => (text.includes(delimiter) ? `"${text}"` : text)
  return [header, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => `${cells.map(cell).join(delimiter)}\n`)
    .join('')
}

export function desk() {
  const workspace = newWorkspace()
  const map = addMap(workspace, 'Shop', ['Checkout', 'Delivery', 'Returns'])
  const save = (name: string, text: string) =>
    writeFile(temporaryFolder(), `${name}.csv`, Buffer.from(text))
  return {
    workspace,
    bring: (name: string, text: string) => importCsv(workspace, map, save(name, text)),
    look: async (name: string, text: string) =>
      dryRun(workspace.db, await planImport(workspace.db, save(name, text), {}), map),
    n: () =>
      overlayRows(workspace, map, { metric: 'nps', minN: 0 }).reduce(
        (sum, [, , n]) => sum + (n ?? 0),
        0,
      ),
    datasets: () => listDatasets(workspace.db).length,
  }
}

export const may = responses(0, 200)
export const june = responses(0, 220)
export const codes = ({ reasons }: { reasons: readonly { code: string }[] }) =>
  reasons.map(({ code }) => code)
