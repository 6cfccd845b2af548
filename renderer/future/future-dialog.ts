import type { JourneyId } from '../../shared/document/journey.ts'
import type { SnapshotSummary, TemplateSummary } from '../../shared/rpc/contract.ts'

export interface MapRef {
  readonly id: JourneyId
  readonly title: string
}

/** The dialogs about snapshots, future states and templates of one's own. */
export type FutureDialog =
  | { readonly kind: 'takeSnapshot'; readonly map: MapRef }
  | { readonly kind: 'futureState'; readonly map: MapRef }
  | { readonly kind: 'saveTemplate'; readonly map: MapRef }
  | { readonly kind: 'renameTemplate'; readonly template: TemplateSummary }
  | { readonly kind: 'deleteTemplate'; readonly template: TemplateSummary }
  | { readonly kind: 'restoreSnapshot'; readonly snapshot: SnapshotSummary }
  | { readonly kind: 'deleteSnapshot'; readonly snapshot: SnapshotSummary }
