import type { Card } from '../card.ts'
import { diffOf } from '../diff.ts'
import type { MapDocument } from '../document.ts'
import type { Emotion } from '../emotion.ts'
import { newId } from '../id.ts'
import { holdsCards, type LaneId } from '../lane.ts'
import type { Note } from '../note.ts'
import { ordersAt } from '../order.ts'
import type { PersonaId } from '../persona.ts'
import { type Column, mapOf } from '../query.ts'
import type { AnyRecord } from '../record.ts'
import { createStage, type Stage } from '../stage.ts'
import type { Touchpoint, TouchpointId } from '../touchpoint.ts'
import type { Fragment } from './fragment.ts'
import { fold } from './lane-names.ts'
import { type PasteLanes, pasteLanes } from './paste-lanes.ts'
import { indexAfter, type PastePlace, type PasteTarget, placeOf } from './paste-target.ts'
import type { Pasted } from './pasted.ts'

interface Paste {
  readonly document: MapDocument
  readonly fragment: Fragment
  readonly target: PasteTarget
  readonly place: PastePlace
  readonly stages: Map<string, Stage>
  readonly touchpoints: Map<string, Touchpoint>
}

/**
 * A fragment pasted at a place, with new ids: stages behind the focused stage, touchpoints behind the
 * focused one in its stage, cards and emotions from the focused column on, in lanes of the same kind
 * (cards of one lane in the focused lane), notes beside what is already there. Lanes that the map has
 * not got come along. Emotions go to personas of the map by name; those of nobody on it are left out.
 */
export function pasteFragment(
  document: MapDocument,
  fragment: Fragment,
  target: PasteTarget,
): Pasted {
  const place = placeOf(document, target)
  const paste = { document, fragment, target, place, stages: new Map(), touchpoints: new Map() }
  placeStages(paste)
  const home = homeStage(paste)
  placeTouchpoints(paste, home)
  const lanes = pasteLanes(document)
  const laneOf = matchLanes(paste, lanes)
  const { under, loose } = placeCards(paste, laneOf, home)
  const emotions = placeEmotions(paste)
  const notes = placeNotes(paste)
  const connections = placeConnections(paste)
  const stages: AnyRecord[] = [...paste.stages.values()]
  const touchpoints: AnyRecord[] = [...paste.touchpoints.values()]
  // A stage that was made only to hold something is not among what is selected afterwards.
  const isNewHome = home && !document.stage[home.id] && !stages.includes(home)
  const put = [
    ...(isNewHome ? [home] : []),
    ...stages,
    ...touchpoints,
    ...lanes.changed(),
    ...under,
    ...loose,
    ...emotions,
    ...connections,
    ...notes,
  ]
  const roots = paste.fragment.touchpoints.flatMap(({ id, stageId }) =>
    paste.stages.has(stageId) ? [] : (paste.touchpoints.get(id) ?? []),
  )
  const whole = fragment.wholeLanes.flatMap((id) => laneOf(id) ?? [])
  const alone = loose.filter(({ laneId }) => !whole.includes(laneId))
  const aloneEmotions = emotions.filter(({ touchpointId }) => document.touchpoint[touchpointId])
  return {
    diff: diffOf(document, { put }),
    selected: [
      ...[...stages, ...roots].map(({ id }) => id),
      ...whole,
      ...[...alone, ...aloneEmotions, ...notes].map(({ id }) => id),
    ],
  }
}

function placeStages({ document, fragment, place, stages }: Paste): void {
  const siblings = mapOf(document).stages
  const orders = ordersAt(
    siblings,
    indexAfter(siblings, place.column?.stage.id ?? null),
    fragment.stages.length,
  )
  fragment.stages.forEach((stage, index) => {
    const order = orders[index] ?? stage.order
    stages.set(stage.id, { ...stage, id: newId('stage'), journeyId: document.journeyId, order })
  })
}

/** The stage for what comes without one: the focused one, the last one, or a new one in a map without any. */
function homeStage({ document, fragment, place, stages }: Paste): Stage | undefined {
  const needed =
    fragment.touchpoints.some(({ stageId }) => !stages.has(stageId)) ||
    fragment.cards.some(({ id }) => id in fragment.columns)
  if (!needed) return undefined
  const there = place.column?.stage ?? mapOf(document).stages.at(-1) ?? [...stages.values()].at(-1)
  if (there) return there
  const [order = ''] = ordersAt([], 0, 1)
  return createStage({ journeyId: document.journeyId, order })
}

