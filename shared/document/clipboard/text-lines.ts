import { createCard } from '../card.ts'
import { diffOf } from '../diff.ts'
import type { MapDocument } from '../document.ts'
import { holdsCards, type Lane } from '../lane.ts'
import { createNote } from '../note.ts'
import { ordersAt } from '../order.ts'
import { type Column, mapOf } from '../query.ts'
import type { AnyRecord } from '../record.ts'
import { createStage, type Stage } from '../stage.ts'
import { createTouchpoint } from '../touchpoint.ts'
import { indexAfter, type PasteTarget, placeOf } from './paste-target.ts'
import type { Pasted } from './pasted.ts'

const bullet = /^[-–—*•◦▪▸‣·○●■□☐☑✓✔]\s+|^\[[ xX]?\]\s+/u
const numbering = /^\(?(\d{1,3})[.)]\s+/

/**
 * The lines of a text without blank ones, bullets and numbering. Numbers go only where they count up
 * from line to line: "3. emelet" alone is the third floor, not a third item.
 */
export function linesOf(text: string): string[] {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim().replace(bullet, '').trim())
    .filter((line) => line !== '')
  const numbers = lines.flatMap((line) => numbering.exec(line)?.[1] ?? []).map(Number)
  const counts = numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  return numbers.length > 1 && counts ? lines.map((line) => line.replace(numbering, '')) : lines
}

/** The longest text of a record. */
const longest = 10_000

/** A text cut where no record could hold it. */
export function pieces(text: string): string[] {
  const cut: string[] = []
  for (let from = 0; from < text.length; from += longest) cut.push(text.slice(from, from + longest))
  return cut.length > 0 ? cut : ['']
}

/** From one pasted note to the next below it, in px. */
const noteStep = 96

/**
 * Texts pasted at a place: stages in the row of the stages, touchpoints in that of the touchpoints, cards
 * in a cell. With the keyboard nowhere they become free notes. Null where none of these can stand.
 */
export function pasteItems(
  document: MapDocument,
  items: readonly string[],
  target: PasteTarget,
): Pasted | null {
  const { onStages, lane, column } = placeOf(document, target)
  const texts = items.flatMap(pieces)
  if (onStages) return pasted(document, stagesOf(document, texts, column))
  if (lane?.kind === 'touchpoints') {
    return pasted(document, touchpointsOf(document, texts, column))
  }
  if (lane && column && holdsCards(lane.kind)) {
    return pasted(document, cardsOf(document, texts, { lane, column, after: target.after }))
  }
  if (lane || target.row !== null || target.point === null) return null
  const { x, y } = target.point
  const notes = texts.map((text, index) =>
    createNote({
      journeyId: document.journeyId,
      x: Math.round(x),
      y: Math.round(y + index * noteStep),
      text,
    }),
  )
  return pasted(document, notes)
}

function pasted(
  document: MapDocument,
  put: readonly AnyRecord[],
  extra: readonly AnyRecord[] = [],
) {
  return { diff: diffOf(document, { put: [...extra, ...put] }), selected: put.map(({ id }) => id) }
}

function stagesOf(document: MapDocument, titles: readonly string[], column?: Column): Stage[] {
  const { stages } = mapOf(document)
  const orders = ordersAt(stages, indexAfter(stages, column?.stage.id ?? null), titles.length)
  return titles.map((title, index) =>
    createStage({ journeyId: document.journeyId, title, order: orders[index] ?? '' }),
  )
}

function touchpointsOf(document: MapDocument, titles: readonly string[], column?: Column) {
  const { touchpointsOf: siblingsIn } = mapOf(document)
  if (!column) return []
  const siblings = siblingsIn(column.stage.id)
  const index = indexAfter(siblings, column.touchpoint?.id ?? null)
  const orders = ordersAt(siblings, index, titles.length)
  return titles.map((title, at) =>
    createTouchpoint({
      journeyId: document.journeyId,
      stageId: column.stage.id,
      title,
      order: orders[at] ?? '',
    }),
  )
}

function cardsOf(
  document: MapDocument,
  texts: readonly string[],
  place: { readonly lane: Lane; readonly column: Column; readonly after: string | null },
) {
  const { lane, column, after } = place
  const touchpointId = column.touchpoint?.id ?? null
  const siblings = mapOf(document).cardsOf(lane.id, touchpointId ?? column.stage.id)
  const orders = ordersAt(siblings, indexAfter(siblings, after), texts.length)
  return texts.map((text, index) =>
    createCard({
      journeyId: document.journeyId,
      laneId: lane.id,
      stageId: column.stage.id,
      touchpointId,
      text,
      order: orders[index] ?? '',
    }),
  )
}

/** Texts side by side: the cards of one row from the focused cell to the right; the last column holds what is left. */
export function pasteRow(
  document: MapDocument,
  cells: readonly (readonly string[])[],
  target: PasteTarget,
): Pasted | null {
  const { lane, column } = placeOf(document, target)
  if (!lane || !column || !holdsCards(lane.kind)) return null
  const { columns } = mapOf(document)
  const byColumn = new Map<Column, string[]>()
  cells.forEach((texts, index) => {
    const at = columns[Math.min(column.index + index, columns.length - 1)] ?? column
    byColumn.set(at, [...(byColumn.get(at) ?? []), ...texts.flatMap(pieces)])
  })
  const cards = [...byColumn].flatMap(([at, texts]) =>
    cardsOf(document, texts, { lane, column: at, after: target.after }),
  )
  return pasted(document, cards)
}
