import type { Card } from './card.ts'
import { journeyOf, type MapDocument } from './document.ts'
import type { OpenCard, OpenMap, OpenPersona, OpenTouchpoint } from './open-format.ts'
import { laneReferences, personaReferences, touchpointReferences } from './open-reference.ts'
import { openRemarks } from './open-remarks.ts'
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

  const { ballots, commentsOn, dotsFor } = openRemarks(document)

  const cardsOf = (placeId: string): OpenCard[] =>
    map.lanes.flatMap((lane) =>
      map.cardsOf(lane.id, placeId).map((card) => ({
        ...openCard(card, laneNames.nameOf(lanePlace.get(lane.id) ?? 0)),
        ...compact({ comments: commentsOn(card.id), dots: dotsFor(card.id) }),
      })),
    )
  const openTouchpoint = (touchpoint: Touchpoint): OpenTouchpoint =>
    compact({
      title: touchpoint.title,
      description: touchpoint.description,
      channel: touchpoint.channel,
      moreChannels: touchpoint.moreChannels,
      kind: touchpoint.kind,
      owner: touchpoint.owner,
      systems: touchpoint.systems,
      momentOfTruth: touchpoint.momentOfTruth || null,
      target: touchpoint.target,
      linkedMap: touchpoint.linkedMap,
      width: touchpoint.width,
      emotions: map.personas.flatMap(({ id }, place) => {
        const emotion = map.emotionOf(id, touchpoint.id)
        if (!emotion) return []
        const { level, feeling, quote, votes } = emotion
        const persona = personaNames.nameOf(place)
        const comments = commentsOn(emotion.id)
        return [compact({ persona, level, feeling, quote, votes, comments }, 'persona')]
      }),
      cards: cardsOf(touchpoint.id),
      comments: commentsOn(touchpoint.id),
      dots: dotsFor(touchpoint.id),
    })
  const connections = Object.values(document.connection)
    .map(({ id, from, to, label, kind }) => ({
      from: touchpointPlace.get(from) ?? 0,
      to: touchpointPlace.get(to) ?? 0,
      label,
      kind,
      comments: commentsOn(id),
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, ...fields }) =>
      compact({ from: touchpointNames.nameOf(from), to: touchpointNames.nameOf(to), ...fields }),
    )
  const notes = Object.values(document.note)
    .map(({ id, x, y, text, colour }) => compact({ x, y, text, colour, comments: commentsOn(id) }))
    .sort((a, b) => a.y - b.y || a.x - b.x || ((a.text ?? '') < (b.text ?? '') ? -1 : 1))
  return compact(
    {
      touchline: 1 as const,
      title: journey.title,
      scenario: journey.scenario,
      expectations: journey.expectations,
      state: journey.state,
      basis: journey.basis,
      personas: map.personas.map((persona) => ({
        ...openPersona(persona),
        ...compact({ comments: commentsOn(persona.id) }),
      })),
      lanes: map.lanes.map(({ id, kind, title, height, hidden, collapsed, role }) =>
        compact(
          {
            kind,
            title,
            height,
            hidden: hidden || null,
            collapsed: collapsed || null,
            role,
            comments: commentsOn(id),
          },
          'kind',
        ),
      ),
      stages: map.stages.map((stage) =>
        compact({
          title: stage.title,
          goal: stage.goal,
          period: stage.period,
          colour: stage.colour,
          comments: commentsOn(stage.id),
          cards: cardsOf(stage.id),
          touchpoints: map.touchpointsOf(stage.id).map(openTouchpoint),
        }),
      ),
      connections,
      notes,
      comments: commentsOn(journey.id),
      ballots: ballots.map(({ title, budget, at, open }) =>
        compact({ title, budget, at, open: open ? null : open }),
      ),
    },
    'title',
    'lanes',
  )
}

function openPersona(persona: Persona): OpenPersona {
  const { type: _type, id: _id, name, role, quote, bio, demographics, ...rest } = persona
  const { goals, needs, motivations, frustrations, behaviours, channels, colour, segment } = rest
  const { traits, basedOn, portrait } = rest
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
      traits,
      basedOn,
      portrait,
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
    colour: card.colour,
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
