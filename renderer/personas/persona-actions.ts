import i18next from 'i18next'
import type { Diff } from '../../shared/document/diff.ts'
import { diffOf } from '../../shared/document/diff.ts'
import { documentOf, type MapDocument } from '../../shared/document/document.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import { createPersona, type Persona, type PersonaId } from '../../shared/document/persona.ts'
import type { MapSummary } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { storage } from '../app/bridge.ts'
import { goHome, openMapPage } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import { loadLibrary } from '../library/library-store.ts'
import { showToast } from '../ui/toast.ts'

/**
 * Personas belong to the workspace but are edited through a map, which is what is saved and undone.
 * From the library that is a map that has the persona, else the one that was edited last.
 */
function hostOf(personaId: PersonaId, maps: readonly MapSummary[]): MapSummary | undefined {
  return maps.find(({ personas }) => personas.some(({ id }) => id === personaId)) ?? maps[0]
}

export async function openPersonaPage(
  personaId: PersonaId,
  maps: readonly MapSummary[],
): Promise<void> {
  const host = hostOf(personaId, maps)
  if (host) await openMapPage(host.id, { kind: 'persona', personaId })
}

/** Makes a persona that stands on no map yet, and opens it. */
export async function createPersonaFromLibrary(maps: readonly MapSummary[]): Promise<void> {
  const host = maps[0]
  if (!host) return
  const persona = createPersona()
  await saveThrough(host.id, (document) => diffOf(document, { put: [persona] }))
  await openMapPage(host.id, { kind: 'persona', personaId: persona.id })
}

/** Takes a persona that stands on no map out of the workspace; the toast brings it back. */
export async function deletePersona(persona: Persona, host: JourneyId): Promise<void> {
  await goHome('personas')
  await saveThrough(host, (document) => diffOf(document, { remove: [persona] }))
  await loadLibrary()
  const restore = async () => {
    await saveThrough(host, (document) => diffOf(document, { put: [persona] }))
    await loadLibrary()
  }
  showToast({
    look: 'deleted',
    text: i18next.t('personas:page.deleted', {
      name: persona.name || i18next.t('personas:unnamed'),
    }),
    action: { label: i18next.t('app:undo'), onSelect: () => attempt(restore()) },
  })
}

/** Saves one change of a map that is not open. */
async function saveThrough(
  journeyId: JourneyId,
  operation: (document: MapDocument) => Diff,
): Promise<void> {
  const { records, revision } = await storage.openMap({ journeyId })
  const journey = records.find((record) => record.id === journeyId)
  if (journey?.type !== 'journey')
    throw new TouchlineError('not_found', 'This map is no longer in the workspace.')
  const diff = operation(documentOf(journey, records))
  await storage.saveDiff({ journeyId, diff, baseRevision: revision })
}
