import { setFields } from '../../shared/document/operations/operations.ts'
import type { PersonaId } from '../../shared/document/persona.ts'
import type { MapSession } from '../document/session.ts'
import { choosePicture } from '../pictures/take-pictures.ts'

/** Gives a persona its portrait by a picture's SHA-256, or takes it away. */
export function setPortrait(session: MapSession, id: PersonaId, portrait: string | null): void {
  session.dispatch(portrait ? 'setPortrait' : 'removePortrait', (document) =>
    setFields(document, { type: 'persona', id, fields: { portrait } }),
  )
}

/** Asks for a picture's file and makes it the portrait. */
export async function choosePortrait(session: MapSession, id: PersonaId): Promise<void> {
  const picture = await choosePicture()
  if (picture) setPortrait(session, id, picture)
}
