import { afterEach, describe, expect, it } from 'vitest'
import { documentOf } from '../../shared/document/document.ts'
import { dumpMap } from '../../shared/document/dump-map.ts'
import { recordSchema } from '../../shared/document/record.ts'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import {
  type CardWords,
  type FacilitatorDriver,
  keyboardFacilitator,
  mouseFacilitator,
} from '../drivers/facilitator-driver.ts'
import { openBlankMap, storedMap } from '../drivers/map-driver.ts'

const title = 'Heating repair'
const card = (lane: string, text: string, at: string): CardWords => ({ lane, text, at })

/** What happens in the room, in its order. Both hands do the same. */
const script: readonly ((map: FacilitatorDriver) => Promise<unknown>)[] = [
  (map) => map.addPersona('Ilona Farkas'),
  (map) => map.renameStage('Before', 'Notice'),
  (map) => map.renameStage('During', 'Arrange'),
  (map) => map.renameStage('After', 'Pay'),
  (map) => map.addStage('Repair'),
  (map) => map.moveStage('Repair', 'Pay'),
  (map) => map.addTouchpoints('Notice', ['Cold radiator', 'Search']),
  (map) => map.addTouchpoints('Arrange', ['Helpline', 'Booking']),
  (map) => map.addTouchpoints('Repair', ['Visit']),
  (map) => map.addTouchpoints('Pay', ['Invoice']),
  (map) => map.renameTouchpoint('Search', 'Web search'),
  (map) => map.duplicateTouchpoint('Visit'),
  (map) => map.undo(1),
  (map) => map.redo(1),
  (map) => map.undo(1),
  (map) => map.moveTouchpoint('Booking', 'Helpline'),
  (map) => map.undo(1),
  (map) => map.moveTouchpoint('Web search', 'Cold radiator'),
  (map) => map.markMomentOfTruth('Visit'),
  (map) => map.chooseChannel('Helpline', 'Phone'),
  (map) => map.chooseChannel('Booking', 'Web'),

  (map) => map.typeCard('Actions', 'Cold radiator', 'Feels the pipes'),
  (map) => map.typeCard('Actions', 'Helpline', 'Calls at seven'),
  (map) => map.typeCard('Actions', 'Visit', 'Stays at home'),
  (map) => map.typeCard('Thoughts', 'Cold radiator', 'Is it the boiler?'),
  (map) => map.typeCard('Thoughts', 'Booking', 'Not before Friday'),
  (map) => map.typeCard('Pain points', 'Helpline', 'Forty minutes on hold'),
  (map) => map.typeCard('Pain points', 'Web search', 'Prices only by phone'),
  (map) => map.typeCard('Pain points', 'Booking', 'No slot in the evening'),
  (map) => map.typeCard('Opportunities', 'Helpline', 'Call back from the queue'),
  (map) => map.typeCard('Backstage', 'Visit', 'Dispatch plans the day'),
  (map) => map.typeCard('Backstage', 'Invoice', 'Invoices at night'),
  (map) => map.rewriteCard(card('Actions', 'Calls at seven', 'Helpline'), 'Calls at eight'),
  (map) => map.addCardBelow(card('Actions', 'Calls at eight', 'Helpline'), 'Waits'),
  (map) => map.addCardBelow(card('Actions', 'Waits', 'Helpline'), 'Hangs up'),
  (map) => map.raiseCard(card('Actions', 'Hangs up', 'Helpline'), 'Waits'),
  (map) => map.duplicateCard(card('Actions', 'Stays at home', 'Visit')),
  (map) => map.undo(1),
  (map) => map.deleteCard(card('Thoughts', 'Not before Friday', 'Booking')),
  (map) => map.undo(1),
  (map) => map.redo(1),
  (map) => map.moveCardRight(card('Actions', 'Feels the pipes', 'Cold radiator'), 'Helpline'),
  (map) => map.undo(1),
  (map) => map.widenCard(card('Opportunities', 'Call back from the queue', 'Helpline'), 2),
  (map) => map.gradeCard('Pain points', 'Forty minutes on hold', 3),
  (map) => map.gradeCard('Pain points', 'No slot in the evening', 2),
  (map) => map.chooseEvidence(card('Pain points', 'Forty minutes on hold', 'Helpline'), 'Observed'),
  (map) => map.chooseEvidence(card('Pain points', 'Prices only by phone', 'Web search'), 'Assumed'),
  (map) => map.gradeImpact(card('Opportunities', 'Call back from the queue', 'Helpline'), 'High'),
  (map) => map.gradeEffort(card('Opportunities', 'Call back from the queue', 'Helpline'), 'Low'),

  (map) => map.dragEmotion('Cold radiator', -1.2),
  (map) => map.dragEmotion('Helpline', -1.8),
  (map) => map.dragEmotion('Booking', 0.4),
  (map) => map.dragEmotion('Visit', 1.5),

  (map) => map.connect('Booking', 'Web search'),
  (map) => map.describeWay('No slot in time', 'Back'),
  (map) => map.connect('Helpline', 'Visit'),
  (map) => map.describeWay('Emergency', 'Alternative'),

  (map) => map.hideLane('Metrics'),
  (map) => map.addLane('Text', 'Evidence'),
  (map) => map.renameLane('Backstage', 'Dispatch'),
  (map) => map.moveLane('Opportunities', 'Pain points'),
  (map) => map.collapseLane('Thoughts'),
  (map) => map.raiseLaneHeight('Actions'),
  (map) => map.widenColumn('Visit'),
  (map) => map.deleteTouchpoint('Invoice'),
  (map) => map.undo(1),
  (map) => map.addNote('Ask the dispatcher'),
]

let running: RunningApp
afterEach(() => running.close())

/** Draws the map in a window of its own; answers what lies on the disk then, in the open format. */
async function drawnBy(driverOf: (page: RunningApp['page']) => FacilitatorDriver): Promise<string> {
  running = await launchApp()
  await openBlankMap(running.page, title)
  const map = driverOf(running.page)
  for (const step of script) await step(map)
  const records = (await storedMap(running.page, title)).map((record) => recordSchema.parse(record))
  expect(running.complaints).toEqual([])
  const journey = records.find((record) => record.type === 'journey')
  if (!journey) throw new Error('The map has no journey.')
  return dumpMap(documentOf(journey, records))
}

describe('a facilitator in front of the room', () => {
  it('draws the same map by keyboard alone and by mouse alone, to the byte', async () => {
    expect(script.length).toBeGreaterThanOrEqual(60)
    const byKeyboard = await drawnBy(keyboardFacilitator)
    await running.close()
    const byMouse = await drawnBy(mouseFacilitator)
    expect(byMouse).toBe(byKeyboard)
  }, 180_000)
})
