import type { Card } from '../document/card.ts'
import { holdsCards, type Lane, type LaneKind } from '../document/lane.ts'
import { createMemo } from '../document/memo.ts'
import type { MapIndex } from '../document/query.ts'
import { reuseBox } from './box.ts'
import { footerHeight } from './card-footer.ts'
import { acrossColumns, type ColumnEdges } from './column-edges.ts'
import { cardGap } from './measures.ts'
import type { Box } from './primitive.ts'
import { countLines, inlineObject, type TextStyle, wrapText } from './text-metrics.ts'

/** Where a card is. `span` is the number of columns that it covers on this map. */
export interface CardPlace {
  readonly card: Card
  readonly laneKind: LaneKind
  readonly column: number
  readonly span: number
  readonly box: Box
}

/** How the cards of a kind of lane are set: frame, insets and what stands under the text. */
export interface CardShape {
  /** `framed` cards, `bare` text, or a `bar` on grey. */
  readonly look: 'framed' | 'bare' | 'bar'
  readonly text: TextStyle
  readonly inset: number
  readonly insetRight: number
  readonly padding: number
  /** From the lane's edges to the first and the last card. */
  readonly marginTop: number
  readonly marginBottom: number
  /** What a card takes when it has its column for itself. */
  readonly leastHeight: number
}

const framed: CardShape = {
  look: 'framed',
  text: { size: 12, weight: 400 },
  inset: 10,
  insetRight: 8,
  padding: 7,
  marginTop: 6,
  marginBottom: 6,
  leastHeight: 70,
}
const bare: CardShape = {
  look: 'bare',
  text: { size: 12, weight: 400 },
  inset: 10,
  insetRight: 2,
  padding: 6,
  marginTop: 4,
  marginBottom: 4,
  leastHeight: 44,
}
const bar: CardShape = {
  look: 'bar',
  text: { size: 12, weight: 400 },
  inset: 10,
  insetRight: 8,
  padding: 7,
  marginTop: 4,
  marginBottom: 10,
  leastHeight: 30,
}

export const cardLineHeight = 16
/** From a card's edges to its picture, and from that to the text. */
const pictureMargin = 4
const pictureGap = 6
/** In lanes of words a picture is a strip above them; in lanes of pictures it is what the card is for. */
const stripHeight = 48
const tallestPicture = 260
/** A pasted book is cut here; the inspector has it whole. */
const mostLines = 60

export function cardShape(kind: LaneKind): CardShape {
  switch (kind) {
    case 'painPoints':
    case 'opportunities':
    case 'images':
      return framed
    case 'backstage':
      return bar
    case 'thoughts':
      return thoughts
    default:
      return bare
  }
}
const thoughts: CardShape = { ...bare, text: { size: 12, weight: 400, italic: true } }

/** The lines of a card's text in a card of this width, and whether the mark of its evidence follows the last word. */
export function cardLines(
  card: Card,
  kind: LaneKind,
  width: number,
): { readonly lines: readonly string[]; readonly marked: boolean } {
  const { text, inset, insetRight } = cardShape(kind)
  const lines = wrapText(written(card, kind), width - inset - insetRight, text, mostLines)
  return isMarked(card, kind)
    ? { lines: lines.map((line) => line.replaceAll(inlineObject, '')), marked: true }
    : { lines, marked: false }
}

/** Pain points have a footer with the evidence in words; elsewhere its mark costs no height. */
function isMarked({ evidence, text }: Card, kind: LaneKind): boolean {
  return evidence !== null && text !== '' && kind !== 'painPoints'
}

/** What is broken into lines: the mark stays with the last word. */
function written(card: Card, kind: LaneKind): string {
  return isMarked(card, kind) ? `${card.text.trimEnd()}${inlineObject}` : card.text
}

const heights = new WeakMap<
  Card,
  { readonly kind: LaneKind; readonly width: number; readonly height: number }
>()

function cardHeight(card: Card, kind: LaneKind, width: number): number {
  const last = heights.get(card)
  if (last && last.kind === kind && last.width === width) return last.height
  const height = measureCard(card, kind, width)
  heights.set(card, { kind, width, height })
  return height
}

