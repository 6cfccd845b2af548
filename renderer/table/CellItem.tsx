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
import { CellPicture } from './CellPicture.tsx'
import type { TableWords } from './describe-cell.ts'
import { hasMarks, labelLines, linesOf, thumbOf } from './measure-table.ts'
import { TalkMarks } from './TalkMarks.tsx'
import type { TableContext } from './table-context.ts'
import type { TableItem } from './table-items.ts'
import type { TableColumn } from './table-model.ts'
import './cell-item.css'

interface CellItemProps {
  readonly item: TableItem
  readonly column: TableColumn
  readonly words: TableWords
  readonly context: TableContext
}

const kindIcons = { next: MoveRight, alternative: Split, back: Undo2 } as const

/** A card, a mention of one, or a way to another touchpoint. */
export function CellItem({ item, column, words, context }: CellItemProps) {
  const { table, labels } = words
  const titleOf = (touchpoint: Touchpoint | undefined) =>
    touchpoint?.title || labels.untitled.touchpoint
  switch (item.kind) {
    case 'card': {
      const thumb = thumbOf(item.card, column)
      return (
        <div
          className={`table-card${item.card.colour ? ' table-card-tinted' : ''}`}
          {...(item.card.colour && {
            style: { backgroundColor: `var(--tint-${item.card.colour})` },
          })}
        >
          <div className="table-card-body">
            {thumb && <CellPicture card={item.card} size={thumb} context={context} words={words} />}
            {/* The cell's own name says all of this. */}
            <div aria-hidden>
              <Lines lines={linesOf(item, column, item.card.text)} />
            </div>
          </div>
          {hasMarks(item, column.kind) && (
            <small className="table-marks">
              <Marks card={item.card} column={column} words={words} />
              <TalkMarks id={item.id} name={item.card.text} talk={item.talk} />
            </small>
          )}
        </div>
      )
    }
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
        <span className="table-way">
          <Icon size={14} strokeWidth={1.75} aria-hidden />
          <span aria-hidden>
            <Lines lines={linesOf(item, column, titleOf(item.target))} />
            <small>
              <Lines lines={labelLines(label, column)} />
            </small>
          </span>
          <TalkMarks id={item.id} name={titleOf(item.target)} talk={item.talk} />
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
  return (
    <>
      {isPain && severity && (
        <span aria-hidden>
          <Bars grade={severity} bad={severity === 3} />
          {labels.grades[severity]}
        </span>
      )}
      {isIdea && impact && (
        <span aria-hidden>
          <Bars grade={impact} />
          {labels.impact.toLowerCase()}
        </span>
      )}
      {isIdea && effort && (
        <span aria-hidden>
          <Bars grade={effort} />
          {labels.effort.toLowerCase()}
        </span>
      )}
      {Icon && (
        <span className="table-evidence" aria-hidden>
          <Icon className="table-evidence-icon" size={12} strokeWidth={2} aria-hidden />
          <span>{labels.evidence[evidence]}</span>
        </span>
      )}
    </>
  )
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
