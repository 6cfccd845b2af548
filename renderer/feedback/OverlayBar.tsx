import { useTranslation } from 'react-i18next'
import { drivingResult } from '../../shared/feedback/driving-metric.ts'
import type { Overlay } from '../../shared/feedback/overlay.ts'
import { formatNumber, formatPeriod } from '../../shared/scene/format.ts'
import { explain } from '../app/explain.ts'
import { DateBrush } from './DateBrush.tsx'
import { HeatLegend } from './HeatLegend.tsx'
import { MetricSwitch } from './MetricSwitch.tsx'
import { everyMonth, firstDay, lastDay } from './months.ts'
import { NumberStepper } from './NumberStepper.tsx'
import './overlay-bar.css'
import { Picker } from './Picker.tsx'
import './picker.css'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useOverlaySession, useOverlayState } from './overlay-context.tsx'
import { SegmentPicker } from './SegmentPicker.tsx'
import { StateLegend } from './StateLegend.tsx'

// No column is so called.
const nothing = '\u0000'

/** The bar under the map: which numbers it shows, from when and whom, and how to read them. */
export function OverlayBar() {
  const { t } = useTranslation('feedback')
  const session = useOverlaySession()
  const { filter, overlay, facets, shown, problem } = useOverlayState((state) => state)
  if (problem && !overlay) {
    return (
      <section className="overlay-bar overlay-bar-note" role="alert">
        {explain(problem)}
      </section>
    )
  }
  if (overlay?.paused && overlay.questions.length === 0) {
    return (
      <section className="overlay-bar overlay-bar-note overlay-bar-paused" role="status">
        {t('bar.allPaused', { names: overlay.paused.join(', ') })}
      </section>
    )
  }
  if (!overlay || overlay.questions.length === 0) return null
  const segments = facets?.segments ?? []
  const driving = shown ? drivingQuestion(overlay) : null
  return (
    <section data-area className="overlay-bar" aria-label={t('bar.label')}>
      <div className="overlay-group">
        <span className="overlay-label">{t('bar.metric')}</span>
        <MetricSwitch overlay={overlay} shown={shown} onChoose={session.chooseMetric} />
      </div>
      <Period />
      {segments.length > 0 && (
        <div className="overlay-group">
          <span className="overlay-label">{t('bar.segment')}</span>
          <SegmentPicker
            segments={segments}
            where={filter.where ?? {}}
            onChoose={session.chooseSegments}
          />
        </div>
      )}
      {segments.length > 0 && (
        <div className="overlay-group">
          <span className="overlay-label">{t('compareBy.label')}</span>
          <Picker
            label={t('compareBy.label')}
            value={filter.by ?? nothing}
            choices={[
              { value: nothing, label: t('compareBy.none') },
              ...segments.map(({ column }) => ({ value: column, label: column })),
            ]}
            onChoose={(column) => session.compareBy(column === nothing ? null : column)}
          />
        </div>
      )}
      <div className="overlay-group">
        <span className="overlay-label">{t('bar.reliable')}</span>
        <NumberStepper
          label={t('bar.reliable')}
          value={filter.reliableN}
          min={Math.max(1, filter.minN)}
          max={1000}
          step={5}
          lessLabel={t('bar.less')}
          moreLabel={t('bar.more')}
          onChange={session.setReliableN}
        />
      </div>
      {overlay.paused && (
        <div className="overlay-group" title={overlay.paused.join(', ')}>
          <span className="overlay-label">{t('bar.paused')}</span>
          <b className="overlay-total">
            {t('bar.pausedSurveys', { count: overlay.paused.length })}
          </b>
        </div>
      )}
      <span className="overlay-space" />
      {driving && <HeatLegend metric={driving.metric} scale={driving.scale} />}
      {shown && <StateLegend minN={filter.minN} />}
    </section>
  )
}

/** The dates, with the answers of each month; surveys without dates have their number of answers only. */
function Period() {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const session = useOverlaySession()
  const { filter, overlay, facets } = useOverlayState((state) => state)
  const months = everyMonth(facets?.months ?? [])
  const [first, last] = [months.at(0), months.at(-1)]
  const answers = overlay ? shownAnswers(overlay) : null
  const total =
    answers === null
      ? t('bar.answersHidden')
      : t('bar.answers', { count: answers, formatted: formatNumber(answers, language) })
  if (!first || !last) {
    return (
      <div className="overlay-group">
        <span className="overlay-label">{t('bar.noDates')}</span>
        <b className="overlay-total">{total}</b>
      </div>
    )
  }
  const from = filter.from ?? firstDay(first.month)
  const to = filter.to ?? lastDay(last.month)
  return (
    <div className="overlay-group overlay-group-dates">
      <span className="overlay-label">
        <b>{formatPeriod(from, to, language)}</b>
        <span>{total}</span>
      </span>
      <DateBrush
        months={months}
        from={from.slice(0, 7)}
        to={to.slice(0, 7)}
        onChange={(start, end) =>
          session.choosePeriod(
            start === first.month && end === last.month
              ? null
              : { from: firstDay(start), to: lastDay(end) },
          )
        }
      />
    </div>
  )
}

/** The answers to what stands on the map; null when all of them are hidden. */
function shownAnswers({ answers, questions, drivers }: Overlay): number | null {
  if (answers === null) return null
  return questions
    .filter(({ name }) => drivers.includes(name))
    .reduce((sum, question) => sum + question.answers, 0)
}

/** The first result that drives heat and curve, for its metric and scale. */
function drivingQuestion(overlay: Overlay) {
  for (const touchpoint of overlay.touchpoints) {
    const result = drivingResult(touchpoint, overlay)
    if (result) return result
  }
  return null
}
