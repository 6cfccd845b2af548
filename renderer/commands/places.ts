import {
  Flag,
  type LucideIcon,
  MessageSquareText,
  PanelTop,
  Route,
  Rows3,
  StickyNote,
} from 'lucide-react'
import type { LaneKind } from '../../shared/document/lane.ts'
import type { Persona } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { MetricResult } from '../../shared/feedback/overlay.ts'
import type { Language, MapSummary } from '../../shared/rpc/contract.ts'
import { formatMetric } from '../../shared/scene/format.ts'
import type { SceneLabels } from '../../shared/scene/labels.ts'
import { heatClassOf, shownMetric } from '../../shared/scene/shown-metric.ts'
import { goToRecord } from '../app/go-to-record.ts'
import { openMapPage, showView } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import type { MapSession } from '../document/session.ts'
import { whenWords } from '../library/dates.ts'
import { openPersonaPage } from '../personas/persona-actions.ts'
import { cardIcons } from './add-commands.ts'
import type { CommandScene } from './command.ts'
import type { Entry } from './entry.ts'
import { onMap } from './scene.ts'

interface PlaceWords {
  readonly labels: SceneLabels
  readonly language: Language
  readonly unnamed: string
}

/** What the workspace holds besides the open map; null while it is being read. */
interface Workspace {
  readonly maps: readonly MapSummary[]
  readonly personas: readonly Persona[]
}

const plain = {
  group: null,
  more: '',
  keys: '',
  aside: '',
  heat: null,
  detail: '',
  enabled: true,
} as const

/** Everything that one can go to: in the open map, and in the workspace. */
export function placesIn(
  scene: CommandScene,
  workspace: Workspace | null,
  words: PlaceWords,
): readonly Entry[] {
  const { session } = scene
  return [
    ...(session ? placesOnMap(scene, session, words) : []),
    ...personaPlaces(scene, workspace, words),
    ...(workspace?.maps ?? [])
      .filter(({ id }) => !(onMap(scene) && session?.journeyId === id))
      .map(({ id, title, state, personas, updatedAt }): Entry => {
        const whose = personas.map(({ name }) => name).join(', ')
        return {
          ...plain,
          id,
          kind: 'map',
          label: title || words.labels.untitled.map,
          detail: [words.labels.states[state], whose].filter(Boolean).join(', '),
          aside: whenWords(updatedAt, words.language, new Date()),
          picture: { kind: 'icon', icon: Route },
          choose: () => attempt(openMapPage(id)),
        }
      }),
  ]
}

function iconOf(kind: LaneKind): LucideIcon {
  return Object.entries(cardIcons).find(([lane]) => lane === kind)?.[1] ?? MessageSquareText
}

function placesOnMap(
  { overlay }: CommandScene,
  session: MapSession,
  { labels, language }: PlaceWords,
): Entry[] {
  const numbers = overlay?.store.getState()
  const shown = shownMetric(numbers?.shown ? numbers.overlay : null)
  const { document } = session.store.getState()
  const { stages, touchpoints, lanes, cardsOfLane } = mapOf(document)
  const laneName = ({ title, kind }: (typeof lanes)[number]) =>
    (title || labels.lanes[kind]).replaceAll('\u00AD', '')
  const stageName = (id: string) => document.stage[id]?.title || labels.untitled.stage
  const touchpointName = (id: string) =>
    document.touchpoint[id]?.title || labels.untitled.touchpoint
  const goTo = (id: string) => ({ id, choose: () => goToRecord(session, id) })
  return [
    ...touchpoints.map(
      ({ id, title, stageId, channel, description }): Entry => ({
        ...plain,
        ...goTo(id),
        kind: 'touchpoint',
        label: title || labels.untitled.touchpoint,
        detail: stageName(stageId),
        more: description,
        ...numberOf(shown?.resultOf(id), language),
        picture: channel ? { kind: 'channel', channel } : { kind: 'icon', icon: PanelTop },
      }),
    ),
    ...stages.map(
      ({ id, title, goal }): Entry => ({
        ...plain,
        ...goTo(id),
        kind: 'stage',
        label: title || labels.untitled.stage,
        more: goal,
        picture: { kind: 'icon', icon: Flag },
      }),
    ),
    ...lanes.flatMap((lane) =>
      cardsOfLane(lane.id)
        .filter(({ text }) => text.trim() !== '')
        .map(
          ({ id, text, touchpointId, stageId }): Entry => ({
            ...plain,
            ...goTo(id),
            kind: 'card',
            label: text.replace(/\s+/g, ' '),
            detail: `${laneName(lane)}, ${touchpointId ? touchpointName(touchpointId) : stageName(stageId)}`,
            picture: { kind: 'icon', icon: iconOf(lane.kind) },
          }),
        ),
    ),
    ...Object.values(document.note)
      .filter(({ text }) => text.trim() !== '')
      .map(
        ({ id, text }): Entry => ({
          ...plain,
          ...goTo(id),
          kind: 'card',
          label: text.replace(/\s+/g, ' '),
          picture: { kind: 'icon', icon: StickyNote },
        }),
      ),
    ...lanes
      .filter(({ hidden }) => !hidden)
      .map(
        (lane): Entry => ({
          ...plain,
          ...goTo(lane.id),
          kind: 'lane',
          label: laneName(lane),
          picture: { kind: 'icon', icon: Rows3 },
        }),
      ),
  ]
}

/** What customers said at a touchpoint, where there are enough answers to say it. */
function numberOf(
  result: MetricResult | undefined,
  language: Language,
): Pick<Entry, 'aside' | 'heat'> {
  if (result?.state !== 'ok' || result.value === null) return { aside: '', heat: null }
  return {
    aside: formatMetric(result.value, result.metric, language),
    heat: heatClassOf(result),
  }
}

function personaPlaces(
  { session }: CommandScene,
  workspace: Workspace | null,
  { unnamed }: PlaceWords,
): Entry[] {
  const personas = session
    ? Object.values(session.store.getState().document.persona)
    : (workspace?.personas ?? [])
  return personas.map(
    ({ id, name, colour, portrait, role, quote, bio, goals }): Entry => ({
      ...plain,
      id,
      kind: 'persona',
      label: name || unnamed,
      detail: role,
      more: [quote, bio, ...goals].filter(Boolean).join(' '),
      picture: { kind: 'avatar', name, colour, portrait },
      choose: () => {
        if (session) showView({ kind: 'persona', personaId: id })
        else attempt(openPersonaPage(id, workspace?.maps ?? []))
      },
    }),
  )
}
