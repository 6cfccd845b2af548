import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, onTestFinished } from 'vitest'
import { importFile } from '../../../electron/storage/import-file.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import { addOpenMap } from '../../../electron/storage/maps.ts'
import {
  closeWorkspaceFile,
  createWorkspaceFile,
  openWorkspaceFile,
  type Workspace,
} from '../../../electron/storage/open-file.ts'
import { readOverlay } from '../../../electron/storage/overlay.ts'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { parseOpenMap } from '../../../shared/document/parse-open-map.ts'
import type { ImportReport } from '../../../shared/feedback/import-report.ts'
import type { Mapping } from '../../../shared/feedback/mapping.ts'
import { overlayFilterSchema } from '../../../shared/feedback/overlay.ts'

/** Real files in a folder that goes with the test. */

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new folder; the user's own files (the key of respondents) are kept in it as well. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-test-'))
  folders.push(folder)
  process.env.TOUCHLINE_HOME = folder
  return folder
}

export function writeFile(folder: string, name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A new workspace in a new folder, open until the test ends. */
export function newWorkspace(folder = temporaryFolder()): Workspace {
  const path = join(folder, 'test.touchline')
  createWorkspaceFile(path)
  return openForTest(path)
}

export function openForTest(path: string): Workspace {
  const workspace = openWorkspaceFile(path, { journal: 'wal' })
  onTestFinished(() => {
    if (workspace.db.open) closeWorkspaceFile(workspace)
  })
  return workspace
}

/** Adds a map with these touchpoints, all in one stage. */
export function addMap(
  { db }: Workspace,
  title: string,
  touchpoints: readonly string[],
  more: Record<string, unknown> = {},
): JourneyId {
  const parsed = parseOpenMap(
    JSON.stringify({
      touchline: 1,
      title,
      stages: [{ title: 'Visit', touchpoints: touchpoints.map((name) => ({ title: name })) }],
      ...more,
    }),
  )
  if (!parsed.ok) throw new Error(parsed.error.message)
  return addOpenMap(db, parsed.value, undefined).id
}

/** Imports the file as the command line does. */
export async function importCsv(
  { db, path }: Workspace,
  journeyId: JourneyId,
  file: string,
  mapping: Mapping = {},
  options: { createTouchpoints?: boolean; isCancelled?: () => boolean } = {},
): Promise<ImportReport> {
  return importFile(path, await planImport(db, file, mapping), {
    journeyId,
    createTouchpoints: false,
    ...options,
  })
}

/** The overlay as rows of `[touchpoint, question, n, value, state]`. */
export function overlayRows(
  { db }: Workspace,
  journeyId: JourneyId,
  filter: Record<string, unknown> = {},
): [string, string, number | null, number | null, string][] {
  const overlay = readOverlay(db, journeyId, overlayFilterSchema.parse(filter))
  return overlay.touchpoints.flatMap(({ title, metrics }) =>
    metrics.map(
      ({ name, n, value, state }): [string, string, number | null, number | null, string] => [
        title,
        name,
        n,
        value,
        state,
      ],
    ),
  )
}
