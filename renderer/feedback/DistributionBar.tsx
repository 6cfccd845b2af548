import { useTranslation } from 'react-i18next'
import type { MetricResult } from '../../shared/feedback/overlay.ts'
import { formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import type en from './locales/en.json'

type Word = keyof (typeof en)['evidence']
interface Part {
  readonly word: Word
  readonly count: number
  readonly colour: string
}

const bad = 'var(--n2)'
const neutral = 'var(--line-2)'
const good = 'var(--p2)'

/** How the answers split, from bad to good; for durations the mean and the ninth tenth. */
export function DistributionBar({ result }: { readonly result: MetricResult }) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const parts = partsOf(result).filter(({ count }) => count > 0)
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const share = (count: number) => `${formatNumber((100 * count) / total, language)}%`
  const notes = notesOf(result)
  return (
    <>
      {total > 0 && (
        <>
          <div className="distribution" aria-hidden>
            {parts.map(({ word, count, colour }) => (
              <i key={word} style={{ flexGrow: count, background: colour }} />
            ))}
          </div>
          <ul className="distribution-words">
            {parts.map(({ word, count }) => (
              <li key={word}>
                <b>{share(count)}</b> {t(`evidence.${word}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {notes.length > 0 && <p className="distribution-notes">{notes.join(' · ')}</p>}
    </>
  )

  function notesOf({ metric, mean, p90, top2, scale }: MetricResult): string[] {
    const plain = (value: number) => formatNumber(value, language, { digits: 1 })
    const notes: string[] = []
    const hasTwoBest = scale != null && scale.max - scale.min >= 3
    if ((metric === 'rating' || metric === 'ces') && hasTwoBest && typeof top2 === 'number') {
      notes.push(t('evidence.topBox', { percent: formatNumber(top2, language) }))
    }
    if (metric === 'csat' || metric === 'duration' || metric === 'number') {
      if (typeof mean === 'number') notes.push(t('evidence.mean', { mean: plain(mean) }))
    }
    if (typeof p90 === 'number') {
      notes.push(t('evidence.p90', { value: formatMetric(p90, metric, language) }))
    }
    return notes
  }
}

function partsOf({ metric, counts, scale }: MetricResult): Part[] {
  const count = (key: string) => counts?.[key] ?? 0
  const higherIsBetter = scale?.higherIsBetter ?? true
  switch (metric) {
    case 'nps':
      return [
        { word: 'detractors', count: count('detractors'), colour: bad },
        { word: 'passives', count: count('passives'), colour: neutral },
        { word: 'promoters', count: count('promoters'), colour: good },
      ]
    case 'csat':
      return [
        { word: 'other', count: count('other'), colour: neutral },
        { word: 'satisfied', count: count('satisfied'), colour: good },
      ]
    case 'share':
      return [
        { word: 'no', count: count('no'), colour: higherIsBetter ? neutral : good },
        { word: 'yes', count: count('yes'), colour: higherIsBetter ? good : bad },
      ]
    case 'ces':
    case 'rating':
      return [
        { word: 'bad', count: count(higherIsBetter ? 'low' : 'high'), colour: bad },
        { word: 'middle', count: count('middle'), colour: neutral },
        { word: 'good', count: count(higherIsBetter ? 'high' : 'low'), colour: good },
      ]
    case 'duration':
    case 'number':
      return []
  }
}