function placeTouchpoints(paste: Paste, home: Stage | undefined): void {
  const { document, fragment, place, stages, touchpoints } = paste
  const { journeyId } = document
  const roots = fragment.touchpoints.filter(({ stageId }) => !stages.has(stageId))
  const siblings = mapOf(document).touchpointsOf(home?.id ?? '')
  const index = indexAfter(siblings, place.column?.touchpoint?.id ?? null)
  const orders = ordersAt(siblings, index, roots.length)
  roots.forEach((touchpoint, at) => {
    if (!home) return
    const order = orders[at] ?? touchpoint.order
    const id = newId('touchpoint')
    touchpoints.set(touchpoint.id, { ...touchpoint, id, journeyId, stageId: home.id, order })
  })
  for (const touchpoint of fragment.touchpoints) {
    const stage = stages.get(touchpoint.stageId)
    if (!stage) continue
    const id = newId('touchpoint')
    touchpoints.set(touchpoint.id, { ...touchpoint, id, journeyId, stageId: stage.id })
  }
}

/** Which lane of the map stands for which lane of the fragment; undefined where cards cannot stand. */
function matchLanes(paste: Paste, lanes: PasteLanes): (id: string) => LaneId | undefined {
  const { fragment, place } = paste
  const focused = focusedLane(paste)
  const needed = new Set<string>(
    fragment.cards.flatMap(({ id, laneId }) => (focused && id in fragment.columns ? [] : [laneId])),
  )
  const matched = new Map<string, LaneId | null>()
  const whole = new Set(fragment.wholeLanes)
  lanes.below(place.lane)
  for (const lane of fragment.lanes) {
    if (whole.has(lane.id)) matched.set(lane.id, lanes.make(lane))
  }
  const rules = [
    (lane: Fragment['lanes'][number]) => lanes.free().find(({ id }) => id === lane.id),
    (lane: Fragment['lanes'][number]) =>
      lanes
        .free()
        .find(({ kind, title }) => kind === lane.kind && fold(title) === fold(lane.title)),
    (lane: Fragment['lanes'][number]) => lanes.free().find(({ kind }) => kind === lane.kind),
  ]
  const open = () =>
    fragment.lanes.filter(
      (lane) => needed.has(lane.id) && holdsCards(lane.kind) && !matched.has(lane.id),
    )
  for (const rule of rules) {
    for (const lane of open()) {
      const found = rule(lane)
      if (found?.kind === lane.kind) matched.set(lane.id, lanes.take(found))
    }
  }
  for (const lane of open()) matched.set(lane.id, lanes.make(lane))
  return (id) => matched.get(id) ?? undefined
}

function placeCards(
  paste: Paste,
  laneOf: (id: string) => LaneId | undefined,
  home: Stage | undefined,
): { under: readonly Card[]; loose: readonly Card[] } {
  const { document, fragment, stages, touchpoints } = paste
  const { journeyId } = document
  const focused = focusedLane(paste)
  const under: Card[] = []
  const cells = new Map<string, { laneId: LaneId; column: Column; cards: Card[] }>()
  const loose: Card[] = []
  for (const card of fragment.cards) {
    const touchpoint = touchpoints.get(card.touchpointId ?? '')
    const stage = stages.get(card.stageId)
    const laneId = laneOf(card.laneId)
    const copy = { ...card, id: newId('card'), journeyId }
    if (card.id in fragment.columns) {
      const column = columnFor(paste, card)
      const lane = focused ?? laneId
      if (!lane) continue
      if (!column) {
        if (home)
          loose.push({ ...copy, laneId: lane, stageId: home.id, touchpointId: null, span: 1 })
        continue
      }
      const touchpointId = card.touchpointId === null ? null : (column.touchpoint?.id ?? null)
      const most = touchpointId ? mapOf(document).columns.length - column.index : 1
      const span = Math.max(1, Math.min(card.span, most))
      const key = `${lane} ${touchpointId ?? column.stage.id}`
      const cell = cells.get(key) ?? { laneId: lane, column, cards: [] }
      cell.cards.push({ ...copy, laneId: lane, stageId: column.stage.id, touchpointId, span })
      cells.set(key, cell)
    } else if (laneId && touchpoint) {
      under.push({ ...copy, laneId, stageId: touchpoint.stageId, touchpointId: touchpoint.id })
    } else if (laneId && stage && card.touchpointId === null) {
      under.push({ ...copy, laneId, stageId: stage.id, touchpointId: null })
    }
  }
  for (const { laneId, column, cards } of cells.values()) {
    const siblings = mapOf(document).cardsOf(laneId, cards[0]?.touchpointId ?? column.stage.id)
    const orders = ordersAt(siblings, indexAfter(siblings, paste.target.after), cards.length)
    loose.push(...cards.map((card, at) => ({ ...card, order: orders[at] ?? card.order })))
  }
  return { under, loose }
}

