import { Slider } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { formatMonth } from './format.ts'
import type { MonthCount } from './months.ts'

interface DateBrushProps {
  /** Without gaps, at least one. */
  readonly months: readonly MonthCount[]
  /** First and last month that count, both included. */
  readonly from: string
  readonly to: string
  readonly onChange: (from: string, to: string) => void
}

/** With more months than this there is no room between the bars. */
const dense = 40

/** Answers by month, with the chosen ones between two handles that are dragged or moved by arrow keys. */
export function DateBrush({ months, from, to, onChange }: DateBrushProps) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const most = Math.max(1, ...months.map(({ answers }) => answers))
  const place = (month: string) => months.findIndex((entry) => entry.month === month)
  const start = Math.max(0, place(from))
  const end = place(to) < 0 ? months.length : place(to) + 1
  const choose = (values: readonly number[]) => {
    const [a = 0, b = months.length] = values
    const [first, last] = [months[a], months[b - 1]]
    if (first && last) onChange(first.month, last.month)
  }
  const share = (boundary: number) => `${(100 * boundary) / months.length}%`
  const month = (index: number) => formatMonth(months[index]?.month ?? '', language)
  return (
    <div className="date-brush">
      <div className={`date-bars${months.length > dense ? ' date-bars-dense' : ''}`} aria-hidden>
        {months.map((entry, index) => (
          <span
            key={entry.month}
            className={index >= start && index < end ? 'date-bar date-bar-on' : 'date-bar'}
            title={`${formatMonth(entry.month, language)}: ${formatNumber(entry.answers, language)}`}
            style={{
              height: `${entry.answers === 0 ? 0 : Math.max(6, (100 * entry.answers) / most)}%`,
            }}
          />
        ))}
      </div>
      <div
        className="date-window"
        aria-hidden
        style={{ left: share(start), width: `calc(${share(end - start)})` }}
      />
      <Slider.Root
        className="date-slider"
        min={0}
        max={months.length}
        step={1}
        minStepsBetweenThumbs={1}
        value={[start, end]}
        onValueChange={choose}
      >
        <Slider.Track className="date-track" />
        <Slider.Thumb
          className="date-thumb"
          aria-label={t('bar.from')}
          aria-valuetext={month(start)}
        />
        <Slider.Thumb
          className="date-thumb"
          aria-label={t('bar.to')}
          aria-valuetext={month(end - 1)}
        />
      </Slider.Root>
      <div className="date-axis" aria-hidden>
        <span>{month(0)}</span>
        {months.length > 1 && <span>{month(months.length - 1)}</span>}
      </div>
    </div>
  )
}
