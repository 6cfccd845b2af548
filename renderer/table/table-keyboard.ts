import { setFields } from '../../shared/document/operations/operations.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { endGesture } from '../canvas/canvas-store.ts'
import { nudgeEmotion, toggleMomentOfTruth } from '../canvas/commands.ts'
import { goToNextStage } from '../canvas/keyboard.ts'
import type { Key } from '../canvas/keyboard-context.ts'
import { makeIn } from '../canvas/make-commands.ts'
import { spanSelected } from '../canvas/move-selected.ts'
import type { Direction } from '../canvas/navigation.ts'
import { editRecord } from '../canvas/text-commands.ts'
import { tableCommandOf } from '../commands/canvas-commands.ts'
import { mapCellOf, type Standing, selectionAt } from './place.ts'
import { presentStanding, standAt, type TableContext } from './table-context.ts'
import type { TableColumn } from './table-model.ts'
import { toggleFolded } from './table-store.ts'
import { walk, walkPage, walkToCorner, walkToEdge } from './walk.ts'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * Does what a key means in the table while nothing is edited; answers whether it meant anything. The
 * keys are those of the canvas wherever the same thing is meant.
 */
export function pressTableKey(context: TableContext, key: Key): boolean {
  const standing = presentStanding(context)
  if (!standing) return false
  // Undo or another panel may have moved the selection: the keyboard goes on from there.
  context.table.setState({ place: standing.place })
  const { ids, cell } = context.session.store.getState().selection
  if (ids.size === 0 && cell === null && key.key !== 'Escape') {
    const { ids: here, cell: own } = selectionAt(standing)
    context.session.select(here, own)
  }
  const command = (key.ctrlKey || key.metaKey) && !key.altGraph
  const direction = directions[key.key]
  if (direction) return pressArrow(context, standing, direction, key)
  const meant = tableCommandOf(key)
  if (meant?.available(context)) {
    meant.perform(context)
    return true
  }
  switch (key.key) {
    case 'Home':
    case 'End': {
      const model = context.model()
      const first = key.key === 'Home'
      return standAt(
        context,
        command
          ? walkToCorner(model, standing, first ? 'first' : 'last')
          : walkToEdge(model, standing, first ? 'left' : 'right'),
      )
    }
    case 'PageUp':
    case 'PageDown': {
      const rows = key.key === 'PageUp' ? -context.page() : context.page()
      return standAt(context, walkPage(context.model(), standing, rows))
    }
    case 'Enter':
      if (!command) return open(context, standing)
      goOnInNextStage(context, standing)
      return true
    case 'F2':
      return open(context, standing)
    case 'Tab': {
      const next = walk(context.model(), standing, key.shiftKey ? 'left' : 'right')
      // At the edge Tab leaves the table, so that the keyboard is never caught in it.
      return next ? standAt(context, next) : false
    }
    case 'Escape':
      endGesture(context.canvas)
      context.session.endTyping()
      context.session.select([])
      return true
    case 'Delete':
    case 'Backspace': {
      const { row, column } = standing
      return row.kind === 'touchpoint' && clearShown(context, row.touchpoint, column.kind)
    }
    case ' ':
      if (standing.row.kind === 'stage') toggleFolded(context.table, standing.row.key)
      return true
    default:
      return !command && (!key.altKey || key.altGraph) && pressLetter(context, standing, key.key)
  }
}

function pressArrow(
  context: TableContext,
  standing: Standing,
  direction: Direction,
  key: Key,
): boolean {
  const { row, column, item } = standing
  const vertical = direction === 'up' || direction === 'down'
  if (key.altKey && vertical && item?.kind === 'emotion' && row.kind === 'touchpoint') {
    const size = key.shiftKey ? 1 : 0.1
    nudgeEmotion(context, item.persona.id, row.touchpoint.id, direction === 'up' ? size : -size)
    context.say('emotionLevel')
    return true
  }
  if (key.altKey && key.shiftKey && vertical) {
    if (!spanSelected(context, direction === 'down' ? 1 : -1)) context.say('atEdge')
    return true
  }
  if (key.altKey) {
    if (context.move(direction)) context.reveal()
    else context.say('atEdge')
    return true
  }
  const model = context.model()
  if (key.ctrlKey || key.metaKey) return standAt(context, walkToEdge(model, standing, direction))
  if (key.shiftKey) return selectMore(context, standing, direction)
  if (row.kind === 'stage' && column.kind === 'touchpoints') {
    if (direction === 'left' ? row.open : direction === 'right' && !row.open) {
      toggleFolded(context.table, row.key)
      return true
    }
  }
  const next = walk(model, standing, direction)
  if (next) return standAt(context, next)
  context.say('atEdge')
  return true
}

