import type { Card } from '../document/card.ts'
import type { Evidence } from '../document/field.ts'
import type { LaneKind } from '../document/lane.ts'
import type { CardPlace } from './card-layout.ts'
import { gradeBars, gradeBarsWidth, iconAt, meta, round, textAt } from './draw.ts'
import type { IconName } from './icons.ts'
import type { SceneLabels } from './labels.ts'
import type { Primitive } from './primitive.ts'
import { fitText, measureText } from './text-metrics.ts'

/** The row of bars and words under a card's text, with the space above it. */
const rowHeight = 24
/** Under bare text and on grey bars there is only the evidence, close to what it is about. */
const bareHeight = 16
/** A second row: the evidence of an opportunity whose column is too narrow for all. */
const secondRow = 16
const side = 10
/** A mark of evidence with the space to its word. */
const markWidth = 18

const evidenceIcons: Readonly<Record<Evidence, IconName>> = {
  assumed: 'circle-dashed',
  inferred: 'circle-dot',
  observed: 'message-circle',
}

/** What a card's footer takes of its height; 0 for a card that has none. */
export function footerHeight(card: Card, kind: LaneKind, width: number): number {
  const { severity, impact, effort, evidence } = card
  if (kind === 'painPoints') return severity !== null || evidence !== null ? rowHeight : 0
  if (kind === 'opportunities') {
    if (impact === null && effort === null) return evidence === null ? 0 : rowHeight
    return rowHeight + (hasSecondRow(card, width) ? secondRow : 0)
  }
  return evidence === null || card.text === '' ? 0 : bareHeight
}

/** By width alone, so that a map is as high in every language. */
function hasSecondRow({ impact, effort, evidence }: Card, width: number): boolean {
  const grades = [impact, effort].filter((grade) => grade !== null).length
  return evidence !== null && grades > 0 && width < (grades === 1 ? 180 : 250)
}

/** Under a card's text: how grave, how worthwhile, and on what it rests. */
export function cardFooter(
  { card, box, laneKind }: CardPlace,
  labels: SceneLabels,
): readonly Primitive[] {
  const height = footerHeight(card, laneKind, box.width)
  if (height === 0) return []
  const { width } = box
  const top = box.height - 23
  switch (laneKind) {
    case 'painPoints':
      return painFooter(card, width, top, labels)
    case 'opportunities': {
      if (height === rowHeight) {
        const grades = opportunityFooter(card, width, top, labels)
        return [...grades, ...evidenceMark(card, width, top, labels, grades.length > 0)]
      }
      return [
        ...opportunityFooter(card, width, top - secondRow, labels),
        ...evidenceMark(card, width, top, labels, false),
      ]
    }
    default:
      return evidenceMark(card, width, box.height - 22, labels, false)
  }
}

/** The mark of evidence and its word, at the left or at the right end. */
function evidenceMark(
  { evidence }: Card,
  width: number,
  top: number,
  labels: SceneLabels,
  atEnd: boolean,
): Primitive[] {
  if (evidence === null) return []
  const word = fitText(labels.evidence[evidence], width - 2 * side - markWidth, meta)
  const left = atEnd ? width - side - markWidth - measureText(word, meta) : side
  return [
    iconAt(evidenceIcons[evidence], round(left), top + 2, 12, 'ink-3'),
    textAt(word, left + markWidth, top, meta, 'ink-3'),
  ]
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
