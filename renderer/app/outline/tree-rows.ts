import type { MapDocument } from '../../../shared/document/document.ts'
import { mapOf } from '../../../shared/document/query.ts'
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

/**
 * The rows of the outline from top to bottom. With a filter: the touchpoints whose title holds it
 * (case does not matter) under their stage, and whole stages whose own title holds it; nothing is folded then.
 */
export function treeRows(
  document: MapDocument,
  folded: ReadonlySet<string>,
  filter: string,
): TreeRow[] {
  const { stages, touchpointsOf } = mapOf(document)
  const wanted = filter.toLocaleLowerCase()
  const matches = (title: string) => title.toLocaleLowerCase().includes(wanted)
  return stages.flatMap((stage): TreeRow[] => {
    const all = touchpointsOf(stage.id)
    const shown = matches(stage.title) ? all : all.filter(({ title }) => matches(title))
    if (wanted !== '' && shown.length === 0 && !matches(stage.title)) return []
    const open = wanted !== '' || !folded.has(stage.id)
    return [
      { kind: 'stage', record: stage, touchpoints: all.length, open },
      ...(open ? shown.map((record): TreeRow => ({ kind: 'touchpoint', record })) : []),
    ]
  })
}

/** The place one step up or down for a touchpoint: within its stage, or over its edge into the next one. */
export function neighbourPlace(
  document: MapDocument,
  touchpoint: Touchpoint,
  step: -1 | 1,
): { stageId: string; index: number } | null {
  const { stages, touchpointsOf } = mapOf(document)
  const siblings = touchpointsOf(touchpoint.stageId)
  const index = siblings.indexOf(touchpoint) + step
  if (index >= 0 && index < siblings.length) return { stageId: touchpoint.stageId, index }
  const stage = stages[stages.findIndex(({ id }) => id === touchpoint.stageId) + step]
  if (!stage) return null
  return { stageId: stage.id, index: step === 1 ? 0 : touchpointsOf(stage.id).length }
}
