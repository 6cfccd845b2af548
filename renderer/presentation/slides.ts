import { findRecord, type MapDocument } from '../../shared/document/document.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { StageId } from '../../shared/document/stage.ts'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import type { Selection } from '../document/selection.ts'
import { teamCards } from './team-cards.ts'

/**
 * One picture of a presentation. `key` stays the same while the map around it changes; of the first one
 * about a stage or a touchpoint it is its id.
 */
export type Slide =
  | { readonly kind: 'map'; readonly key: 'map' }
  | { readonly kind: 'stage'; readonly key: StageId; readonly stageId: StageId }
  | {
      readonly kind: 'touchpoint'
      readonly key: string
      readonly stageId: StageId
      readonly touchpointId: TouchpointId
      /** Under its numbers stands what customers say, or what the team knows. */
      readonly part: 'customers' | 'team'
      /** Its place among all touchpoints, from 1. */
      readonly number: number
    }

/**
 * The slides of a map: the whole of it, then stage by stage its title and its touchpoints. A
 * touchpoint that the team has words for (`teamCards`) has a second slide for them; on a map without a
 * survey (`surveyed` false) it is the only one.
 */
export function slidesOf(document: MapDocument, surveyed: boolean): readonly Slide[] {
  const { stages, touchpointsOf, columnOf } = mapOf(document)
  let number = 0
  return [
    { kind: 'map', key: 'map' },
    ...stages.flatMap((stage): Slide[] => [
      { kind: 'stage', key: stage.id, stageId: stage.id },
      ...touchpointsOf(stage.id).flatMap((touchpoint): Slide[] => {
        number += 1
        const slide = (part: 'customers' | 'team', again = false): Slide => ({
          kind: 'touchpoint',
          key: again ? `${touchpoint.id} team` : touchpoint.id,
          stageId: stage.id,
          touchpointId: touchpoint.id,
          part,
          number,
        })
        const column = columnOf(touchpoint.id)
        const known = column !== undefined && teamCards(document, column).length > 0
        if (!surveyed) return [slide('team')]
        return known ? [slide('customers'), slide('team', true)] : [slide('customers')]
      }),
    ]),
  ]
}

/** The place of the first slide about a stage or a touchpoint; 0, the whole map, for anything else. */
export function slideAbout(slides: readonly Slide[], id: string | null): number {
  return Math.max(
    0,
    slides.findIndex(({ key }) => key === id),
  )
}

/** The stage or the touchpoint that a selection is about; null where it is about the whole map. */
export function placeSelected(
  document: MapDocument,
  { ids, cell }: Selection,
): StageId | TouchpointId | null {
  for (const id of ids) {
    const record = findRecord(document, id)
    switch (record?.type) {
      case 'stage':
      case 'touchpoint':
        return record.id
      case 'card':
        return record.touchpointId ?? record.stageId
      case 'emotion':
        return record.touchpointId
      case 'connection':
        return record.from
    }
  }
  return cell?.column ?? null
}
