import { metricKind } from '../../../shared/feedback/metric.ts'
import {
  type MetricResult,
  type Overlay,
  overlayFilterSchema,
} from '../../../shared/feedback/overlay.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { readOverlay } from '../../storage/overlay.ts'
import type { Command } from '../command.ts'
import { filterGrammar, filterUsage, readFilter } from '../filter-options.ts'
import { figure, textTable } from '../table.ts'
import { reading } from '../workspace.ts'
import { mapGrammar, mapName, namedMap } from './map-option.ts'

export const overlay: Command = {
  usage: `--map MAP ${filterUsage}`,
  summary: 'Prints the numbers on each touchpoint.',
  grammar: { options: { ...mapGrammar, ...filterGrammar }, names: [] },
  run: ({ given, workspacePath }) => {
    mapName(given)
    const filter = readFilter(given)
    return reading(workspacePath, ({ db }) => {
      const { id } = namedMap(db, given)
      const found = readOverlay(db, id, filter)
      if (!hasMetric(found))
        assertMetric(readOverlay(db, id, overlayFilterSchema.parse({})), filter)
      return { json: found, text: overlayText(found) }
    })
  },
}

function hasMetric({ filter, questions }: Overlay): boolean {
  return (
    filter.metric === undefined ||
    metricKind.safeParse(filter.metric).success ||
    questions.some(({ name }) => name === filter.metric)
  )
}

/** Throws `usage` where no question has that name whatever the filter: a slip would look like "no data". */
function assertMetric(all: Overlay, { metric }: Overlay['filter']): void {
  if (all.questions.some(({ name }) => name === metric)) return
  const known = [...new Set(all.questions.map(({ name }) => name))].join(', ')
  throw new TouchlineError(
    'usage',
    `There is no metric "${metric}" on this map. Use one of ${metricKind.options.join(', ')}${known ? `, or a question: ${known}` : ''}.`,
  )
}

/** The overlay as tables: one, or one for each value of `--by`. */
export function overlayText(found: Overlay): string {
  const parts = [`${found.map.title}`, '', touchpointTable(found.touchpoints)]
  for (const { value, touchpoints } of found.groups ?? []) {
    parts.push('', `${found.filter.by} = ${value}`, '', touchpointTable(touchpoints))
  }
  const unmatched = found.unmatched.filter(({ answers }) => answers > 0)
  if (unmatched.length > 0) {
    const values = unmatched.map(
      ({ value, answers }) => `${value || '(blank)'} (${answers} answers)`,
    )
    parts.push('', `Without a touchpoint: ${values.join(', ')}.`)
  }
  if (found.paused) parts.push('', `Paused, counted nowhere: ${found.paused.join(', ')}.`)
  return parts.join('\n')
}

function touchpointTable(touchpoints: Overlay['touchpoints']): string {
  const rows = touchpoints.flatMap(({ title, stage, metrics, emotion }) => {
    if (metrics.length === 0) return [[stage, title, '', '', '–', '', 'none', '', '']]
    return metrics.map((metric, at) => [
      at === 0 ? stage : '',
      at === 0 ? title : '',
      `${metric.metric}${metric.name === metric.metric ? '' : ` (${metric.name})`}`,
      figure(metric.n),
      figure(metric.value),
      intervalText(metric),
      metric.state,
      at === 0 ? figure(emotion.evidence) : '',
      at === 0 ? figure(emotion.gap) : '',
    ])
  })
  return textTable(
    [
      { head: 'Stage' },
      { head: 'Touchpoint' },
      { head: 'Metric' },
      { head: 'n', right: true },
      { head: 'Value', right: true },
      { head: '95 % interval', right: true },
      { head: 'State' },
      { head: 'Evidence', right: true },
      { head: 'Gap', right: true },
    ],
    rows,
  )
}

function intervalText({ interval }: MetricResult): string {
  return interval ? `${figure(interval.low)} … ${figure(interval.high)}` : ''
}
