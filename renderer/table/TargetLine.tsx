import type { Target } from '../../shared/document/target.ts'
import { formatMetric } from '../../shared/scene/format.ts'
import type { TableWords } from './describe-cell.ts'

interface TargetLineProps {
  readonly target: Target | null
  readonly words: TableWords
}

/** Below a number: what is meant to be reached; of a metric that is not shown with its name. */
export function TargetLine({ target, words }: TargetLineProps) {
  if (target === null) return null
  const { labels, language, metric } = words
  return (
    <span className="table-target" aria-hidden>
      {target.metric !== metric && <small>{labels.metrics[target.metric]}</small>}
      <small>{labels.target(formatMetric(target.value, target.metric, language))}</small>
    </span>
  )
}
