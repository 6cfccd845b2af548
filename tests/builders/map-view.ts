import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parseOpenMap } from '../../shared/document/parse-open-map.ts'
import { isKnownChannel } from '../../shared/document/touchpoint.ts'

/** What tests of shipped maps look at of a map that `parseOpenMap` has already accepted whole. */
const cardView = z.object({
  lane: z.string(),
  text: z.string().min(1),
  severity: z.int().min(1).max(3).optional(),
  frequency: z.int().min(1).max(3).optional(),
  impact: z.int().min(1).max(3).optional(),
  effort: z.int().min(1).max(3).optional(),
  evidence: z.enum(['assumed', 'inferred', 'observed']).optional(),
  span: z.int().min(1).default(1),
})
const touchpointView = z.object({
  title: z.string().min(1),
  channel: z.string(),
  kind: z.enum(['digital', 'personal', 'product']),
  momentOfTruth: z.boolean().default(false),
  emotions: z
    .array(z.object({ persona: z.string(), level: z.number(), feeling: z.string().optional() }))
    .default([]),
  cards: z.array(cardView).default([]),
})
const personaView = z.object({
  name: z.string().min(1),
  role: z.string().default(''),
  quote: z.string().default(''),
  goals: z.array(z.string().min(1)).default([]),
  needs: z.array(z.string().min(1)).default([]),
  frustrations: z.array(z.string().min(1)).default([]),
  channels: z.array(z.string()),
  segment: z.object({ column: z.string(), value: z.string() }).optional(),
})
const stageView = z.object({
  title: z.string().min(1),
  goal: z.string().default(''),
  period: z.string().default(''),
  touchpoints: z.array(touchpointView).default([]),
})
const mapView = z.object({
  title: z.string().min(1),
  state: z.string(),
  basis: z.string(),
  personas: z.array(personaView).default([]),
  lanes: z.array(z.object({ kind: z.string(), title: z.string().optional() })),
  stages: z.array(stageView),
  connections: z
    .array(z.object({ from: z.string(), to: z.string(), kind: z.string(), label: z.string() }))
    .default([]),
  notes: z.array(z.object({ x: z.number(), y: z.number(), text: z.string().min(1) })).default([]),
})
export type MapView = z.infer<typeof mapView>

const templateFile = z.strictObject({
  id: z.string(),
  title: z.string().min(1),
  description: z.string().min(1),
  map: z.unknown(),
})

/** A template with its map, and with the map's own text as the open format has it. */
export interface TemplateView {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly map: MapView
  readonly json: string
}

export const assets = join(import.meta.dirname, '../../assets')
export const languages = ['en', 'hu', 'pl'] as const
export type MapLanguage = (typeof languages)[number]

export function readAsset(...path: string[]): string {
  return readFileSync(join(assets, ...path), 'utf8')
}

/** A map as the app itself reads it, with the app's message where it does not. */
export function viewMap(json: string): MapView {
  const parsed = parseOpenMap(json)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return mapView.parse(parsed.value)
}

export function viewTemplate(id: string, language: MapLanguage): TemplateView {
  const file = templateFile.parse(JSON.parse(readAsset('templates', `${id}.${language}.json`)))
  const json = JSON.stringify(file.map)
  return { ...file, json, map: viewMap(json) }
}

export function touchpointsOf(map: MapView) {
  return map.stages.flatMap((stage) => stage.touchpoints)
}

export function cardsOf(map: MapView, lane?: string) {
  const cards = touchpointsOf(map).flatMap((touchpoint) => touchpoint.cards)
  return lane === undefined ? cards : cards.filter((card) => card.lane === lane)
}

/** Everything of a map but its words: two translations of one map have the same bones. */
export function bones(map: MapView) {
  const personaNames = map.personas.map((persona) => persona.name)
  const titles = touchpointsOf(map).map((touchpoint) => touchpoint.title)
  const laneOf = (lane: string) =>
    map.lanes.findIndex((candidate) => candidate.kind === lane || candidate.title === lane)
  return {
    state: map.state,
    basis: map.basis,
    personas: map.personas.map(({ goals, needs, frustrations, channels }) => ({
      counts: [goals.length, needs.length, frustrations.length],
      channels,
    })),
    lanes: map.lanes.map((lane) => lane.kind),
    stages: map.stages.map(({ goal, period, touchpoints }) => ({
      told: [goal !== '', period !== ''],
      touchpoints: touchpoints.map(({ title: _title, channel, ...touchpoint }) => ({
        ...touchpoint,
        channel: isKnownChannel(channel) ? channel : 'a word of its own',
        emotions: touchpoint.emotions.map(({ persona, level, feeling }) => ({
          persona: personaNames.indexOf(persona),
          level,
          named: feeling !== undefined,
        })),
        cards: touchpoint.cards.map(({ text: _text, lane, ...card }) => ({
          ...card,
          lane: laneOf(lane),
        })),
      })),
    })),
    connections: map.connections.map(({ from, to, kind }) => ({
      from: titles.indexOf(from),
      to: titles.indexOf(to),
      kind,
    })),
    notes: map.notes.map(({ x, y }) => ({ x, y })),
  }
}

/** The cells that two cards of one lane share, and those to the right of the last touchpoint. */
export function crowdedCells(map: MapView): string[] {
  const columns = touchpointsOf(map)
  const taken = new Set<string>()
  return columns.flatMap(({ cards }, column) =>
    cards.flatMap(({ lane, span }) =>
      Array.from({ length: span }, (_, offset) => `${lane} in column ${column + offset}`).filter(
        (cell, offset) => {
          const crowded = taken.has(cell) || column + offset >= columns.length
          taken.add(cell)
          return crowded
        },
      ),
    ),
  )
}
