import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import {
  type MetricKind,
  metricKinds,
  type Scale,
  usualScale,
} from '../../shared/feedback/metric.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { kindNamed } from '../../shared/feedback/reading/score-kind.ts'
import { scaleChoices } from './column-role.ts'

/** A column whose scores are of several metrics, as another column says of each record. */

/** What the scores beside one text are; null: they are left out. */
export interface SplitPart {
  readonly metric: MetricKind
  readonly scale: Pick<Scale, 'min' | 'max' | 'higherIsBetter'> | null
}
export type SplitParts = ReadonlyMap<string, SplitPart | null>
type Split = NonNullable<ColumnMapping['split']>

/** Columns with more different texts than this do not tell metrics apart. */
const mostKinds = 12
/** Scales of a metric that are offered; others are set in the mapping file. */
const mostScales = 4

/** The columns that can say which metric a score is. */
export function kindColumns(
  columns: readonly ColumnProfile[],
  score: ColumnProfile,
): ColumnProfile[] {
  return columns.filter(
    ({ index, distinct, type }) =>
      index !== score.index && distinct > 1 && distinct <= mostKinds && type !== 'date',
  )
}

/** What stands in the column with what it means: as the mapping has it, else as the text names a metric. */
export function partsFrom({ name, values }: ColumnProfile, split: Split | undefined): SplitParts {
  return new Map(
    values.map(({ value }) => {
      if (split?.column === name) {
        const part = Object.entries(split.parts).find(([text]) => text === value)?.[1]
        return [value, part ? partOf(part.metric, part.scale) : null]
      }
      const metric = kindNamed(value)
      return [value, metric ? partOf(metric) : null]
    }),
  )
}

export function splitFrom(column: string, parts: SplitParts): Split {
  return {
    column,
    parts: Object.fromEntries(
      [...parts].flatMap(([text, part]) =>
        part ? [[text, { metric: part.metric, ...(part.scale && { scale: part.scale }) }]] : [],
      ),
    ),
  }
}

function partOf(metric: MetricKind, scale?: Split['parts'][string]['scale']): SplitPart {
  const usual = usualScale(metric)
  if (!usual) return { metric, scale: null }
  const { min = usual.min, max = usual.max, higherIsBetter = usual.higherIsBetter } = scale ?? {}
  return { metric, scale: { min, max, higherIsBetter } }
}

/** Everything that a part can be, the present one among it. */
export function partChoices(present: SplitPart | null): SplitPart[] {
  const usual = metricKinds.flatMap((metric) => {
    const scales = scaleChoices[metric].slice(0, mostScales)
    return scales.length === 0
      ? [partOf(metric)]
      : scales.map(([min, max]) => partOf(metric, { min, max }))
  })
  const isOffered = usual.some((each) => present && keyOf(each) === keyOf(present))
  return present && !isOffered ? [present, ...usual] : usual
}

export function keyOf({ metric, scale }: SplitPart): string {
  return JSON.stringify([metric, scale])
}
