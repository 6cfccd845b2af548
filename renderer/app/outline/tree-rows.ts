import { createMemo } from '../../../shared/document/memo.ts'
import type { MapGrid } from '../../../shared/document/query.ts'
import type { Stage } from '../../../shared/document/stage.ts'
import type { Touchpoint } from '../../../shared/document/touchpoint.ts'

/** One visible row of the outline. */
export type TreeRow =
  | {
      readonly kind: 'stage'
      readonly record: Stage
      readonly touchpoints: number
      readonly open: boolean
    }
  | { readonly kind: 'touchpoint'; readonly record: Touchpoint }

const kept = createMemo<TreeRow>()

/**
 * The rows of the outline from top to bottom; a row that says the same as before is the same object. With a filter: the touchpoints whose title holds it
 * (case does not matter) under their stage, and whole stages whose own title holds it; nothing is folded then.
 */
export function treeRows(
  { stages, touchpointsOf }: MapGrid,
  folded: ReadonlySet<string>,
  filter: string,
): TreeRow[] {
  const wanted = filter.toLocaleLowerCase()
  const matches = (title: string) => title.toLocaleLowerCase().includes(wanted)
  return stages.flatMap((stage): TreeRow[] => {
    const all = touchpointsOf(stage.id)
    const shown = matches(stage.title) ? all : all.filter(({ title }) => matches(title))
    if (wanted !== '' && shown.length === 0 && !matches(stage.title)) return []
    const open = wanted !== '' || !folded.has(stage.id)
    const touchpoints = all.length
    const row = kept(stage, [touchpoints, open], () => ({
      kind: 'stage',
      record: stage,
      touchpoints,
      open,
    }))
    return open ? [row, ...shown.map(touchpointRow)] : [row]
  })
}

function touchpointRow(record: Touchpoint): TreeRow {
  return kept(record, [], () => ({ kind: 'touchpoint', record }))
}

/** The place one step up or down for a touchpoint: within its stage, or over its edge into the next one. */
export function neighbourPlace(
  { stages, touchpointsOf }: MapGrid,
  touchpoint: Touchpoint,
  step: -1 | 1,
): { stageId: string; index: number } | null {
  const siblings = touchpointsOf(touchpoint.stageId)
  const index = siblings.indexOf(touchpoint) + step
  if (index >= 0 && index < siblings.length) return { stageId: touchpoint.stageId, index }
  const stage = stages[stages.findIndex(({ id }) => id === touchpoint.stageId) + step]
  if (!stage) return null
  return { stageId: stage.id, index: step === 1 ? 0 : touchpointsOf(stage.id).length }
}