/** Cards that come from one lane go into the lane where the keyboard stands, whatever its kind. */
function focusedLane({ fragment, place }: Paste): LaneId | undefined {
  const { lane } = place
  if (!lane || !holdsCards(lane.kind) || fragment.wholeLanes.length > 0) return undefined
  const loose = fragment.cards.filter(({ id }) => id in fragment.columns)
  return new Set(loose.map(({ laneId }) => laneId)).size === 1 ? lane.id : undefined
}

/** The column for a card or an emotion that comes without its touchpoint; what is too far right stands in the last. */
function columnFor(paste: Paste, record: Card | Emotion): Column | undefined {
  const { columns, columnOf } = mapOf(paste.document)
  const { fragment, place } = paste
  const whole = fragment.wholeLanes.length > 0
  const own = whole && record.touchpointId !== null ? columnOf(record.touchpointId) : undefined
  const first = whole ? 0 : (place.column?.index ?? 0)
  const index = own ?? first + (fragment.columns[record.id] ?? 0)
  return columns[Math.min(index, columns.length - 1)]
}

function placeEmotions(paste: Paste): readonly Emotion[] {
  const { document, fragment, touchpoints } = paste
  const { emotionOf } = mapOf(document)
  const made = new Map<string, Emotion>()
  for (const emotion of fragment.emotions) {
    const personaId = personaFor(paste, emotion.personaId)
    const isLoose = emotion.id in fragment.columns
    const touchpointId: TouchpointId | undefined = isLoose
      ? columnFor(paste, emotion)?.touchpoint?.id
      : touchpoints.get(emotion.touchpointId)?.id
    if (!personaId || !touchpointId) continue
    const there = emotionOf(personaId, touchpointId)
    made.set(`${personaId} ${touchpointId}`, {
      ...emotion,
      id: there?.id ?? newId('emotion'),
      journeyId: document.journeyId,
      personaId,
      touchpointId,
    })
  }
  return [...made.values()]
}

function personaFor({ document, fragment }: Paste, id: PersonaId): PersonaId | undefined {
  const { personas } = mapOf(document)
  const name = fold(fragment.personas[id] ?? '')
  const found =
    personas.find((persona) => persona.id === id) ??
    personas.find((persona) => name !== '' && fold(persona.name) === name)
  return found?.id
}

function placeConnections({ document, fragment, touchpoints }: Paste): readonly AnyRecord[] {
  const pairs = new Set<string>()
  return fragment.connections.flatMap((connection) => {
    const from = touchpoints.get(connection.from)?.id
    const to = touchpoints.get(connection.to)?.id
    if (!from || !to || from === to || pairs.has(`${from} ${to}`)) return []
    pairs.add(`${from} ${to}`)
    return [{ ...connection, id: newId('connection'), journeyId: document.journeyId, from, to }]
  })
}

/** From a note to its copy, in px. */
const noteStep = 24

function placeNotes({ document, fragment }: Paste): readonly Note[] {
  const taken = new Set(Object.values(document.note).map(({ x, y }) => `${x} ${y}`))
  return fragment.notes.map((note) => {
    let { x, y } = note
    while (taken.has(`${x} ${y}`) && x < 99_000 && y < 99_000) {
      x += noteStep
      y += noteStep
    }
    taken.add(`${x} ${y}`)
    return { ...note, id: newId('note'), journeyId: document.journeyId, x, y }
  })
}
