import type { Card } from '../document/card.ts'
import type { Evidence } from '../document/field.ts'
import type { LaneKind } from '../document/lane.ts'
import type { CardPlace } from './card-layout.ts'
import { gradeBars, gradeBarsWidth, iconAt, meta, round, textAt } from './draw.ts'
import type { IconName } from './icons.ts'
import type { SceneLabels } from './labels.ts'
import type { Primitive } from './primitive.ts'
import { measureText } from './text-metrics.ts'

/** The row of bars and words under a card's text, with the space above it. */
const rowHeight = 24
const side = 10
/** A mark of evidence with the space to its word. */
const markWidth = 18

/** The marks of what a card rests on. */
export const evidenceIcons: Readonly<Record<Evidence, IconName>> = {
  assumed: 'circle-dashed',
  inferred: 'circle-dot',
  observed: 'message-circle',
}

/** What a card's footer takes of its height; 0 for a card that has none. */
export function footerHeight({ severity, impact, effort, evidence }: Card, kind: LaneKind): number {
  switch (kind) {
    case 'painPoints':
      return severity !== null || evidence !== null ? rowHeight : 0
    case 'opportunities':
      return impact !== null || effort !== null ? rowHeight : 0
    default:
      return 0
  }
}

/** Under a card's text: how grave, how worthwhile, and on what it rests. */
export function cardFooter(
  { card, box, laneKind }: CardPlace,
  labels: SceneLabels,
): readonly Primitive[] {
  const { width } = box
  const top = box.height - 23
  switch (laneKind) {
    case 'painPoints':
      return painFooter(card, width, top, labels)
    case 'opportunities':
      return opportunityFooter(card, width, top, labels)
    default:
      return []
  }
}

/** Severity as bars and word at the left, evidence at the right; where both words do not fit, severity's goes. */
function painFooter(card: Card, width: number, top: number, labels: SceneLabels): Primitive[] {
  const { severity, evidence } = card
  const mark = evidence === 'observed' ? markWidth : 0
  const evidenceWord = evidence ? labels.evidence[evidence] : ''
  const evidenceWidth = evidence ? measureText(evidenceWord, meta) + mark : 0
  const severityWord = severity ? labels.grades[severity] : ''
  const wordX = side + gradeBarsWidth + 6
  const left = severity ? wordX - 6 : side
  const room = width - side - left - 8
  const bothFit = wordX + measureText(severityWord, meta) + 8 + evidenceWidth <= width - side
  const evidenceFits = evidenceWidth <= room
  // A mark says enough where its word has no room; that of an observation also beside the severity's word.
  const markOnly = evidence !== null && (evidence === 'observed' ? !bothFit : !evidenceFits)
  const showSeverityWord = bothFit || markOnly || !evidence
  const evidenceX = width - side
  return [
    ...(severity ? gradeBars(side, top + 3, severity, severity === 3 ? 'n3' : 'ink-2') : []),
    ...(severity && showSeverityWord ? [textAt(severityWord, wordX, top, meta, 'ink-2')] : []),
    ...(evidence && (markOnly || evidence === 'observed')
      ? [
          iconAt(
            evidenceIcons[evidence],
            markOnly ? evidenceX - 12 : round(evidenceX - evidenceWidth),
            top + 2,
            12,
            'ink-3',
          ),
        ]
      : []),
    ...(evidence && !markOnly ? [textAt(evidenceWord, evidenceX, top, meta, 'ink-3', 'end')] : []),
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
