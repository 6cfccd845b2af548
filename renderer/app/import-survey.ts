import type { JourneyId } from '../../shared/document/journey.ts'
import { app, storage } from './bridge.ts'
import { openDialog } from './dialogs.ts'
import { currentRoute, openMapPage, type SurveyFile, showView } from './router.ts'
import { settingsStore } from './settings.ts'

/**
 * Starts the wizard on a survey file, asking for one where none is given: on the open map, on the
 * workspace's only one, or on the one that the user picks. May reject with a TouchlineError.
 */
export async function startImport(given?: SurveyFile): Promise<void> {
  const survey = given ?? (await app.chooseSurveyFile({}))
  if (!survey) return
  if (currentRoute().page === 'map') {
    showView({ kind: 'import', survey })
    return
  }
  const { maps } = await storage.listMaps({})
  const [only, ...others] = maps
  if (!only) await importIntoNewMap(survey)
  else if (others.length === 0) await importInto(only.id, survey)
  else openDialog({ kind: 'pickMap', survey })
}

export const importInto = (journeyId: JourneyId, survey: SurveyFile): Promise<void> =>
  openMapPage(journeyId, { kind: 'import', survey })

/** A new blank map named after the file; the wizard can make its touchpoints from the survey's. */
export async function importIntoNewMap(survey: SurveyFile): Promise<void> {
  const { language } = settingsStore.getState()
  const title = survey.name.replace(/\.[^.]+$/, '')
  const { map } = await storage.newMap({ template: 'blank', language, title })
  await importInto(map.id, survey)
}
