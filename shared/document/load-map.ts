import { generateNKeysBetween } from 'fractional-indexing'
import { createCard } from './card.ts'
import { createConnection } from './connection.ts'
import { sameRecord } from './diff.ts'
import { createEmotion } from './emotion.ts'
import { levelOfVotes } from './emotion-votes.ts'
import { type Id, isId, newId } from './id.ts'
import { createJourney, type Journey } from './journey.ts'
import { createLane } from './lane.ts'
import { createNote } from './note.ts'
import type { OpenCard, OpenMap, OpenPersona } from './open-format.ts'
import { laneReferences, personaReferences, touchpointReferences } from './open-reference.ts'
import { loadRemarks } from './open-remarks.ts'
import { openLanes, openTouchpoints } from './parse-open-map.ts'
import { createPersona, type Persona } from './persona.ts'
import type { AnyRecord } from './record.ts'
import { createStage, type Stage } from './stage.ts'
import { createTouchpoint, type Touchpoint } from './touchpoint.ts'

export interface LoadedMap {
  readonly journey: Journey
  /** Everything of the map but the journey, parents before children, with those personas that are new. */
  readonly records: readonly AnyRecord[]
}

/**
 * The records of an open map that `parseOpenMap` accepted. A persona that the workspace has already,
 * alike in every field, is reused. `isTaken` tells which ids cannot be used again.
 */
