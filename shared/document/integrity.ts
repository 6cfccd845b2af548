import type { MapDocument } from './document.ts'
import { findRecord, recordsOf } from './document.ts'
import { holdsCards, singleLaneKinds } from './lane.ts'
import { recordSchema } from './record.ts'

/**
 * The rules that hold in every document, checked: each broken one is a sentence that names the records.
 * Operations keep them; files from elsewhere are checked with this.
 */
export function problemsOf(document: MapDocument): string[] {
  const problems: string[] = []
  const need = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem)
  }
  for (const record of recordsOf(document)) {
    need(recordSchema.safeParse(record).success, `${record.id} does not fit its schema.`)
    if ('journeyId' in record) {
      need(record.journeyId === document.journeyId, `${record.id} belongs to another map.`)
    }
  }
  for (const id of document.journey[document.journeyId]?.personaIds ?? []) {
    need(id in document.persona, `The map's persona ${id} is missing.`)
  }
  for (const { id, stageId } of Object.values(document.touchpoint)) {
    need(stageId in document.stage, `${id} stands under the missing stage ${stageId}.`)
  }
  for (const kind of singleLaneKinds) {
    const lanes = Object.values(document.lane).filter((lane) => lane.kind === kind)
    need(lanes.length <= 1, `There are ${lanes.length} lanes of the kind ${kind}; a map has one.`)
  }
  for (const card of Object.values(document.card)) {
    const lane = document.lane[card.laneId]
    need(lane !== undefined && holdsCards(lane.kind), `${card.id} stands in a lane without cards.`)
    need(card.stageId in document.stage, `${card.id} stands under a missing stage.`)
    if (card.touchpointId !== null) {
      const touchpoint = document.touchpoint[card.touchpointId]
      need(touchpoint?.stageId === card.stageId, `${card.id}: touchpoint and stage do not agree.`)
    }
  }
  for (const { id, targetId } of Object.values(document.remark)) {
    need(findRecord(document, targetId) !== undefined, `${id} speaks of the missing ${targetId}.`)
  }
  problems.push(...pairProblems(document), ...voteProblems(document))
  return problems
}

function pairProblems(document: MapDocument): string[] {
  const problems: string[] = []
  const seen = new Set<string>()
  for (const { id, personaId, touchpointId } of Object.values(document.emotion)) {
    if (!(personaId in document.persona) || !(touchpointId in document.touchpoint)) {
      problems.push(`${id} belongs to a missing persona or touchpoint.`)
    }
    const pair = `${personaId} ${touchpointId}`
    if (seen.has(pair))
      problems.push(`${id} is a second emotion of the same persona and touchpoint.`)
    seen.add(pair)
  }
  for (const { id, from, to } of Object.values(document.connection)) {
    if (!(from in document.touchpoint) || !(to in document.touchpoint) || from === to) {
      problems.push(`${id} does not join two touchpoints of the map.`)
    }
    const pair = `${from} ${to}`
    if (seen.has(pair)) problems.push(`${id} is a second connection of the same touchpoints.`)
    seen.add(pair)
  }
  return problems
}

function voteProblems(document: MapDocument): string[] {
  const problems: string[] = []
  const seen = new Set<string>()
  const given = new Map<string, number>()
  for (const { id, ballotId, targetId, voter, dots } of Object.values(document.vote)) {
    const ballot = document.ballot[ballotId]
    const target = document.card[targetId] ?? document.touchpoint[targetId]
    if (!ballot || !target) {
      problems.push(`${id} belongs to a missing ballot, card or touchpoint.`)
      continue
    }
    const vote = JSON.stringify([ballotId, voter, targetId])
    if (seen.has(vote)) problems.push(`${id} is a second vote of the same person for ${targetId}.`)
    seen.add(vote)
    const person = JSON.stringify([ballotId, voter])
    const sum = (given.get(person) ?? 0) + dots
    if (sum > ballot.budget)
      problems.push(`${id} gives more dots than ${ballotId} has for a person.`)
    given.set(person, sum)
  }
  return problems
}
