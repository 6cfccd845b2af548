import {
  Flag,
  Image,
  Lightbulb,
  ListChecks,
  type LucideIcon,
  MessageSquareText,
  PanelTop,
  Plus,
  Rows3,
  StickyNote,
  TriangleAlert,
  Type,
  UserRoundPlus,
  Wrench,
} from 'lucide-react'
import {
  cardLaneKinds,
  type LaneKind,
  laneKinds,
  singleLaneKinds,
} from '../../shared/document/lane.ts'
import { mapOf } from '../../shared/document/query.ts'
import { presentOf } from '../canvas/canvas-context.ts'
import { cellAt, columnOfCell } from '../canvas/grid.ts'
import type { EditorContext } from '../canvas/keyboard-context.ts'
import {
  makeIn,
  makeLane,
  makePersona,
  makeStage,
  makeTouchpoint,
} from '../canvas/make-commands.ts'
import { type EditorCommand, laneMeant, presentFocus } from './canvas-command.ts'

const group = 'add'

/** The icons of cards by their lanes. */
export const cardIcons: Readonly<Record<(typeof cardLaneKinds)[number], LucideIcon>> = {
  actions: ListChecks,
  thoughts: MessageSquareText,
  painPoints: TriangleAlert,
  opportunities: Lightbulb,
  backstage: Wrench,
  text: Type,
  images: Image,
}

/** The column in which the keyboard stands, else the first. */
function columnMeant(context: EditorContext) {
  const document = presentOf(context)
  const focus = presentFocus(context)
  return (focus && columnOfCell(document, focus.cell)) ?? mapOf(document).columns[0]
}

/** Behind the stage in which the keyboard stands, else at the end. */
function addStage(context: EditorContext): void {
  const { stages } = mapOf(presentOf(context))
  const column = presentFocus(context) && columnMeant(context)
  makeStage(context, column ? stages.indexOf(column.stage) + 1 : stages.length)
}

/** Behind the touchpoint in whose column the keyboard stands, else at the end of the last stage. */
function addTouchpoint(context: EditorContext): void {
  const { stages, touchpointsOf } = mapOf(presentOf(context))
  const column = presentFocus(context) ? columnMeant(context) : undefined
  const stage = column?.stage ?? stages.at(-1)
  if (!stage) return
  const siblings = touchpointsOf(stage.id)
  const onStage = presentFocus(context)?.cell.row === 'stages'
  const at = siblings.findIndex(({ id }) => id === column?.touchpoint?.id)
  makeTouchpoint(context, stage.id, at === -1 || onStage ? siblings.length : at + 1)
}

/** A card of a kind, in the keyboard's column. */
const addCard = (kind: (typeof cardLaneKinds)[number]): EditorCommand => ({
  id: `addCard.${kind}`,
  name: 'addCard',
  what: (labels) => labels.lanes[kind],
  group,
  needs: 'place',
  icon: cardIcons[kind],
  available: (context) =>
    laneMeant(context, kind) !== undefined && columnMeant(context) !== undefined,
  perform: (context) => {
    const lane = laneMeant(context, kind)
    const column = columnMeant(context)
    const focus = presentFocus(context)
    if (!lane || !column) return
    const after = focus?.cell.row === lane.id ? focus.id : null
    makeIn(context, cellAt(lane.id, column), after ?? undefined)
  },
})

const single: readonly LaneKind[] = singleLaneKinds

const addLane = (kind: LaneKind): EditorCommand => ({
  id: `addLane.${kind}`,
  name: 'addLane',
  what: (labels) => labels.lanes[kind],
  group,
  needs: 'once',
  icon: Rows3,
  available: (context) =>
    !single.includes(kind) || mapOf(presentOf(context)).lanes.every((lane) => lane.kind !== kind),
  perform: (context) => {
    makeLane(context, kind)
    context.reveal()
  },
})

/** What is put on the map. */
export const addCommands: readonly EditorCommand[] = [
  {
    id: 'addHere',
    name: 'addHere',
    group,
    needs: 'place',
    icon: Plus,
    keys: ['Enter'],
    available: (context) => {
      const focus = presentFocus(context)
      if (!focus || focus.id !== null || focus.cell.row === 'stages') return false
      const kind = presentOf(context).lane[focus.cell.row]?.kind
      return kind !== undefined && kind !== 'emotions'
    },
    perform: (context) => {
      const focus = presentFocus(context)
      if (focus) makeIn(context, focus.cell)
    },
  },
  {
    id: 'addStage',
    name: 'addStage',
    group,
    icon: Flag,
    available: () => true,
    perform: addStage,
  },
  {
    id: 'addTouchpoint',
    name: 'addTouchpoint',
    group,
    needs: 'stage',
    icon: PanelTop,
    available: (context) => mapOf(presentOf(context)).stages.length > 0,
    perform: addTouchpoint,
  },
  ...cardLaneKinds.map(addCard),
  {
    id: 'addNote',
    name: 'addNote',
    group,
    icon: StickyNote,
    available: () => true,
    perform: (context) => context.addNote(),
  },
  {
    id: 'addPersona',
    name: 'addPersona',
    group,
    needs: 'canvas',
    icon: UserRoundPlus,
    // A persona is named where it is drawn: in the card above the map.
    available: ({ turned }) => !turned,
    perform: makePersona,
  },
  ...laneKinds.map(addLane),
]
