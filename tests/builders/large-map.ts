import { generateNKeysBetween } from 'fractional-indexing'
import { type Card, createCard } from '../../shared/document/card.ts'
import { createConnection } from '../../shared/document/connection.ts'
import { documentOf, type MapDocument } from '../../shared/document/document.ts'
import { createEmotion } from '../../shared/document/emotion.ts'
import { brandId } from '../../shared/document/id.ts'
import { createJourney } from '../../shared/document/journey.ts'
import { createLane, usualLaneKinds } from '../../shared/document/lane.ts'
import { createPersona } from '../../shared/document/persona.ts'
import type { AnyRecord } from '../../shared/document/record.ts'
import { createStage } from '../../shared/document/stage.ts'
import { channels, createTouchpoint } from '../../shared/document/touchpoint.ts'

const words =
  'customer waits for the courier who rings at the wrong door while rain falls on a parcel of boots that nobody expected before Friday evening'.split(
    ' ',
  )
const sentence = (seed: number, length: number) =>
  Array.from({ length }, (_, index) => words[(seed * 7 + index * 5) % words.length]).join(' ')

/**
 * A map of a given size: every touchpoint has a title, a channel and an emotion; cards are dealt out
 * over all card lanes with texts of 3 to 12 words. The same sizes and seed always make the same map.
 */
export function largeMap(size: {
  readonly stages: number
  readonly touchpointsPerStage: number
  readonly cards: number
  /** Another seed, other words: nothing that was kept for a text of before is of use. */
  readonly seed?: number
}): MapDocument {
  const persona = createPersona({
    id: brandId('persona', 'persona_large'),
    name: 'Ada Large',
    role: 'orders a lot',
    quote: 'I have seen bigger maps.',
  })
  const journey = createJourney({
    id: brandId('journey', 'journey_large'),
    title: 'A large map',
    scenario: 'Everything that can happen, happens.',
    personaIds: [persona.id],
  })
  const journeyId = journey.id
  const records: AnyRecord[] = [persona]
  const laneKeys = generateNKeysBetween(null, null, usualLaneKinds.length)
  const lanes = usualLaneKinds.map((kind, index) =>
    createLane({
      id: brandId('lane', `lane_${kind}`),
      journeyId,
      kind,
      order: laneKeys[index] ?? 'a0',
    }),
  )
  const stageKeys = generateNKeysBetween(null, null, size.stages)
  const stages = stageKeys.map((order, index) =>
    createStage({
      id: brandId('stage', `stage_s${index}`),
      journeyId,
      title: `Stage ${index + 1}`,
      period: `Day ${index + 1}`,
      order,
    }),
  )
  const touchpoints = stages.flatMap((stage, row) =>
    generateNKeysBetween(null, null, size.touchpointsPerStage).map((order, index) =>
      createTouchpoint({
        id: brandId('touchpoint', `touchpoint_t${row}-${index}`),
        journeyId,
        stageId: stage.id,
        title: `Touchpoint ${row + 1}.${index + 1}`,
        channel: channels[(row * 5 + index) % channels.length] ?? null,
        order,
      }),
    ),
  )
  records.push(...lanes, ...stages, ...touchpoints)
  for (const [index, { id }] of touchpoints.entries()) {
    records.push(
      createEmotion({
        id: brandId('emotion', `emotion_e${index}`),
        journeyId,
        personaId: persona.id,
        touchpointId: id,
        level: Math.round(Math.sin(index) * 20) / 10,
      }),
    )
  }
  const [first] = touchpoints
  const last = touchpoints.at(-1)
  if (first && last && first !== last) {
    records.push(createConnection({ journeyId, from: last.id, to: first.id, kind: 'back' }))
  }
  const holders = lanes.filter(({ kind }) =>
    ['actions', 'thoughts', 'painPoints', 'opportunities', 'backstage'].includes(kind),
  )
  const cardKeys = generateNKeysBetween(null, null, size.cards)
  for (const [index, order] of cardKeys.entries()) {
    const touchpoint = touchpoints[index % touchpoints.length]
    const lane = holders[Math.floor(index / touchpoints.length) % holders.length]
    if (!touchpoint || !lane) continue
    const card: Card = createCard({
      id: brandId('card', `card_c${index}`),
      journeyId,
      laneId: lane.id,
      stageId: touchpoint.stageId,
      touchpointId: touchpoint.id,
      order,
      text: `${sentence(index, 3 + (index % 10))}${size.seed ? ` ${size.seed}` : ''}`,
      ...(lane.kind === 'painPoints' && { severity: 3, evidence: 'observed' }),
      ...(lane.kind === 'opportunities' && { impact: 2, effort: 1 }),
    })
    records.push(card)
  }
  return documentOf(journey, records)
}
