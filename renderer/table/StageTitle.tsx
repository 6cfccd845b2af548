import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react'
import type { TableWords } from './describe-cell.ts'
import { TalkMarks } from './TalkMarks.tsx'
import type { TableRow } from './table-rows.ts'
import type { Talk } from './talk.ts'

interface StageTitleProps {
  readonly row: Extract<TableRow, { kind: 'stage' }>
  readonly talk: Talk
  readonly words: TableWords
}

/** The row of a stage: its title, when it is, and how much is in it. Pressing the arrow folds it. */
export function StageTitle({ row, talk, words }: StageTitleProps) {
  const { stage, count, open } = row
  const title = stage.title || words.labels.untitled.stage
  const Arrow = open ? ChevronDown : ChevronRight
  return (
    <span className="table-stage">
      <GripVertical className="table-grip" size={12} strokeWidth={2} aria-hidden />
      <span data-fold className="table-fold" aria-hidden>
        <Arrow size={12} strokeWidth={2} aria-hidden />
      </span>
      <b aria-hidden>{title}</b>
      {stage.period && <small aria-hidden>{stage.period}</small>}
      <small aria-hidden>{words.table('touchpoints', { count })}</small>
      <TalkMarks id={stage.id} name={title} talk={talk} />
    </span>
  )
}
