import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react'
import type { TableWords } from './describe-cell.ts'
import type { TableRow } from './table-rows.ts'

interface StageTitleProps {
  readonly row: Extract<TableRow, { kind: 'stage' }>
  readonly words: TableWords
}

/** The row of a stage: its title, when it is, and how much is in it. Pressing the arrow folds it. */
export function StageTitle({ row, words }: StageTitleProps) {
  const { stage, count, open } = row
  const Arrow = open ? ChevronDown : ChevronRight
  return (
    <span className="table-stage" aria-hidden>
      <GripVertical className="table-grip" size={12} strokeWidth={2} aria-hidden />
      <span data-fold className="table-fold">
        <Arrow size={12} strokeWidth={2} aria-hidden />
      </span>
      <b>{stage.title || words.labels.untitled.stage}</b>
      {stage.period && <small>{stage.period}</small>}
      <small>{words.table('touchpoints', { count })}</small>
    </span>
  )
}
