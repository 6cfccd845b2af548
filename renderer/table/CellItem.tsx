import {
  CircleDashed,
  CircleDot,
  CornerLeftUp,
  MessageCircle,
  MoveRight,
  Split,
  Undo2,
} from 'lucide-react'
import type { Card } from '../../shared/document/card.ts'
import type { Grade } from '../../shared/document/field.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import type { TableWords } from './describe-cell.ts'
import { labelLines, linesOf } from './measure-table.ts'
import type { TableItem } from './table-items.ts'
import type { TableColumn } from './table-model.ts'
import './cell-item.css'

interface CellItemProps {
  readonly item: TableItem
  readonly column: TableColumn
  readonly words: TableWords
}

const kindIcons = { next: MoveRight, alternative: Split, back: Undo2 } as const

/** A card, a mention of one, or a way to another touchpoint. */
export function CellItem({ item, column, words }: CellItemProps) {
  const { table, labels } = words
  const titleOf = (touchpoint: Touchpoint | undefined) =>
    touchpoint?.title || labels.untitled.touchpoint
  switch (item.kind) {
    case 'card':
      return (
        // The cell's own name says all of this.
        <div aria-hidden>
          <Lines lines={linesOf(item, column, item.card.text)} />
          <Marks card={item.card} column={column} words={words} />
        </div>
      )
    case 'same': {
      const origin = titleOf(item.origin)
      return (
        <span className="table-same" aria-hidden>
          <CornerLeftUp size={14} strokeWidth={1.75} aria-hidden />
          {table('sameCard', { touchpoint: origin })}
        </span>
      )
    }
    case 'connection': {
      const { kind, label } = item.connection
      const Icon = kindIcons[kind]
      return (
        <span className="table-way" aria-hidden>
          <Icon size={14} strokeWidth={1.75} aria-hidden />
          <span>
            <Lines lines={linesOf(item, column, titleOf(item.target))} />
            <small>
              <Lines lines={labelLines(label, column)} />
            </small>
          </span>
        </span>
      )
    }
    default:
      return null
  }
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return <span className="table-line">{'\u00A0'}</span>
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
    <span key={at} className="table-line">
      {line}
    </span>
  ))
}

const evidenceIcons = {
  assumed: CircleDashed,
  inferred: CircleDot,
  observed: MessageCircle,
} as const

/** Under a card's text: how bad or how good it is, and how it is known. */
function Marks(props: {
  readonly card: Card
  readonly column: TableColumn
  readonly words: TableWords
}) {
  const { card, column, words } = props
  const { labels } = words
  const { severity, impact, effort, evidence } = card
  const isPain = column.kind === 'painPoints'
  const isIdea = column.kind === 'opportunities'
  const Icon = evidence && evidenceIcons[evidence]
  const marks = [
    isPain && severity && (
      <span key="severity">
        <Bars grade={severity} bad={severity === 3} />
        {labels.grades[severity]}
      </span>
    ),
    isIdea && impact && (
      <span key="impact">
        <Bars grade={impact} />
        {labels.impact.toLowerCase()}
      </span>
    ),
    isIdea && effort && (
      <span key="effort">
        <Bars grade={effort} />
        {labels.effort.toLowerCase()}
      </span>
    ),
    Icon && (
      <span key="evidence">
        <Icon size={12} strokeWidth={2} aria-hidden />
        {labels.evidence[evidence]}
      </span>
    ),
  ].filter(Boolean)
  return marks.length > 0 && <small className="table-marks">{marks}</small>
}

/** A grade as three bars. */
function Bars({ grade, bad = false }: { readonly grade: Grade; readonly bad?: boolean }) {
  return (
    <svg className={`table-bars${bad ? ' table-bars-bad' : ''}`} width={13} height={10} aria-hidden>
      {[4, 7, 10].map((height, at) => (
        <rect
          key={height}
          className={at < grade ? 'on' : ''}
          x={at * 5}
          y={10 - height}
          width={3}
          height={height}
          rx={1}
        />
      ))}
    </svg>
  )
}