function measureCard(card: Card, kind: LaneKind, width: number): number {
  const { padding, text, inset, insetRight } = cardShape(kind)
  const lines = countLines(written(card, kind), width - inset - insetRight, text, mostLines)
  const picture = pictureBox(card, kind, width)
  // A picture needs no words below it.
  if (kind === 'images' && picture && lines === 0) return picture.height + 2 * pictureMargin
  return (
    textTop(card, kind, width) +
    Math.max(1, lines) * cardLineHeight +
    padding +
    footerHeight(card, kind)
  )
}

/**
 * Where a card's picture stands in it; null where it has no place for one. In a lane of pictures the
 * place is 4:3 as on a storyboard, and there before the picture is.
 */
export function pictureBox(card: Card, kind: LaneKind, width: number): Box | null {
  if (card.picture === null && kind !== 'images') return null
  const room = width - 2 * pictureMargin
  const height = kind === 'images' ? Math.min(tallestPicture, Math.round(room * 0.75)) : stripHeight
  return { x: pictureMargin, y: pictureMargin, width: room, height }
}

/** From a card's top to its first line of text. */
export function textTop(card: Card, kind: LaneKind, width: number): number {
  const picture = pictureBox(card, kind, width)
  return picture ? picture.y + picture.height + pictureGap : cardShape(kind).padding
}

/** A lane's cards in their places, and the height that they need. */
export interface PlacedCards {
  readonly cards: readonly CardPlace[]
  readonly height: number
  /** A lane that could hold cards and has none. */
  readonly empty: boolean
}

/** The columns in which cards are placed; `grid` is the same word for the same columns in the same places. */
export interface CardGrid {
  readonly index: MapIndex
  readonly edges: ColumnEdges
  readonly grid: string
}

const placed = createMemo<PlacedCards>()
const noCards: PlacedCards = { cards: [], height: 0, empty: false }

/** A lane's cards from this height on; kept as long as the lane's cards and the grid are the same. */
export function placeCards(
  on: CardGrid,
  { id, kind, collapsed }: Lane,
  laneY: number,
): PlacedCards {
  if (!holdsCards(kind) || collapsed) return noCards
  return placed(on.index.cardsOfLane(id), [on.grid, kind, laneY], () =>
    stackCards(on, { id, kind }, laneY),
  )
}

/**
 * Stacks a lane's cards from left to right, each in the first free place of all the columns that it
 * covers. Cards of a whole stage come first, above those of its touchpoints.
 */
function stackCards(
  { index, edges }: CardGrid,
  lane: Pick<Lane, 'id' | 'kind'>,
  laneY: number,
): PlacedCards {
  const shape = cardShape(lane.kind)
  const gap = shape.look === 'bare' ? 0 : cardGap
  const count = index.columns.length
  const bottoms = new Array<number>(count).fill(shape.marginTop)
  const crowd = new Array<number>(count).fill(0)
  const waiting: { card: Card; column: number; span: number; y: number; height: number }[] = []
  const stack = (card: Card, column: number, wanted: number) => {
    const span = Math.max(1, Math.min(wanted, count - column))
    const height = cardHeight(card, lane.kind, acrossColumns(edges, column, span).width)
    let y = 0
    for (let at = column; at < column + span; at++) y = Math.max(y, bottoms[at] ?? 0)
    for (let at = column; at < column + span; at++) {
      bottoms[at] = y + height + gap
      crowd[at] = (crowd[at] ?? 0) + 1
    }
    waiting.push({ card, column, span, y, height })
  }
  for (const { stage, touchpoint, index: column } of index.columns) {
    if (index.columns[column - 1]?.stage !== stage) {
      const span = Math.max(1, index.touchpointsOf(stage.id).length)
      for (const card of index.cardsOf(lane.id, stage.id)) stack(card, column, span)
    }
    if (!touchpoint) continue
    for (const card of index.cardsOf(lane.id, touchpoint.id)) stack(card, column, card.span)
  }
  let bottom = 0
  const cards = waiting.map(({ card, column, span, y, height }): CardPlace => {
    const alone = crowd.slice(column, column + span).every((cards) => cards === 1)
    const tall = alone ? Math.max(height, shape.leastHeight) : height
    bottom = Math.max(bottom, y + tall + shape.marginBottom)
    const { x, width } = acrossColumns(edges, column, span)
    return {
      card,
      laneKind: lane.kind,
      column,
      span,
      box: reuseBox(card, x, laneY + y, width, tall),
    }
  })
  return { cards, height: bottom, empty: cards.length === 0 }
}