/** Adds the next thing in a direction to what is selected; empty cells are passed over. */
function selectMore(context: TableContext, from: Standing, direction: Direction): true {
  const { session, table } = context
  const model = context.model()
  let next = walk(model, from, direction)
  while (next && !next.item?.id) next = walk(model, next, direction)
  if (!next?.item?.id) {
    context.say('atEdge')
    return true
  }
  const { ids } = session.store.getState().selection
  table.setState({ place: next.place })
  session.select([...ids, next.item.id], selectionAt(next).cell)
  context.reveal()
  return true
}

/** Enter: edits what stands here, or makes the first thing in an empty cell. */
export function open(context: TableContext, standing: Standing): boolean {
  const { row, column, item } = standing
  const { table } = context
  if (item?.kind === 'emotion') table.setState({ typingNumber: true })
  else if (column.kind === 'emotions' && row.kind === 'touchpoint') context.say('needsPersona')
  else if (item?.kind === 'same') goToItsBeginning(context, item.id)
  else if (item?.id) editRecord(context, item.id)
  else if (row.kind === 'touchpoint' && column.kind === 'channels') {
    table.setState({ choosing: { what: 'channel', of: row.touchpoint.id } })
  } else if (row.kind === 'touchpoint' && column.kind === 'metrics') {
    table.setState({ typingNumber: true })
  } else if (row.kind === 'touchpoint' && column.kind === 'leadsTo') {
    table.setState({ choosing: { what: 'target', of: row.touchpoint.id } })
  } else {
    const cell = mapCellOf(row, column)
    if (cell) makeIn(context, cell)
  }
  return true
}

/** A mention of a card leads to the card. */
function goToItsBeginning(context: TableContext, id: string): void {
  context.table.setState({ place: null })
  context.session.select([id])
  const there = presentStanding(context)
  if (there) standAt(context, there)
}

function goOnInNextStage(context: TableContext, { row }: Standing): void {
  const stageId =
    row.kind === 'touchpoint'
      ? row.touchpoint.stageId
      : row.kind === 'stage' || row.kind === 'vacant'
        ? row.stage.id
        : undefined
  if (!stageId) return
  const isTitle = row.kind === 'stage'
  const lane = context.model().columns[0]?.lane
  const place = isTitle || !lane ? 'stages' : lane.id
  goToNextStage(context, { cell: { row: place, column: stageId }, id: null })
}

/** What a number may begin with. */
const typesNumber = /^[\d+\-−]$/

function pressLetter(context: TableContext, standing: Standing, key: string): boolean {
  // An accent to be put on the next letter, and the first key of an input method, are typing too.
  const types = [...key].length === 1 || key === 'Dead' || key === 'Process'
  if (!types || key === '?') return false
  const { row, column, item } = standing
  const touchpoint = row.kind === 'touchpoint' ? row.touchpoint : undefined
  if (item?.kind === 'emotion') {
    if (typesNumber.test(key)) context.table.setState({ typingNumber: true })
    return false
  }
  if (touchpoint && column.kind === 'metrics' && typesNumber.test(key)) {
    context.table.setState({ typingNumber: true })
    return false
  }
  if (touchpoint && isShown(standing)) {
    // Nothing is written here; what M and C mean for the touchpoint they mean in its whole row.
    if (/^m$/i.test(key)) toggleMomentOfTruth(context, touchpoint.id)
    else if (/^c$/i.test(key)) context.connect(touchpoint.id)
    else if (column.kind === 'channels') open(context, standing)
    else return false
    return true
  }
  if (item?.kind === 'same') goToItsBeginning(context, item.id)
  // The key itself is not kept back: it lands in the text that now has the keyboard.
  else if (item?.id) editRecord(context, item.id)
  else {
    const cell = mapCellOf(row, column)
    if (cell && column.kind !== 'emotions') makeIn(context, cell)
  }
  return false
}

/** Whether the cell only shows what belongs to the touchpoint or to a survey. */
function isShown({ column, item }: Standing): boolean {
  const kinds = ['metrics', 'channels', 'leadsTo']
  return item === undefined && kinds.includes(column.kind)
}

/** Takes the channel or the target off the touchpoint in whose cell the keyboard stands. */
function clearShown(
  { session }: TableContext,
  { id, channel, target }: Touchpoint,
  kind: TableColumn['kind'],
): boolean {
  const fields =
    kind === 'channels' && channel !== null
      ? { channel: null, moreChannels: [] }
      : kind === 'metrics' && target !== null
        ? { target: null }
        : null
  if (!fields) return false
  session.dispatch('editTouchpoint', (document) =>
    setFields(document, { type: 'touchpoint', id, fields }),
  )
  return true
}
