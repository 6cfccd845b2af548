import type { JourneyId } from '../../shared/document/journey.ts'
import { storage } from './bridge.ts'

type Answer = ReturnType<typeof storage.openMap>
let asked: { readonly journeyId: JourneyId; readonly answer: Answer } | null = null

/** Asks for a map whose page is about to be opened: reading it takes longer than making the page. */
export function askForMap(journeyId: JourneyId): void {
  const answer = storage.openMap({ journeyId })
  // Who opens the page is told.
  answer.catch(() => undefined)
  asked = { journeyId, answer }
}

/** Storage, in which the map that was asked for is already on its way, once. */
export const storageWithAskedMap: Pick<typeof storage, 'openMap' | 'saveDiff'> = {
  saveDiff: storage.saveDiff,
  openMap(input) {
    const { journeyId, answer } = asked ?? {}
    asked = null
    return answer && journeyId === input.journeyId ? answer : storage.openMap(input)
  },
}
