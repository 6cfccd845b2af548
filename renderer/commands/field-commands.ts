import { ArrowUpRight, CornerLeftUp, Palette, Plus } from 'lucide-react'
import { findRecord } from '../../shared/document/document.ts'
import type { Tint } from '../../shared/document/field.ts'
import { isTinted, setColour } from '../../shared/document/operations/operations.ts'
import type { AnyRecord } from '../../shared/document/record.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { makeDetailMap, openLinkedMap, openParentMap } from '../app/linked-maps.ts'
import { attempt } from '../app/say-error.ts'
import type { Command, CommandName, CommandScene } from './command.ts'
import { onMap } from './scene.ts'

const group = 'selection'

/** The selected records, wherever they were selected. */
function selectedRecords({ session }: CommandScene): AnyRecord[] {
  if (!session) return []
  const { document, selection } = session.store.getState()
  return [...selection.ids].flatMap((id) => findRecord(document, id) ?? [])
}

const idsOf = (scene: CommandScene, is: (record: AnyRecord) => boolean): string[] =>
  selectedRecords(scene).flatMap((record) => (is(record) ? [record.id] : []))

/** A field of everything selected that has it: one step, however many there are. */
const fieldCommand = (
  face: Pick<Command, 'id' | 'name' | 'icon' | 'what' | 'needs'>,
  is: (record: AnyRecord) => boolean,
  set: (scene: CommandScene, ids: readonly string[]) => void,
): Command => ({
  ...face,
  group,
  reach: 'window',
  available: (scene) => onMap(scene) && idsOf(scene, is).length > 0,
  perform: (scene) => set(scene, idsOf(scene, is)),
})

const colourNames = {
  amber: 'colourAmber',
  green: 'colourGreen',
  blue: 'colourBlue',
  violet: 'colourViolet',
  rose: 'colourRose',
  grey: 'colourGrey',
} as const satisfies Record<Tint, CommandName>
const tints = Object.entries(colourNames) as [Tint, CommandName][]

const colourCommand = (name: CommandName, colour: Tint | null): Command =>
  fieldCommand({ id: name, name, icon: Palette, needs: 'coloured' }, isTinted, ({ session }, ids) =>
    session?.dispatch('setColour', (document) => setColour(document, { ids, colour })),
  )

const soleTouchpoint = (scene: CommandScene): Touchpoint | undefined => {
  const [record, ...others] = selectedRecords(scene)
  return record?.type === 'touchpoint' && others.length === 0 ? record : undefined
}

/** Fields of what is selected that have no key of their own, and the maps behind touchpoints. */
export const fieldCommands: readonly Command[] = [
  ...tints.map(([colour, name]) => colourCommand(name, colour)),
  colourCommand('colourNone', null),
  {
    id: 'openLinkedMap',
    name: 'openLinkedMap',
    group,
    needs: 'detailMap',
    icon: ArrowUpRight,
    keys: ['Ctrl Shift O'],
    reach: 'window',
    available: (scene) => onMap(scene) && Boolean(soleTouchpoint(scene)?.linkedMap),
    perform: (scene) => {
      const touchpoint = soleTouchpoint(scene)
      if (touchpoint) attempt(openLinkedMap(touchpoint))
    },
  },
  {
    id: 'makeLinkedMap',
    name: 'makeLinkedMap',
    group,
    needs: 'noDetailMap',
    icon: Plus,
    reach: 'window',
    available: (scene) => onMap(scene) && soleTouchpoint(scene)?.linkedMap === null,
    perform: (scene) => {
      const touchpoint = soleTouchpoint(scene)
      if (scene.session && touchpoint) attempt(makeDetailMap(scene.session, touchpoint))
    },
  },
  {
    id: 'openParentMap',
    name: 'openParentMap',
    group: 'thisMap',
    icon: CornerLeftUp,
    reach: 'window',
    available: onMap,
    perform: ({ session }) => {
      if (session) attempt(openParentMap(session.journeyId))
    },
  },
]
