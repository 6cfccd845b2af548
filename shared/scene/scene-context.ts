import type { MapDocument } from '../document/document.ts'
import type { Language } from '../rpc/contract.ts'
import type { SceneLabels } from './labels.ts'
import type { Layout } from './layout.ts'
import type { ShownMetric } from './shown-metric.ts'

export interface SceneOptions {
  readonly language: Language
  readonly labels: SceneLabels
  /** An export has a title, a legend and its provenance, and no hints of what one could click. */
  readonly purpose: 'canvas' | 'export'
  /** ISO date, printed on exports. */
  readonly exportedOn?: string
  /** A question's name or a metric's kind; left out: the one that drives the overlay. */
  readonly metric?: string
}

/** What every part of a scene draws from. */
export interface SceneContext {
  readonly document: MapDocument
  readonly layout: Layout
  readonly shown: ShownMetric | null
  readonly options: SceneOptions
  readonly labels: SceneLabels
  readonly language: Language
}
