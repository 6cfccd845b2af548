import type { Card } from '../document/card.ts'
import type { Tint } from '../document/field.ts'
import {
  type CardPlace,
  cardLineHeight,
  cardLines,
  cardShape,
  hasFooter,
  pictureBox,
  textTop,
} from './card-layout.ts'
import { bordered, gradeBars, gradeBarsWidth, iconAt, meta, round, textAt } from './draw.ts'
import type { SceneLabels } from './labels.ts'
import { createItemMemo } from './memo.ts'
import { picturePlaceholder } from './picture-placeholder.ts'
import type { Paint, Primitive, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'
import { measureText } from './text-metrics.ts'

const memo = createItemMemo()

/** A card in its cell: framed, as bare text, or as a grey bar, by the kind of its lane. */
export function cardItem({ labels }: SceneContext, place: CardPlace): SceneItem {
  const { card, box, laneKind } = place
  return memo({
    owner: card,
    id: card.id,
    kind: 'card',
    name: card.text,
    box,
    dependencies: [laneKind, labels],
    draw: () => {
      const { look, text, inset } = cardShape(laneKind)
      const ink: Paint = look === 'framed' || laneKind === 'thoughts' ? 'ink' : 'ink-2'
      const top = textTop(card, laneKind, box.width)
      return [
        ...frame(look, card.colour, box.width, box.height),
        ...picture(place),
        ...cardLines(card, laneKind, box.width).map((line, row) =>
          textAt(line, inset, top + row * cardLineHeight, text, ink),
        ),
        ...(hasFooter(card, laneKind) ? footer(place, labels) : []),
      ]
    },
  })
}

function frame(
  look: 'framed' | 'bare' | 'bar',
  colour: Tint | null,
  width: number,
  height: number,
): Primitive[] {
  const fill: Paint | null = colour && `tint-${colour}`
  if (look === 'framed') return [bordered(width, height, 6, fill ?? 'surface', 'line-2')]
  if (look === 'bare' && !fill) return []
  return [{ kind: 'rect', x: 0, y: 0, width, height, radius: 6, fill: fill ?? 'surface-3' }]
}

function picture({ card, laneKind, box }: CardPlace): readonly Primitive[] {
  const place = pictureBox(card, laneKind, box.width)
  if (!place) return []
  const { picture, text } = card
  if (picture === null) return picturePlaceholder({ ...place, radius: 4 }, 'surface-2')
  return [{ kind: 'image', ...place, picture, radius: 4, ...(text && { name: text }) }]
}

function footer({ card, box, laneKind }: CardPlace, labels: SceneLabels): readonly Primitive[] {
  const top = box.height - 23
  return laneKind === 'painPoints'
    ? painFooter(card, box.width, top, labels)
    : opportunityFooter(card, box.width, top, labels)
}

const side = 10

/** Severity as bars and word at the left, evidence at the right; where both words do not fit, severity's goes. */
function painFooter(card: Card, width: number, top: number, labels: SceneLabels): Primitive[] {
  const { severity, evidence } = card
  const mark = evidence === 'observed' ? 18 : 0
  const evidenceWord = evidence ? labels.evidence[evidence] : ''
  const evidenceWidth = evidence ? measureText(evidenceWord, meta) + mark : 0
  const severityWord = severity ? labels.grades[severity] : ''
  const wordX = side + gradeBarsWidth + 6
  const left = severity ? wordX - 6 : side
  const room = width - side - left - 8
  const bothFit = wordX + measureText(severityWord, meta) + 8 + evidenceWidth <= width - side
  const evidenceFits = evidenceWidth <= room
  // The mark of an observation says enough where its word has no room beside the severity's.
  const markOnly = evidence === 'observed' && !bothFit
  const showSeverityWord = bothFit || markOnly || !evidence
  const evidenceX = width - side
  return [
    ...(severity ? gradeBars(side, top + 3, severity, severity === 3 ? 'n3' : 'ink-2') : []),
    ...(severity && showSeverityWord ? [textAt(severityWord, wordX, top, meta, 'ink-2')] : []),
    ...(evidence === 'observed'
      ? [
          iconAt(
            'message-circle',
            markOnly ? evidenceX - 12 : round(evidenceX - evidenceWidth),
            top + 2,
            12,
            'ink-3',
          ),
        ]
      : []),
    ...(evidence && !markOnly && evidenceFits
      ? [textAt(evidenceWord, evidenceX, top, meta, 'ink-3', 'end')]
      : []),
  ]
}

function opportunityFooter(
  card: Card,
  width: number,
  top: number,
  labels: SceneLabels,
): Primitive[] {
  const pairs = [
    ...(card.impact ? [{ word: labels.impact, grade: card.impact }] : []),
    ...(card.effort ? [{ word: labels.effort, grade: card.effort }] : []),
  ].map((pair) => ({ ...pair, width: measureText(pair.word, meta) + 4 + gradeBarsWidth }))
  const wide = width > 150
  let x = side
  return pairs.flatMap(({ word, grade, width: needs }, index) => {
    if (index > 0) x = wide ? x + 10 : Math.max(x + 4, width - side - needs)
    const at = x
    x += needs
    return [
      textAt(word, at, top, meta, 'ink-2'),
      ...gradeBars(round(at + needs - gradeBarsWidth), top + 3, grade, 'ink-2'),
    ]
  })
}
