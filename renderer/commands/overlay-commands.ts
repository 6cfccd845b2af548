import { ChartNoAxesColumn, CircleOff } from 'lucide-react'
import { metricChoices } from '../feedback/metric-choices.ts'
import type { Command, CommandScene } from './command.ts'
import { onMap } from './scene.ts'

/** The numbers that can stand on the open map: one command for each, and one that takes them off. */
export function overlayCommands(scene: CommandScene): readonly Command[] {
  const overlay = scene.overlay?.store.getState().overlay
  if (!overlay || overlay.questions.length === 0) return []
  return [
    ...metricChoices(overlay).map(
      ({ value, metric, question }): Command => ({
        id: `metric.${value}`,
        name: 'metric',
        what: ({ metrics }) => (question ? `${metrics[metric]}: ${question}` : metrics[metric]),
        group: 'numbers',
        icon: ChartNoAxesColumn,
        reach: 'window',
        available: onMap,
        isOn: (present) => {
          const shown = present.overlay?.store.getState()
          return shown?.shown === true && shown.filter.metric === value
        },
        perform: (present) => present.overlay?.chooseMetric(value),
      }),
    ),
    {
      id: 'metricOff',
      name: 'metricOff',
      group: 'numbers',
      needs: 'numbers',
      icon: CircleOff,
      reach: 'window',
      available: (present) => onMap(present) && present.overlay?.store.getState().shown === true,
      perform: (present) => present.overlay?.chooseMetric(null),
    },
  ]
}
