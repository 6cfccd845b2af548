import type { z } from 'zod'
import type { Result } from '../rpc/errors.ts'
import { jsonMistakePlace } from './json-place.ts'
import {
  holdsCards,
  type LaneKind,
  type LaneRole,
  singleLaneKinds,
  usualLaneKinds,
} from './lane.ts'
import { type OpenMap, openMapSchema } from './open-format.ts'
import { laneReferences, personaReferences, touchpointReferences } from './open-reference.ts'
import { dotsProblem } from './open-remarks.ts'

/** Deeper than any map; a hostile file must not exhaust the stack of whoever walks it. */
const maxDepth = 32

/**
 * Reads a map in the open JSON format. `fileName` stands in the messages. Never throws on the user's
 * data: an error says what is wrong, where, and what to do.
 */
export function parseOpenMap(json: string, fileName = 'the map'): Result<OpenMap> {
  const fail = (message: string): Result<OpenMap> => ({
    ok: false,
    error: { code: 'invalid_file', message: `${fileName}: ${message}` },
  })
  if (json.trim() === '')
    return fail('the file is empty. Write a map into it, or choose another file.')
  if (depthOf(json) > maxDepth) {
    return fail(
      `brackets are nested deeper than ${maxDepth}; this is not a map. Choose another file.`,
    )
  }
  const text = json.replace(/^\uFEFF/, '')
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return fail(
      `this is not valid JSON: ${jsonMistakePlace(text)}. Mend the file there, or export the map again.`,
    )
  }
  const parsed = openMapSchema.safeParse(data)
  if (!parsed.success) return fail(describe(parsed.error.issues))
  const problem = referenceProblem(parsed.data)
  return problem ? fail(problem) : { ok: true, value: parsed.data }
}

function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < json.length; at++) {
    const character = json[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return deepest
}

function describe(issues: readonly z.core.$ZodIssue[]): string {
  const [issue] = issues
  if (!issue) return 'this is not a map.'
  const more =
    issues.length > 1 ? ` There are ${issues.length - 1} more problems after this one.` : ''
  const place = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ')
    return `unknown key ${keys} ${place}. Remove it or mend its spelling; the command "schema" prints the keys that a map may have.${more}`
  }
  return `${place}: ${issue.message}. Mend the value; the command "schema" prints what a map may hold.${more}`
}

function pathOf(path: readonly PropertyKey[]): string {
  const words = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
  return words === '' ? 'at the top of the map' : `at ${words}`
}

/** What the schema cannot see: names that lead nowhere, and what a map may have only once. */
function referenceProblem(map: OpenMap): string | null {
  const lanes = openLanes(map)
  for (const kind of singleLaneKinds) {
    if (lanes.filter((lane) => lane.kind === kind).length > 1) {
      return `there are two lanes of the kind "${kind}"; a map has one. Remove the second.`
    }
  }
  const laneNames = laneReferences(lanes)
  const personas = personaReferences(map.personas ?? [])
  const stages = map.stages ?? []
  for (const [s, stage] of stages.entries()) {
    const owners = [
      { place: `stages[${s}]`, cards: stage.cards, emotions: undefined },
      ...(stage.touchpoints ?? []).map(({ cards, emotions }, t) => ({
        place: `stages[${s}].touchpoints[${t}]`,
        cards,
        emotions,
      })),
    ]
    for (const { place, cards, emotions } of owners) {
      for (const [c, card] of (cards ?? []).entries()) {
        const lane = lanes[laneNames.find(card.lane) ?? -1]
        if (!lane) {
          return `at ${place}.cards[${c}]: there is no lane "${card.lane}". The map's lanes are ${lanes.map((_, l) => `"${laneNames.nameOf(l)}"`).join(', ')}; name one of them, or add it under "lanes".`
        }
        if (!holdsCards(lane.kind)) {
          return `at ${place}.cards[${c}]: the lane "${card.lane}" holds no cards. Put the card into another lane.`
        }
      }
      const seen = new Set<number>()
      for (const [e, { persona }] of (emotions ?? []).entries()) {
        const found = personas.find(persona)
        if (found === undefined) {
          return `at ${place}.emotions[${e}]: there is no persona "${persona}" on this map. Add it under "personas", or mend the name.`
        }
        if (seen.has(found)) {
          return `at ${place}.emotions[${e}]: "${persona}" has two emotions at this touchpoint. Keep one.`
        }
        seen.add(found)
      }
    }
  }
  return connectionProblem(map) ?? dotsProblem(map)
}

function connectionProblem(map: OpenMap): string | null {
  const names = touchpointReferences(openTouchpoints(map))
  const seen = new Set<string>()
  for (const [c, connection] of (map.connections ?? []).entries()) {
    const [from, to] = [names.find(connection.from), names.find(connection.to)]
    for (const [end, found] of [
      [connection.from, from],
      [connection.to, to],
    ] as const) {
      if (found === undefined) {
        return `at connections[${c}]: "${end}" is not the title of exactly one touchpoint. Write "Stage / Touchpoint" where titles repeat.`
      }
    }
    if (from === to) return `at connections[${c}]: it leads from a touchpoint to itself. Remove it.`
    if (seen.has(`${from} ${to}`)) {
      return `at connections[${c}]: these two touchpoints are connected already. Remove one of the two.`
    }
    seen.add(`${from} ${to}`)
  }
  return null
}

/** A lane of an open map with its defaults filled in. */
export interface FilledLane {
  readonly id: string | undefined
  readonly kind: LaneKind
  readonly title: string
  readonly height: number | null
  readonly hidden: boolean
  readonly collapsed: boolean
  readonly role: LaneRole | null
}

/** The lanes of an open map, the usual ones where it names none. */
export function openLanes(map: OpenMap): FilledLane[] {
  const lanes: NonNullable<OpenMap['lanes']> = map.lanes ?? usualLaneKinds.map((kind) => ({ kind }))
  return lanes.map(({ id, kind, title, height, hidden, collapsed, role }) => ({
    id,
    kind,
    title: title ?? '',
    height: height ?? null,
    hidden: hidden ?? false,
    collapsed: collapsed ?? false,
    role: role ?? null,
  }))
}

/** The touchpoints of an open map from left to right, with their stage's title. */
export function openTouchpoints(map: OpenMap): { title: string; stage: string }[] {
  return (map.stages ?? []).flatMap((stage) =>
    (stage.touchpoints ?? []).map(({ title }) => ({ title, stage: stage.title })),
  )
}
