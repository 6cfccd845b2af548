import { FileInput } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RankedOpportunity } from '../../shared/document/rank-opportunities.ts'
import type { MetricResult } from '../../shared/feedback/overlay.ts'
import { formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { shownMetric } from '../../shared/scene/shown-metric.ts'
import { startImport } from '../app/import-survey.ts'
import { attempt } from '../app/say-error.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useOverlayState } from '../feedback/overlay-context.tsx'
import { Button } from '../ui/Button.tsx'
import { TouchpointChips } from './TouchpointChips.tsx'

interface DoneListProps {
  readonly opportunities: readonly RankedOpportunity[]
}

/** What is done asks to be measured again: each with the number that stands at its touchpoints now. */
export function DoneList({ opportunities }: DoneListProps) {
  const { t } = useTranslation('board')
  const shown = shownMetric(useOverlayState((state) => state.overlay))
  const done = opportunities.filter(({ card }) => card.status === 'done')
  if (done.length === 0) return null
  return (
    <section className="board-pains" aria-label={t('done.title')}>
      <div className="board-list-head">
        <h2>{t('done.title')}</h2>
        <span className="board-quiet">
          {t('done.count', { count: done.length, all: opportunities.length })}
        </span>
        <Button size="small" onClick={() => attempt(startImport())}>
          <FileInput size={14} strokeWidth={1.75} aria-hidden />
          {t('done.import')}
        </Button>
      </div>
      <ul className="board-done">
        {done.map(({ card, touchpoints }) => (
          <li key={card.id}>
            <span className="board-done-text">
              <b>{card.text.trim() || t('untitled')}</b>
              <TouchpointChips touchpoints={touchpoints} />
            </span>
            <Now results={touchpoints.flatMap(({ id }) => shown?.resultOf(id) ?? [])} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first number that can be relied on. */
function Now({ results }: { readonly results: readonly MetricResult[] }) {
  const { t } = useTranslation('board')
  const language = useLanguage()
  const result = results.find(({ state }) => state === 'ok')
  if (!result?.interval || result.value === null || result.n === null) {
    return <span className="board-quiet">{t('done.unknown')}</span>
  }
  const { value, interval, metric, n } = result
  return (
    <span className="board-quiet">
      {t('done.now', {
        value: formatMetric(value, metric, language),
        low: formatMetric(interval.low, metric, language),
        high: formatMetric(interval.high, metric, language),
        n: formatNumber(n, language),
      })}
    </span>
  )
}
