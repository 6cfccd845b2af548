import { z } from 'zod'
import { metricKind } from './metric.ts'

/** The numbers on each touchpoint, as storage answers them and the command line prints them. */

const intervalSchema = z.object({
  low: z.number(),
  high: z.number(),
  level: z.number(),
  method: z.enum(['adjusted-wald', 'wilson', 't', 'order-statistics']),
})
export type Interval = z.infer<typeof intervalSchema>

/**
 * How far a number can be trusted: `ok`; `few` (below the reliability limit, shown pale);
 * `suppressed` (below the anonymity threshold, or it would give away one that is: no n, no value);
 * `none` (no answers at all).
 */
const metricState = z.enum(['ok', 'few', 'suppressed', 'none'])
export type MetricState = z.infer<typeof metricState>

const trendPointSchema = z.object({
  /** First day of the period, ISO. */
  from: z.string(),
  n: z.number().nullable(),
  value: z.number().nullable(),
  interval: intervalSchema.nullable(),
  state: metricState,
})

const changeSchema = z.object({
  difference: z.number(),
  interval: z.object({ low: z.number(), high: z.number() }),
  p: z.number(),
  /** After Holm's correction over the touchpoints shown. */
  detectable: z.boolean(),
  /** First days of the first and of the second half, and the first day after it. */
  halves: z.object({ first: z.string(), second: z.string(), end: z.string() }).optional(),
})

const metricResultSchema = z.object({
  metric: metricKind,
  /** The question's name: the column's header. */
  name: z.string(),
  /** The question as asked. */
  question: z.string(),
  n: z.number().nullable(),
  /** NPS -100 … 100, shares and CSAT in per cent, CES and ratings in points, durations and numbers the median. */
  value: z.number().nullable(),
  interval: intervalSchema.nullable(),
  /** By metric: promoters/passives/detractors, satisfied/other, yes/no, low/middle/high. */
  counts: z.record(z.string(), z.number()).optional(),
  mean: z.number().nullable().optional(),
  /** Of CSAT, whose value is a share: the interval of its mean. */
  meanInterval: intervalSchema.nullable().optional(),
  median: z.number().nullable().optional(),
  p90: z.number().nullable().optional(),
  /** Share of the two best points, in per cent (ratings, CES: the shares 5-7 and 6-7 as `share57`, `share67`). */
  top2: z.number().nullable().optional(),
  /** Of CSAT: per cent of the two best points minus that of the two worst. */
  net: z.number().nullable().optional(),
  share57: z.number().nullable().optional(),
  share67: z.number().nullable().optional(),
  histogram: z.record(z.string(), z.number()).optional(),
  state: metricState,
  scale: z.object({ min: z.number(), max: z.number(), higherIsBetter: z.boolean() }).nullable(),
  trend: z.array(trendPointSchema).optional(),
  change: changeSchema.optional(),
})
export type MetricResult = z.infer<typeof metricResultSchema>

const touchpointEmotionSchema = z.object({
  /** Level -2 … +2 from the driving metric; null where there is no data or it is suppressed. */
  evidence: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  state: metricState,
  hypothesis: z.array(z.object({ persona: z.string(), level: z.number() })),
  /** evidence - hypothesis of the first persona; null where either is missing. */
  gap: z.number().nullable(),
})

const touchpointOverlaySchema = z.object({
  id: z.string(),
  title: z.string(),
  stage: z.string(),
  metrics: z.array(metricResultSchema),
  emotion: touchpointEmotionSchema,
})
export type TouchpointOverlay = z.infer<typeof touchpointOverlaySchema>

export const trendUnit = z.enum(['day', 'week', 'month', 'quarter'])

/** Which answers count. `where` holds for each column the values of which any will do. */
export const overlayFilterSchema = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  where: z.record(z.string(), z.array(z.string())).optional(),
  /** A metric's kind (`nps`) or a question's column name. Empty: all. */
  metric: z.string().optional(),
  by: z.string().optional(),
  trend: trendUnit.optional(),
  /** Anonymity threshold; 0 turns it off. */
  minN: z.number().int().min(0).default(5),
  /** Reliability limit. */
  reliableN: z.number().int().min(1).default(30),
})
export type OverlayFilter = z.infer<typeof overlayFilterSchema>

export const overlaySchema = z.object({
  map: z.object({ id: z.string(), title: z.string() }),
  filter: overlayFilterSchema,
  touchpoints: z.array(touchpointOverlaySchema),
  unmatched: z.array(z.object({ value: z.string(), answers: z.number() })),
  /** The datasets that count in nothing here: paused, or past the last day on which they are kept. */
  paused: z.array(z.string()).optional(),
  /**
   * The answers (cells of metric columns) that the filter lets through on this map, without those of
   * hidden touchpoints, which a total would give away; null when all are hidden.
   */
  answers: z.number().nullable(),
  /** The questions that have answers on this map, so that a window can offer them. Hidden answers are not counted. */
  questions: z.array(
    z.object({
      name: z.string(),
      question: z.string(),
      metric: metricKind,
      answers: z.number(),
      /** The ids of the touchpoints that it has answers on. */
      touchpoints: z.array(z.string()),
    }),
  ),
  /**
   * The metric that drives heat and evidence curve: a question's name, or a metric's kind where several
   * columns of one kind and scale ask about a touchpoint each (wide files).
   */
  drivenBy: z.string().nullable(),
  /** The names of the questions that drive them. */
  drivers: z.array(z.string()),
  /** With `by`: one overlay for each value of the segment. */
  groups: z
    .array(z.object({ value: z.string(), touchpoints: z.array(touchpointOverlaySchema) }))
    .optional(),
})
export type Overlay = z.infer<typeof overlaySchema>
