import {
  type PicturePlace,
  putPictures,
  setFields,
} from '../../../shared/document/operations/operations.ts'
import type { MapSession } from '../../document/session.ts'
import { choosePicture, takePictures } from '../../pictures/take-pictures.ts'
import { cellOfRecord } from '../grid.ts'
import type { PictureUse } from './picture-drop.ts'

/** Takes files that were dropped or pasted and does with them what was meant, as one step. */
export async function bringPictures(
  session: MapSession,
  files: readonly File[],
  use: PictureUse,
): Promise<void> {
  const pictures = await takePictures(files)
  if (use.kind !== 'portrait') putOnMap(session, pictures, use)
  else if (pictures[0]) {
    const fields = { portrait: pictures[0] }
    session.dispatch('setPortrait', (document) =>
      setFields(document, { type: 'persona', id: use.personaId, fields }),
    )
  }
}

/** Asks for a file and puts its picture there. */
export async function choosePictureFor(session: MapSession, place: PicturePlace): Promise<void> {
  const picture = await choosePicture()
  if (picture) putOnMap(session, [picture], place)
}

/** Takes the picture off a card. */
export function removePicture(session: MapSession, id: string): void {
  session.dispatch('removePicture', (document) =>
    setFields(document, { type: 'card', id, fields: { picture: null } }),
  )
}

/** Puts pictures that the workspace has on the map, and selects the cards that show them. */
function putOnMap(session: MapSession, pictures: readonly string[], place: PicturePlace): void {
  const step = place.kind === 'card' ? 'setPicture' : 'addPicture'
  const diff = session.dispatch(step, (document) => putPictures(document, { pictures, place }))
  const { document } = session.store.getState()
  const cards = [
    ...(place.kind === 'card' ? [place.id] : []),
    ...Object.values(diff.added).flatMap(({ type, id }) => (type === 'card' ? [id] : [])),
  ]
  const [first] = cards
  if (first && document.card[first]) session.select(cards, cellOfRecord(document, first))
}