export function loadMap(
  map: OpenMap,
  options: {
    readonly title?: string | undefined
    readonly personas?: readonly Persona[]
    readonly isTaken?: (id: string) => boolean
  } = {},
): LoadedMap {
  const { isTaken = () => false, personas: known = [] } = options
  const used = new Set<string>()
  const idOf = <T extends string>(type: T, wanted: string | undefined): Id<T> => {
    const free = wanted !== undefined && isId(type, wanted) && !used.has(wanted) && !isTaken(wanted)
    const id = free ? wanted : newId(type)
    used.add(id)
    return id
  }
  const personas = (map.personas ?? []).map((persona, index) =>
    personaFor(persona, index, known, used, idOf),
  )
  const journey = createJourney({
    id: idOf('journey', map.id),
    title: options.title ?? map.title,
    scenario: map.scenario ?? '',
    expectations: map.expectations ?? '',
    state: map.state ?? 'current',
    basis: map.basis ?? 'assumption',
    personaIds: personas.map(({ id }) => id),
  })
  const journeyId = journey.id
  const { ballots, said } = loadRemarks(map, journeyId, idOf)
  const others: AnyRecord[] = [...said(journeyId, map)]
  for (const [index, persona] of personas.entries()) {
    others.push(...said(persona.id, map.personas?.[index] ?? {}))
  }
  const openedLanes = openLanes(map)
  const laneKeys = keys(openedLanes.length)
  const lanes = openedLanes.map(({ id, ...fields }, index) =>
    createLane({ ...fields, id: idOf('lane', id), journeyId, order: laneKeys(index) }),
  )
  for (const [index, lane] of lanes.entries())
    others.push(...said(lane.id, map.lanes?.[index] ?? {}))
  const findLane = laneReferences(openedLanes).find
  const findPersona = personaReferences(map.personas ?? []).find
  const stages: Stage[] = []
  const touchpoints: Touchpoint[] = []
  const addCards = (
    cards: readonly OpenCard[] | undefined,
    place: { stageId: Stage['id']; touchpointId: Touchpoint['id'] | null },
  ) => {
    const cardKeys = keys(cards?.length ?? 0)
    for (const [index, { id, lane, comments, dots, ...fields }] of (cards ?? []).entries()) {
      const laneId = lanes[findLane(lane) ?? -1]?.id
      if (!laneId) continue
      const card = createCard({
        ...defined(fields),
        ...place,
        id: idOf('card', id),
        laneId,
        journeyId,
        order: cardKeys(index),
      })
      others.push(card, ...said(card.id, { comments, dots }))
    }
  }
  const stageKeys = keys(map.stages?.length ?? 0)
  for (const [index, openStage] of (map.stages ?? []).entries()) {
    const stage = createStage({
      id: idOf('stage', openStage.id),
      journeyId,
      title: openStage.title,
      goal: openStage.goal ?? '',
      period: openStage.period ?? '',
      colour: openStage.colour ?? null,
      order: stageKeys(index),
    })
    stages.push(stage)
    others.push(...said(stage.id, { comments: openStage.comments }))
    addCards(openStage.cards, { stageId: stage.id, touchpointId: null })
    const touchpointKeys = keys(openStage.touchpoints?.length ?? 0)
    for (const [place, open] of (openStage.touchpoints ?? []).entries()) {
      const { id, emotions, cards, comments, dots, linkedMap, ...fields } = open
      const touchpoint = createTouchpoint({
        ...defined(fields),
        linkedMap: linkedMap !== undefined && isId('journey', linkedMap) ? linkedMap : null,
        id: idOf('touchpoint', id),
        journeyId,
        stageId: stage.id,
        order: touchpointKeys(place),
      })
      touchpoints.push(touchpoint)
      others.push(...said(touchpoint.id, { comments, dots }))
      addCards(cards, { stageId: stage.id, touchpointId: touchpoint.id })
      for (const { id: emotionId, persona, comments, votes = [], ...given } of emotions ?? []) {
        const personaId = personas[findPersona(persona) ?? -1]?.id
        if (!personaId) continue
        const emotion = createEmotion({
          ...defined(given),
          id: idOf('emotion', emotionId),
          journeyId,
          personaId,
          touchpointId: touchpoint.id,
          votes: levelOfVotes(votes) === given.level ? votes : [],
        })
        others.push(emotion, ...said(emotion.id, { comments }))
      }
    }
  }
  const findTouchpoint = touchpointReferences(openTouchpoints(map)).find
  const columnIn = (reference: string) => findTouchpoint(reference) ?? -1
  const connections = (map.connections ?? []).flatMap(({ id, from, to, ...fields }) => {
    const [source, target] = [touchpoints[columnIn(from)], touchpoints[columnIn(to)]]
    if (!source || !target) return []
    const kind = fields.kind ?? (columnIn(to) < columnIn(from) ? 'back' : 'next')
    const ends = { from: source.id, to: target.id }
    const label = fields.label ?? ''
    const connection = createConnection({
      id: idOf('connection', id),
      journeyId,
      ...ends,
      kind,
      label,
    })
    others.push(...said(connection.id, { comments: fields.comments }))
    return [connection]
  })
  const notes = (map.notes ?? []).map(({ id, comments, ...fields }) => {
    const note = createNote({ ...defined(fields), id: idOf('note', id), journeyId })
    others.push(...said(note.id, { comments }))
    return note
  })
  const fresh = personas.filter((persona) => !known.includes(persona))
  return {
    journey,
    records: [
      ...fresh,
      ...stages,
      ...touchpoints,
      ...lanes,
      ...ballots,
      ...connections,
      ...notes,
      ...others,
    ],
  }
}

function personaFor(
  open: OpenPersona,
  index: number,
  known: readonly Persona[],
  used: Set<string>,
  idOf: (type: 'persona', wanted: string | undefined) => Persona['id'],
): Persona {
  const { id: wanted, comments: _comments, ...given } = open
  const colour = (['u1', 'u2', 'u3', 'u4', 'u5', 'u6'] as const)[index % 6] ?? 'u1'
  const fields = { colour, ...defined(given) }
  const same = known.find(
    (persona) =>
      !used.has(persona.id) && sameRecord(persona, createPersona({ ...fields, id: persona.id })),
  )
  if (same) {
    used.add(same.id)
    return same
  }
  return createPersona({ ...fields, id: idOf('persona', wanted) })
}

function keys(count: number): (index: number) => string {
  const all = generateNKeysBetween(null, null, count)
  return (index) => all[index] ?? 'a0'
}

/** The fields that are given, without those that are `undefined`. */
function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
