import type { Card } from './card.ts'
import { journeyOf, type MapDocument } from './document.ts'
import type { OpenCard, OpenMap, OpenPersona, OpenTouchpoint } from './open-format.ts'
import { laneReferences, personaReferences, touchpointReferences } from './open-reference.ts'
import type { Persona } from './persona.ts'
import { mapOf } from './query.ts'
import type { Touchpoint } from './touchpoint.ts'

/**
 * The map in the open JSON format: keys in a fixed order, defaults left out, two blanks of indent, a line
 * break at the end. Two maps with the same content give the same bytes, whatever their ids.
 */
export function dumpMap(document: MapDocument): string {
  return `${JSON.stringify(toOpenMap(document), null, 2)}\n`
}

/** The map as a value of the open format. */
export function toOpenMap(document: MapDocument): OpenMap {
  const journey = journeyOf(document)
  const map = mapOf(document)
  const laneNames = laneReferences(map.lanes)
  const lanePlace = new Map(map.lanes.map(({ id }, place) => [id, place]))
  const personaNames = personaReferences(map.personas)
  const titles = map.touchpoints.map(({ title, stageId }) => ({
    title,
    stage: document.stage[stageId]?.title ?? '',
  }))
  const touchpointNames = touchpointReferences(titles)
  const touchpointPlace = new Map(map.touchpoints.map(({ id }, place) => [id, place]))

  const cardsOf = (placeId: string): OpenCard[] =>
    map.lanes.flatMap((lane) =>
      map
        .cardsOf(lane.id, placeId)
        .map((card) => openCard(card, laneNames.nameOf(lanePlace.get(lane.id) ?? 0))),
    )
  const openTouchpoint = (touchpoint: Touchpoint): OpenTouchpoint =>
    compact({
      title: touchpoint.title,
      description: touchpoint.description,
      channel: touchpoint.channel,
      kind: touchpoint.kind,
      owner: touchpoint.owner,
      systems: touchpoint.systems,
      momentOfTruth: touchpoint.momentOfTruth || null,
      emotions: map.personas.flatMap(({ id }, place) => {
        const emotion = map.emotionOf(id, touchpoint.id)
        if (!emotion) return []
        const { level, feeling, quote } = emotion
        return [compact({ persona: personaNames.nameOf(place), level, feeling, quote }, 'persona')]
      }),
      cards: cardsOf(touchpoint.id),
    })
  const connections = Object.values(document.connection)
    .map(({ from, to, label, kind }) => ({
      from: touchpointPlace.get(from) ?? 0,
      to: touchpointPlace.get(to) ?? 0,
      label,
      kind,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, label, kind }) =>
      compact({ from: touchpointNames.nameOf(from), to: touchpointNames.nameOf(to), label, kind }),
    )
  const notes = Object.values(document.note)
    .map(({ x, y, text }) => compact({ x, y, text }))
    .sort((a, b) => a.y - b.y || a.x - b.x || ((a.text ?? '') < (b.text ?? '') ? -1 : 1))
  return compact(
    {
      touchline: 1 as const,
      title: journey.title,
      scenario: journey.scenario,
      expectations: journey.expectations,
      state: journey.state,
      basis: journey.basis,
      personas: map.personas.map(openPersona),
      lanes: map.lanes.map(({ kind, title, height, hidden }) =>
        compact({ kind, title, height, hidden: hidden || null }, 'kind'),
      ),
      stages: map.stages.map((stage) =>
        compact({
          title: stage.title,
          goal: stage.goal,
          period: stage.period,
          cards: cardsOf(stage.id),
          touchpoints: map.touchpointsOf(stage.id).map(openTouchpoint),
        }),
      ),
      connections,
      notes,
    },
    'title',
    'lanes',
  )
}

function openPersona(persona: Persona): OpenPersona {
  const { type: _type, id: _id, name, role, quote, bio, demographics, ...rest } = persona
  const { goals, needs, motivations, frustrations, behaviours, channels, colour, segment } = rest
  return compact(
    {
      name,
      role,
      quote,
      bio,
      demographics,
      goals,
      needs,
      motivations,
      frustrations,
      behaviours,
      channels,
      colour,
      segment,
    },
    'name',
  )
}

function openCard(card: Card, lane: string): OpenCard {
  return compact({
    lane,
    text: card.text,
    evidence: card.evidence,
    severity: card.severity,
    frequency: card.frequency,
    impact: card.impact,
    effort: card.effort,
    owner: card.owner,
    status: card.status,
    due: card.due,
    picture: card.picture,
    span: card.span === 1 ? null : card.span,
  })
}

type Compact<T> = { [K in keyof T]: Exclude<T[K], null> }

/** The object without keys whose value says nothing (null, '', []), but for those that the format requires. */
function compact<T extends object>(fields: T, ...required: readonly (keyof T)[]): Compact<T> {
  const kept = new Set<PropertyKey>(['title', 'x', 'y', 'level', ...required])
  return Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => {
      const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
      return kept.has(key) || !empty
    }),
  ) as Compact<T>
}
