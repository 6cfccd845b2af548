import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { Language } from '../../shared/rpc/contract.ts'
import { assetsFolder } from './assets.ts'
import { loadMapFile } from './load-map-file.ts'
import {
  closeWorkspaceFile,
  createWorkspaceFile,
  openWorkspaceFile,
  publish,
  type Workspace,
} from './open-file.ts'

/** Makes a workspace with the sample map and its survey in it; it appears only when it is whole. */
export async function createSampleWorkspace(path: string, language: Language): Promise<void> {
  const file = resolve(path)
  const temporary = `${file}.${process.pid}.sample`
  rmSync(temporary, { force: true })
  try {
    createWorkspaceFile(temporary)
    const workspace = openWorkspaceFile(temporary, { journal: 'keep' })
    try {
      await addSample(workspace, language)
    } finally {
      closeWorkspaceFile(workspace)
    }
    publish(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Adds the sample map in this language and imports its survey. */
export async function addSample(
  { db }: Workspace,
  language: Language,
): Promise<{ id: JourneyId; title: string }> {
  const folder = join(assetsFolder(), 'sample')
  return loadMapFile(db, join(folder, `online-shop.${language}.json`), undefined)
}
