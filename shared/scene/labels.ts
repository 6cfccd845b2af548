import type { Evidence } from '../document/field.ts'
import type { Journey } from '../document/journey.ts'
import type { cardLaneKinds, LaneKind } from '../document/lane.ts'
import { type Channel, isKnownChannel } from '../document/touchpoint.ts'
import type { MetricKind } from '../feedback/metric.ts'
import type { Language } from '../rpc/contract.ts'
import type { BlueprintLine } from './blueprint-lines.ts'
import { en } from './labels/en.ts'
import { hu } from './labels/hu.ts'
import { pl } from './labels/pl.ts'

type CardLaneKind = (typeof cardLaneKinds)[number]

/** Every word that a picture of a map holds besides the map's own. Numbers come in already formatted. */
export interface SceneLabels {
  readonly stages: string
  readonly lanes: Readonly<Record<LaneKind, string>>
  readonly emptyLanes: Readonly<Record<CardLaneKind | 'emotions' | 'metrics', string>>
  readonly channels: Readonly<Record<Channel, string>>
  readonly blueprintLines: Readonly<Record<BlueprintLine, string>>
  readonly grades: Readonly<Record<1 | 2 | 3, string>>
  readonly evidence: Readonly<Record<Evidence, string>>
  readonly impact: string
  readonly effort: string
  readonly untitled: { readonly stage: string; readonly touchpoint: string; readonly map: string }

  readonly metrics: Readonly<Record<MetricKind, string>>
  /** Under the touchpoints lane's name: which metric, with which intervals. */
  readonly metricWithInterval: (metric: string) => string
  readonly n: (n: string) => string
  /** What a touchpoint is meant to reach. */
  readonly target: (value: string) => string
  readonly noData: string
  readonly hidden: string
  readonly tooFew: string
  readonly tooFewWithN: (n: string) => string
  readonly noSurveyData: string
  readonly notSurveyed: string
  readonly detectable: string
  readonly tooSmall: string
  readonly survey: string
  readonly workshop: string
  /** The key of the marks that show how far the room's votes lie apart. */
  readonly votes: string
  readonly belowWorkshop: (levels: string) => string
  readonly aboveWorkshop: (levels: string) => string

  readonly scenario: string
  readonly basedOn: string
  readonly alsoOnMap: string
  readonly answers: (count: number, formatted: string) => string
  readonly quote: readonly [open: string, close: string]
  readonly summary: {
    readonly enough: (enough: string, all: string) => string
    readonly withEnoughAnswers: string
    readonly strongest: string
    readonly weakest: string
    readonly painsAndIdeas: (pains: number, ideas: number) => string
    readonly painsObserved: (observed: number) => string
  }

  readonly states: Readonly<Record<Journey['state'], string>>
  readonly bases: Readonly<Record<Journey['basis'], string>>
  readonly legend: {
    readonly includes: (reference: string) => string
    readonly tooFew: (limit: string) => string
    readonly hidden: (limit: string) => string
  }
  readonly allDates: string
  readonly since: (date: string) => string
  readonly until: (date: string) => string
  readonly allCustomers: string
  readonly printedOn: (date: string) => string
}

export const sceneLabels: Readonly<Record<Language, SceneLabels>> = { en, hu, pl }

/** The name of a touchpoint's channel; one that the team named itself stays as it was typed. */
export function channelName(channel: string, labels: SceneLabels): string {
  return isKnownChannel(channel) ? labels.channels[channel] : channel
}
