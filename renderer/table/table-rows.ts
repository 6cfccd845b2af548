import type { MapDocument } from '../../shared/document/document.ts'
import { createMemo } from '../../shared/document/memo.ts'
import type { Note } from '../../shared/document/note.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { Stage } from '../../shared/document/stage.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import type { MetricResult, TouchpointOverlay } from '../../shared/feedback/overlay.ts'
import type { ShownMetric } from '../../shared/scene/shown-metric.ts'

/** What customers said of a touchpoint. */
export interface Said {
  readonly result: MetricResult | undefined
  readonly emotion: TouchpointOverlay['emotion'] | undefined
}

export type TableRow =
  | { readonly kind: 'head'; readonly key: 'head' }
  | {
      readonly kind: 'stage'
      readonly key: string
      readonly stage: Stage
      readonly count: number
      readonly open: boolean
    }
  | {
      readonly kind: 'touchpoint'
      readonly key: string
      readonly touchpoint: Touchpoint
      /** From 1, over the whole map. */
      readonly number: number
      readonly said: Said
    }
  /** In the place of the touchpoints that a stage does not have yet. */
  | { readonly kind: 'vacant'; readonly key: string; readonly stage: Stage }
  | { readonly kind: 'notes'; readonly key: 'notes'; readonly count: number }
  | { readonly kind: 'note'; readonly key: string; readonly note: Note }

const head: TableRow = { kind: 'head', key: 'head' }
const stageRows = createMemo<TableRow>()
const touchpointRows = createMemo<TableRow>()
const vacantRows = createMemo<TableRow>()
const noteRows = createMemo<TableRow>()
const noteHeads = createMemo<TableRow>()

export interface TableRows {
  /** From top to bottom, the head first; each is the same object until what it shows changes. */
  readonly rows: readonly TableRow[]
  readonly rowAt: (key: string) => number
}
const lists = createMemo<TableRows>()

export function rowsOf(
  document: MapDocument,
  folded: ReadonlySet<string>,
  shown: ShownMetric | null,
): TableRows {
  return lists(document.touchpoint, [document.stage, document.note, folded, shown], () => {
    const rows = makeRows(document, folded, shown)
    const indexes = new Map(rows.map(({ key }, index) => [key, index]))
    return { rows, rowAt: (key) => indexes.get(key) ?? -1 }
  })
}

function makeRows(
  document: MapDocument,
  folded: ReadonlySet<string>,
  shown: ShownMetric | null,
): readonly TableRow[] {
  const { stages, touchpointsOf, notes } = mapOf(document)
  const rows: TableRow[] = [head]
  let last = 0
  for (const stage of stages) {
    const touchpoints = touchpointsOf(stage.id)
    const count = touchpoints.length
    const open = !folded.has(stage.id)
    rows.push(
      stageRows(stage, [count, open], () => ({ kind: 'stage', key: stage.id, stage, count, open })),
    )
    for (const touchpoint of touchpoints) {
      last += 1
      const number = last
      const said = saidOf(touchpoint.id, shown)
      if (open) {
        rows.push(
          touchpointRows(touchpoint, [number, said], () => ({
            kind: 'touchpoint',
            key: touchpoint.id,
            touchpoint,
            number,
            said,
          })),
        )
      }
    }
    if (open && count === 0) {
      rows.push(vacantRows(stage, [], () => ({ kind: 'vacant', key: `vacant ${stage.id}`, stage })))
    }
  }
  if (notes.length > 0) {
    const count = notes.length
    rows.push(
      noteHeads(document.note, [], () => ({ kind: 'notes', key: 'notes', count })),
      ...notes.map((note) => noteRows(note, [], () => ({ kind: 'note', key: note.id, note }))),
    )
  }
  return rows
}

const nothing: Said = { result: undefined, emotion: undefined }
const told = createMemo<Said>()

/** Numbers that come again are the same objects, and so is what is made of them. */
function saidOf(id: string, shown: ShownMetric | null): Said {
  const touchpoint = shown?.touchpointOf(id)
  if (!shown || !touchpoint) return nothing
  const result = shown.resultOf(id)
  return told(touchpoint, [result], () => ({ result, emotion: touchpoint.emotion }))
}
