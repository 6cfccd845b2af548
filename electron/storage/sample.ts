import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { JourneyId } from '../../shared/document/journey.ts'
import type { ImportReport } from '../../shared/feedback/import-report.ts'
import type { Language } from '../../shared/rpc/contract.ts'
import { assetsFolder } from './assets.ts'
import { importFile } from './import-file.ts'
import { planImport } from './import-plan.ts'
import { loadMapFile } from './load-map-file.ts'
import { readMappingFile } from './mapping-file.ts'
import {
  closeWorkspaceFile,
  createWorkspaceFile,
  openWorkspaceFile,
  type Workspace,
} from './open-file.ts'
import { publishFile } from './publish-file.ts'
import type { ReadingProgress } from './reading-progress.ts'

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
    publishFile(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** Nobody may take the sample's numbers for those of real customers. */
const datasetNames: Readonly<Record<Language, string>> = {
  en: 'Sample, made answers',
  hu: 'Minta, kitalált válaszok',
  pl: 'Przykład, zmyślone odpowiedzi',
}

/** Adds the sample map in this language and imports its made survey. */
export async function addSample(
  { db, path }: Workspace,
  language: Language,
  onProgress?: (progress: ReadingProgress) => void,
): Promise<{ map: { id: JourneyId; title: string }; report: ImportReport }> {
  const folder = join(assetsFolder(), 'sample')
  const map = loadMapFile(db, join(folder, `online-shop.${language}.json`), undefined)
  const mapping = readMappingFile(join(folder, 'mapping.json'))
  const survey = join(folder, `sample-survey-made-answers.${language}.csv`)
  const report = await importFile(path, await planImport(db, survey, mapping), {
    journeyId: map.id,
    createTouchpoints: false,
    name: datasetNames[language],
    ...(onProgress && { onProgress }),
  })
  return { map, report }
}
