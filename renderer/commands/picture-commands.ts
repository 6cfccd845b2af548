import { FileCode2, FileImage, ImageOff, ImagePlus } from 'lucide-react'
import { holdsCards } from '../../shared/document/lane.ts'
import type { PicturePlace } from '../../shared/document/operations/operations.ts'
import { attempt } from '../app/say-error.ts'
import { presentOf } from '../canvas/canvas-context.ts'
import { copyAsPicture } from '../canvas/clipboard/copy-picture.ts'
import { columnOfCell } from '../canvas/grid.ts'
import type { EditorContext } from '../canvas/keyboard-context.ts'
import { choosePictureFor, removePicture } from '../canvas/pictures/bring-pictures.ts'
import { commandInEditor, type EditorCommand, presentFocus, soleRecord } from './canvas-command.ts'
import type { Command, CommandScene } from './command.ts'

const group = 'selection'

const cardWithPicture = (context: EditorContext) => {
  const record = soleRecord(context)
  return record?.type === 'card' && record.picture !== null ? record : undefined
}

/** The selected card, else the cell in which the keyboard stands. */
function placeMeant(context: EditorContext): PicturePlace | null {
  const record = soleRecord(context)
  if (record) return record.type === 'card' ? { kind: 'card', id: record.id } : null
  const document = presentOf(context)
  const cell = presentFocus(context)?.cell
  const column = cell && columnOfCell(document, cell)
  const lane = cell && cell.row !== 'stages' ? document.lane[cell.row] : undefined
  if (!column || !lane || !holdsCards(lane.kind)) return null
  const touchpointId = column.touchpoint?.id ?? null
  return { kind: 'cell', laneId: lane.id, stageId: column.stage.id, touchpointId }
}

const onCard = [
  {
    id: 'choosePicture',
    name: 'choosePicture',
    group,
    needs: 'place',
    icon: ImagePlus,
    available: (context) => placeMeant(context) !== null,
    perform: (context) => {
      const place = placeMeant(context)
      if (place) attempt(choosePictureFor(context.session, place))
    },
  },
  {
    id: 'removePicture',
    name: 'removePicture',
    group,
    needs: 'picture',
    icon: ImageOff,
    available: (context) => cardWithPicture(context) !== undefined,
    perform: (context) => {
      const card = cardWithPicture(context)
      if (card) removePicture(context.session, card.id)
    },
  },
] as const satisfies readonly EditorCommand[]

const copyAs = (format: 'svg' | 'png', face: Pick<Command, 'id' | 'name' | 'icon'>): Command => ({
  ...face,
  group: 'edit',
  reach: 'canvas',
  where: 'canvas',
  available: ({ canvas }: CommandScene) => canvas !== null,
  perform: ({ session, overlay }) => {
    if (session) attempt(copyAsPicture(session, overlay, format))
  },
})

/** Pictures on cards, and the map as a picture. */
export const pictureCommands: readonly Command[] = [
  ...onCard.map(commandInEditor),
  copyAs('svg', { id: 'copyAsSvg', name: 'copyAsSvg', icon: FileCode2 }),
  copyAs('png', { id: 'copyAsPng', name: 'copyAsPng', icon: FileImage }),
]
